/** The commands a person may send to a meeting, checked strictly: unknown keys are refused. */
import {
  COUNTING_METHODS,
  MOST_OPTIONS,
  MOTION_ANSWERS,
  ROOM_SCREENS,
  type MeetingCommand,
  sayAmount,
} from '@quorate/domain';
import { z } from 'zod';
import { id, instant, line, prose, proseOrNone } from '../wire/scalars.js';
import { newAgendaItem } from './agenda-item.js';
import { ballotAnswer } from './ballot-answer.js';
import { minutesCommands } from './minutes-commands.js';
import { proxyCommands } from './proxy-commands.js';
import { paperCommands } from './paper-commands.js';
import { questionCommands } from './question-commands.js';
import { recordCommands } from './record-commands.js';

const reason = prose(500);
const revision = z.number().int().min(0);
const position = z.number().int().min(0).max(500);

export const ruleSetOfBody = line(80)
  .nullable()
  .default(null)
  .describe('one of the rule sets of the body; null for its default');
export const newOptions = z
  .array(z.strictObject({ id: id.optional(), name: line(120) }))
  .max(MOST_OPTIONS, `Give at most ${MOST_OPTIONS} options.`)
  .default([])
  .describe('what is chosen among, 2 to 50; none for a proposal');
const SAY_SEATS = 'Give the number to elect in whole figures, 1 or more, and at most the number of options.';
export const seatsToFill = z
  .int(SAY_SEATS)
  .min(1, SAY_SEATS)
  .max(MOST_OPTIONS, SAY_SEATS)
  .default(1)
  .describe('how many of the options are elected');

/** The lots of a nominee that holds for many. */
const MOST_TOGETHER = 2_000;

const SAY_THRESHOLD = 'Give in whole figures how many scrutineers open the box, 2 or more.';

const whoHoldsProxy = id
  .optional()
  .describe('left out: oneself; by the secretary of a company: who holds a proxy and is at no screen');

const bare = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) });

export const meetingCommand = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('meeting.reschedule'),
      startsAt: instant,
      endsAt: instant,
      place: line(200),
      reason,
    }),
    z.strictObject({ type: z.literal('item.add'), item: newAgendaItem, position, agendaRevision: revision }),
    z.strictObject({
      type: z.literal('item.amend'),
      itemId: id,
      item: newAgendaItem,
      agendaRevision: revision,
    }),
    z.strictObject({ type: z.literal('item.move'), itemId: id, position, agendaRevision: revision }),
    z.strictObject({ type: z.literal('item.remove'), itemId: id, reason, agendaRevision: revision }),
    bare('meeting.call'),
    bare('meeting.start'),
    z.strictObject({ type: z.literal('meeting.pause'), note: proseOrNone(300) }),
    bare('meeting.resume'),
    z.strictObject({ type: z.literal('meeting.adjourn'), note: proseOrNone(300) }),
    bare('meeting.close'),
    z.strictObject({ type: z.literal('meeting.reopen'), reason }),
    z.strictObject({ type: z.literal('meeting.cancel'), reason }),
    z.strictObject({ type: z.literal('item.open'), itemId: id, from: id.nullable() }),
    z.strictObject({ type: z.literal('item.close'), itemId: id }),
    z.strictObject({ type: z.literal('item.defer'), itemId: id, reason }),
    z.strictObject({ type: z.literal('seat.take'), seatId: id, personId: id }),
    bare('lots.take'),
    z.strictObject({ type: z.literal('seat.leave'), seatId: id }),
    z.strictObject({ type: z.literal('apologies.give'), seatId: id, note: proseOrNone(300) }),
    z.strictObject({ type: z.literal('apologies.withdraw'), seatId: id }),
    z.strictObject({ type: z.literal('person.join'), personId: whoHoldsProxy }),
    z.strictObject({ type: z.literal('person.leave'), personId: whoHoldsProxy }),
    z.strictObject({
      type: z.literal('guest.admit'),
      name: line(120),
      capacity: line(120).describe('auditor, adviser, observer'),
    }),
    z.strictObject({ type: z.literal('guest.leave'), guestId: id }),
    z.strictObject({ type: z.literal('interest.declare'), itemId: id, seatId: id, text: prose(500) }),
    z.strictObject({ type: z.literal('interest.withdraw'), itemId: id, seatId: id, reason }),
    ...proxyCommands,
    z.strictObject({
      type: z.literal('short-notice.agree'),
      holderId: id.describe('the holder in the share register; a seat that is no lot stands for itself'),
      reason: reason.nullable().default(null).describe('by the secretary: how the consent came'),
    }),
    z.strictObject({
      type: z.literal('short-notice.withdraw'),
      holderId: id.describe('a holder who has agreed; until notice is given'),
      reason: reason.nullable().default(null).describe('by the secretary: how it was withdrawn'),
    }),
    bare('speaker.ask'),
    z.strictObject({ type: z.literal('speaker.call'), requestId: id }),
    z.strictObject({ type: z.literal('speaker.finish'), requestId: id }),
    z.strictObject({ type: z.literal('speaker.withdraw'), requestId: id }),
    z.strictObject({
      type: z.literal('vote.open'),
      itemId: id,
      question: line(300),
      ruleSetId: ruleSetOfBody,
      method: z
        .enum(COUNTING_METHODS)
        .nullable()
        .default(null)
        .describe('another reading of the rule set for this vote alone; null keeps its own'),
      options: newOptions,
      seats: seatsToFill,
      closesAt: instant.nullable().default(null).describe('when it closes by itself; null: by hand only'),
      electorIds: z
        .array(id)
        .max(1000, 'Name at most 1000 persons.')
        .default([])
        .describe('the persons who vote, where the rules leave that to a list of names; else none'),
    }),
    z.strictObject({
      type: z.literal('secret-vote.prepare'),
      itemId: id,
      question: line(300),
      ruleSetId: ruleSetOfBody,
      method: z
        .enum(COUNTING_METHODS)
        .nullable()
        .default(null)
        .describe('per-head reports the body as a whole; null keeps the counting of the rules'),
      options: newOptions,
      seats: seatsToFill,
      threshold: z
        .int(SAY_THRESHOLD)
        .min(2, SAY_THRESHOLD)
        .max(20, SAY_THRESHOLD)
        .describe('how many scrutineers are needed to open the box'),
    }),
    z.strictObject({
      type: z.literal('scrutineer.ready'),
      voteId: id,
      deviceKey: z.base64().length(88).describe('a point of P-256: shares of the key are sealed to it'),
    }),
    z.strictObject({ type: z.literal('share.confirm'), voteId: id }),
    z.strictObject({ type: z.literal('ballot.cast'), voteId: id, seatId: id, answer: ballotAnswer }),
    z.strictObject({
      type: z.literal('ballots.cast'),
      voteId: id,
      ballots: z
        .array(z.strictObject({ seatId: id, answer: ballotAnswer }))
        .min(1, 'Choose at least one place to vote for.')
        .max(MOST_TOGETHER, `Vote for at most ${sayAmount(MOST_TOGETHER)} places at a time.`)
        .describe('one for each place one votes for: all are recorded or none is'),
    }),
    z.strictObject({ type: z.literal('ballots.cast-directed'), voteId: id }),
    z.strictObject({
      type: z.literal('ballot.record'),
      voteId: id,
      seatId: id,
      answer: ballotAnswer,
      reason,
    }),
    z.strictObject({
      type: z.literal('hands.enter'),
      voteId: id,
      hands: z
        .record(z.enum(MOTION_ANSWERS), z.int().min(0).max(100_000))
        .describe('how many hands were raised for each answer'),
    }),
    z.strictObject({ type: z.literal('poll.demand'), itemId: id }),
    z.strictObject({
      type: z.literal('poll.withdraw'),
      itemId: id,
      personId: id.describe('who withdraws the demand, with the consent of the Chair'),
    }),
    ...questionCommands,
    z.strictObject({ type: z.literal('vote.extend'), voteId: id, closesAt: instant, reason }),
    z.strictObject({ type: z.literal('vote.remind'), voteId: id }),
    z.strictObject({ type: z.literal('vote.close'), voteId: id }),
    z.strictObject({
      type: z.literal('vote.give-casting-vote'),
      voteId: id,
      answer: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('motion'), choice: z.enum(['approve', 'reject']) }),
          z.strictObject({
            kind: z.literal('chosen'),
            optionIds: z.array(id).min(1).max(MOST_OPTIONS).readonly(),
          }),
        ])
        .describe('for or against a proposal, or as many of the tied options as there are seats for them'),
    }),
    z.strictObject({
      type: z.literal('vote.draw-lot'),
      voteId: id,
      words: line(200).describe('words or figures said in the room at the drawing; they go into its seed'),
    }),
    z.strictObject({
      type: z.literal('vote.call-run-off'),
      voteId: id.describe('the vote whose tie it is to break'),
      closesAt: instant.nullable().default(null).describe('when it closes by itself; null: by hand only'),
    }),
    z.strictObject({ type: z.literal('vote.declare'), voteId: id }),
    z.strictObject({ type: z.literal('vote.annul'), voteId: id, reason }),
    z.strictObject({ type: z.literal('vote.propose-annulment'), voteId: id, reason }),
    z.strictObject({
      type: z.literal('vote.confirm-annulment'),
      voteId: id,
      proposal: z.number().int().min(1).describe('the entry number of the proposal as it was read'),
    }),
    z.strictObject({ type: z.literal('vote.withdraw-annulment'), voteId: id, reason }),
    z.strictObject({ type: z.literal('room.show'), screen: z.enum(ROOM_SCREENS) }),
    ...recordCommands,
    ...minutesCommands,
    ...paperCommands,
  ])
  .meta({ id: 'MeetingCommand' });
/** A command as a person may send it, what has a default left out; the server adds planning, calls, rosters, reports and the clock's close itself. */
export type AskedCommand = z.input<typeof meetingCommand>;
/** The same once it is read, with every field. */
export type ReadCommand = z.output<typeof meetingCommand>;

/** Given by the server itself, some of them on the routes of secret votes. */
type ServerOnly =
  | ('meeting.plan' | 'roster.set' | 'vote.close-on-time')
  | (
      | 'notice.give'
      | 'ballot-paper.issue'
      | 'secret-vote.open'
      | 'secret-vote.close'
      | 'share.give'
      | 'count.confirm'
    )
  | ('paper.add' | 'paper.revise')
  | ('minutes.circulate' | 'minutes.approve-at' | 'minutes.end-approval' | 'minutes.publish')
  | 'written.call'
  | 'written.report';

/** The wire's commands are exactly the domain's, less those that only the server may give. */
type Exactly<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const commandsAreTheDomains: Exactly<
  AskedCommand['type'],
  Exclude<MeetingCommand['type'], ServerOnly>
> = true;
