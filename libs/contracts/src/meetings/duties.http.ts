/** A person's duties over HTTP: every vote that waits for them, across bodies and capacities, in one answer. */
import { CAPACITIES, CONDUCTS, DUTY_NEEDS } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, id, instant } from '../wire/scalars.js';

export const waitingVote = z
  .object({
    meetingId: id,
    bodyName: z.string(),
    meeting: z.string().describe('the meeting or written decision, in words'),
    conduct: z.enum(CONDUCTS),
    voteId: id,
    question: z.string(),
    seatId: id.describe('the place on the roll; the person, where persons vote'),
    label: z.string(),
    capacity: z.enum(CAPACITIES),
    memberName: z.string().nullable().describe('for whom an alternate or a proxy votes'),
    needs: z.enum(DUTY_NEEDS).describe('ballot: vote. seat: take the seat first. presence: come in first'),
    closesAt: instant.nullable().describe('null where an officer closes the vote by hand'),
    secret: z.boolean(),
  })
  .meta({ id: 'WaitingVote' });
export type WaitingVote = z.infer<typeof waitingVote>;

export const owedMinutes = z
  .object({
    meetingId: id,
    meeting: z.string(),
    what: z.enum(['headlines', 'minutes']),
    on: day.describe('the last day for it in London'),
    late: z.boolean(),
  })
  .meta({ id: 'OwedMinutes' });
export type OwedMinutes = z.infer<typeof owedMinutes>;

export const dutyRoutes = {
  mine: route({
    method: 'GET',
    path: '/api/duties',
    action: 'duties.read',
    summary: 'The votes that wait for me, in every body and capacity, soonest close first',
    reply: z.object({ waiting: z.array(waitingVote) }),
  }),
  owed: route({
    method: 'GET',
    path: '/api/duties/minutes',
    action: 'duties.read',
    summary:
      'Headlines and minutes that I owe as an officer, of meetings closed in the last 60 days, soonest first',
    reply: z.object({ owed: z.array(owedMinutes) }),
  }),
} as const;
