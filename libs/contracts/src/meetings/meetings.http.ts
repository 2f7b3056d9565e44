/** Meetings over HTTP: the calendar, planning, commands, frames, minutes and one's own ballots. */
import { CONDUCTS, DIRECTED_CHOICES, MEETING_STAGES } from '@quorate/domain';
import type { Audience, DraftMinutes, JournalStamp, MeetingEntry } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { clockTime, day, entryNumber, id, idempotencyKey, instant, line, token } from '../wire/scalars.js';
import { ballotAnswer } from './ballot-answer.js';
import { meetingCommand } from './command.js';

export const meetingSummary = z
  .object({
    meetingId: id,
    bodyId: id,
    bodyName: z.string(),
    bodyCode: z.string(),
    number: z.number().int().nullable(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    place: z.string(),
    stage: z.enum(MEETING_STAGES),
    conduct: z.enum(CONDUCTS),
  })
  .meta({ id: 'MeetingSummary' });
export type MeetingSummary = z.infer<typeof meetingSummary>;

/** An entry that is too long for frames: named, and read whole at an address of its own. */
export interface EntryApart extends JournalStamp {
  readonly type: MeetingEntry['type'];
  readonly audience: Audience;
  readonly data: null;
}

/** Entries follow docs/live-protocol.md; their data depends on their type. */
export const frame = z
  .object({
    meetingId: id,
    after: z.number().int().describe('the frame continues from this entry number'),
    to: z.number().int().describe('the last of these entries'),
    entries: z
      .array(z.custom<MeetingEntry | EntryApart>().meta({ type: 'object' }))
      .describe('one of more than 131,072 characters has null for its data; it is read by its number'),
  })
  .meta({ id: 'Frame' });
/** As it comes over the wire. */
export type SentFrame = z.infer<typeof frame>;
/** With every entry whole. */
export type Frame = Omit<SentFrame, 'entries'> & { readonly entries: readonly MeetingEntry[] };

const ballotReceipt = z.object({
  no: z.number().int().describe('the journal entry of the ballot'),
  answer: ballotAnswer,
  salt: z.string(),
  commitment: z.string(),
  code: z.string(),
  promise: z.record(z.string(), z.unknown()).describe('the signed promise; docs/trust.md has its format'),
});

const proxyReceipt = z.object({
  no: z.number().int().describe('the journal entry that gives the proxy'),
  proxyId: id,
  seatId: id,
  salt: z.string(),
  commitment: z.string(),
  code: z.string(),
  promise: z.record(z.string(), z.unknown()).describe('the signed promise; docs/trust.md has its format'),
});

export const commandReply = z
  .object({
    meetingId: id,
    /** Numbers of the first and last entry that the command wrote. */
    from: z.number().int(),
    to: z.number().int(),
    at: instant,
    /** Merkle leaf hash of the first entry, hex. */
    leaf: z.string(),
    /** Ids the command made, by their field: itemId, paperId, voteId, recordId, requestId, proxyId. */
    made: z.record(z.string(), z.string()),
    /** For a ballot: opens the commitment of the entry; keep it to prove your vote. */
    receipt: ballotReceipt.nullable(),
    /** The same for every ballot of the act, in the order in which they were asked for. */
    receipts: z
      .array(ballotReceipt)
      .describe('none of an act with more than 500; my-ballots has their codes'),
    /** For each proxy or advance vote that the act gave: opens the commitment to its directions. */
    proxyReceipts: z.array(proxyReceipt),
  })
  .meta({ id: 'CommandReply' });
export type CommandReply = z.infer<typeof commandReply>;

const castOnce = {
  answer: ballotAnswer,
  at: instant,
  no: z.number().int(),
  code: z.string().describe('the receipt code'),
};

export const myBallot = z
  .object({
    voteId: id,
    question: z.string(),
    seatId: id,
    label: z.string(),
    ...castOnce,
    earlier: z.array(z.object(castOnce)).describe('what I cast for the seat before it, oldest first'),
  })
  .meta({ id: 'MyBallot' });
export type MyBallot = z.infer<typeof myBallot>;

export const directedProxy = z
  .object({
    proxyId: id,
    seatId: id,
    label: z.string(),
    memberName: z.string(),
    holderName: z.string(),
    isMine: z.boolean().describe('I am the member of the seat'),
    isHeld: z.boolean().describe('I hold it'),
    directions: z.array(z.object({ itemId: id, choice: z.enum(DIRECTED_CHOICES) }).readonly()).readonly(),
    at: instant,
    no: z.number().int(),
    code: z.string().describe('the receipt code'),
  })
  .meta({ id: 'DirectedProxy' });
export type DirectedProxy = z.infer<typeof directedProxy>;

const ofMeeting = z.strictObject({ meetingId: id });
const roomLink = z.object({ path: z.string().describe('/room/<token>') });

export const meetingRoutes = {
  calendar: route({
    method: 'GET',
    path: '/api/meetings',
    action: 'calendar.read',
    summary: 'The calendar of meetings, earliest first',
    query: z.strictObject({ bodyId: id.optional(), from: day.optional(), to: day.optional() }),
    reply: z.object({ meetings: z.array(meetingSummary) }),
  }),
  plan: route({
    method: 'POST',
    path: '/api/meetings',
    action: 'meeting.plan',
    summary:
      'Put a meeting in the calendar; times are UK local time. A weekend or bank holiday warns, it does not refuse',
    idempotent: true,
    status: 201,
    body: z.strictObject({
      bodyId: id,
      numbered: z.boolean().describe('false for an ex-committee meeting'),
      title: line(200),
      date: day,
      start: clockTime,
      end: clockTime,
      place: line(200),
    }),
    reply: z.object({ meeting: meetingSummary, warnings: z.array(z.string()) }),
  }),
  command: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/commands',
    action: 'journal.follow',
    summary:
      'Do something in a meeting. Answered only after it is durable; the action of the access table is the command type',
    params: ofMeeting,
    body: meetingCommand,
    mostBytes: 512 * 1024,
    idempotent: true,
    reply: commandReply,
  }),
  reply: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/replies/:key',
    action: 'duties.read',
    summary: 'Was my command recorded? The stored reply to one of my own idempotency keys, or 404',
    params: z.strictObject({ meetingId: id, key: idempotencyKey }),
    reply: commandReply,
  }),
  frames: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/frames',
    action: 'journal.follow',
    summary: 'What the reader may see of the journal after an entry number',
    params: ofMeeting,
    query: z.strictObject({
      after: z.coerce.number().int().min(0).default(0),
      display: token.optional(),
    }),
    reply: frame,
  }),
  entry: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/entries/:no',
    action: 'journal.follow',
    summary: 'One entry of the journal whole, as far as the reader may see it',
    params: z.strictObject({ meetingId: id, no: entryNumber }),
    query: z.strictObject({ display: token.optional() }),
    reply: z.custom<MeetingEntry>().meta({ type: 'object' }),
  }),
  minutes: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/minutes',
    action: 'minutes.read',
    summary: 'The draft minutes as far as the reader may see',
    params: ofMeeting,
    reply: z.custom<DraftMinutes>().meta({ type: 'object' }),
  }),
  myBallots: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/my-ballots',
    action: 'duties.read',
    summary: 'The ballots that count among those I cast or that were cast for me, with my earlier ones',
    params: ofMeeting,
    reply: z.object({ ballots: z.array(myBallot) }),
  }),
  directions: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/directions',
    action: 'direction.read',
    summary: 'How the proxies that I gave, that I hold or, as a scrutineer, that anybody gave are directed',
    params: ofMeeting,
    reply: z.object({ proxies: z.array(directedProxy) }),
  }),
  displayLink: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/display-links',
    action: 'display.link',
    summary:
      'The link for the room screen: it can read what the room may see and do nothing, until 12 hours after the meeting',
    params: ofMeeting,
    status: 201,
    reply: roomLink,
  }),
  replaceDisplayLink: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/display-links/replacement',
    action: 'display.link',
    summary: 'A new link for the room screen; those given before end at once, and the screens they opened',
    params: ofMeeting,
    status: 201,
    reply: roomLink,
  }),
  display: route({
    method: 'GET',
    path: '/api/displays/:token',
    action: 'journal.follow',
    summary: 'Which meeting a room screen link shows',
    params: z.strictObject({ token }),
    reply: z.object({ meetingId: id }),
  }),
} as const;
