/** The registers over HTTP: what was decided and what was asked for, across the meetings of all bodies. */
import { ACTION_STATUSES } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, id, instant } from '../wire/scalars.js';

const line = {
  meetingId: id,
  meetingTitle: z.string(),
  bodyId: id,
  bodyName: z.string(),
  title: z.string().describe('of the item; of the meeting where there was none'),
  text: z.string(),
  at: instant,
};

export const actionLine = z
  .object({
    ...line,
    recordId: id,
    number: z.string().describe('61/01'),
    owner: z.string(),
    due: day.nullable(),
    status: z.enum(ACTION_STATUSES),
    note: z.string().describe('what was said of it last; empty before'),
  })
  .meta({ id: 'ActionLine' });
export type ActionLine = z.infer<typeof actionLine>;

export const decisionLine = z
  .object({ ...line, voteId: id.nullable().describe('of the vote that it is the result of, or null') })
  .meta({ id: 'DecisionLine' });
export type DecisionLine = z.infer<typeof decisionLine>;

const ofBody = { bodyId: id.optional() };

export const registerRoutes = {
  actions: route({
    method: 'GET',
    path: '/api/registers/actions',
    action: 'public.read',
    summary: 'Actions that the caller may read, those due first at the top; at most 500',
    query: z.strictObject({ ...ofBody, status: z.enum(ACTION_STATUSES).optional() }),
    limit: { atOnce: 60, perSecond: 5 },
    reply: z.object({ actions: z.array(actionLine) }).meta({ id: 'Actions' }),
  }),
  decisions: route({
    method: 'GET',
    path: '/api/registers/decisions',
    action: 'public.read',
    summary: 'Decisions and declared results that the caller may read, the latest first; at most 500',
    query: z.strictObject(ofBody),
    limit: { atOnce: 60, perSecond: 5 },
    reply: z.object({ decisions: z.array(decisionLine) }).meta({ id: 'Decisions' }),
  }),
  actionsCsv: route({
    method: 'GET',
    path: '/api/registers/actions.csv',
    action: 'public.read',
    summary: 'The same actions as a CSV file, safe to open in a spreadsheet',
    query: z.strictObject(ofBody),
    limit: { atOnce: 20, perSecond: 1 },
    media: 'text/csv',
    reply: z.string(),
  }),
  decisionsCsv: route({
    method: 'GET',
    path: '/api/registers/decisions.csv',
    action: 'public.read',
    summary: 'The same decisions as a CSV file, safe to open in a spreadsheet',
    query: z.strictObject(ofBody),
    limit: { atOnce: 20, perSecond: 1 },
    media: 'text/csv',
    reply: z.string(),
  }),
} as const;
