/** Bodies, their seats, officers and rules. */
import {
  checkPaperNumbers,
  COUNTING_METHODS,
  DEPARTURE_CAUSES,
  MINUTES_RULE,
  MOST_WEIGHT,
  PAPER_NUMBERS,
  SAY_PAPER_NUMBERS,
  SAY_WEIGHT,
} from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, id, line, prose } from '../wire/scalars.js';
import { minutesRule, noticeRule, workingDays, writingRule } from './body-rules.js';
import { keptRuleSet } from './rule-set.js';
import { personOfBody, seatView } from './seat-view.js';

export const bodySummary = z
  .object({
    bodyId: id,
    code: z.string(),
    name: z.string(),
    kind: z.string().describe('panel, change board, sub-committee, board, general meeting, working group'),
    seats: z.number().int(),
    inPost: z.number().int(),
  })
  .meta({ id: 'BodySummary' });
export type BodySummary = z.infer<typeof bodySummary>;

export const bodyView = bodySummary
  .extend({
    chair: personOfBody.nullable(),
    secretaries: z.array(personOfBody),
    observers: z.array(personOfBody),
    scrutineers: z.array(personOfBody),
    seatList: z.array(seatView),
    ruleSet: keptRuleSet,
    /** The rules said back in plain English. */
    rules: z.array(z.string()),
    paperWorkingDays: z.number().int(),
    noticeWorkingDays: z.number().int(),
    paperNumbers: z.string().describe('the pattern that numbers its papers'),
    minutes: minutesRule,
    writing: writingRule,
    /** Null where its working days say all. */
    notice: noticeRule.nullable(),
    noticeWarnings: z.array(z.string()).describe('what of it the Companies Act 2006 does not allow'),
  })
  .meta({ id: 'Body' });
export type BodyView = z.infer<typeof bodyView>;

const code = z.string().regex(/^[A-Z0-9]{2,12}$/, 'Use 2 to 12 capital letters or digits.');
const constituencyId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters and digits, with hyphens between.')
  .max(40, 'Write at most 40 characters.');
export const seatWeight = z.int(SAY_WEIGHT).min(1, SAY_WEIGHT).max(MOST_WEIGHT, SAY_WEIGHT);
const part = z.int('Give a whole number.').min(1, 'Give 1 or more.').max(100, 'Give at most 100.');

const paperNumbers = z
  .string()
  .refine((pattern) => checkPaperNumbers(pattern).ok, { error: SAY_PAPER_NUMBERS })
  .describe(
    'the pattern that numbers its papers; {code}, {meeting}, {day}, {month}, {year} and {paper} are filled in',
  );

const bodyDetails = z.strictObject({
  code,
  name: line(120),
  paperWorkingDays: workingDays,
  noticeWorkingDays: workingDays,
  paperNumbers: paperNumbers.default(PAPER_NUMBERS),
  minutes: minutesRule.default(MINUTES_RULE),
});

/** A body as an administrator founds it: who leads it, its constituencies with vacant seats, how it votes, its clocks. */
export const newBody = bodyDetails.extend({
  kind: line(60),
  chairId: id.nullable(),
  secretaryIds: z.array(id).min(1, 'A body needs a secretary.').max(20),
  constituencies: z
    .array(
      z.strictObject({
        id: constituencyId,
        name: line(80).describe('plural, as shown: Large Suppliers'),
        minimumPresent: z
          .int()
          .min(0, 'Give 0 or more.')
          .max(500)
          .describe('asked for by the quorum; 0 for none'),
      }),
    )
    .min(1, 'A body needs a constituency.')
    .max(20),
  seats: z
    .array(z.strictObject({ label: line(80), constituencyId }))
    .max(500, 'A body has at most 500 seats.'),
  method: z.enum(COUNTING_METHODS),
  quorum: z.strictObject({
    fractionInPost: z
      .strictObject({ numerator: part, denominator: part })
      .refine(
        ({ numerator, denominator }) => numerator <= denominator,
        'A quorum is at most all seats in post.',
      ),
    chairPresent: z.boolean(),
    recusedCount: z.boolean(),
  }),
  source: line(200).describe('where the rules are written'),
});
export type NewBodyInput = z.infer<typeof newBody>;

const ofBody = z.strictObject({ bodyId: id });
const ofSeat = z.strictObject({ bodyId: id, seatId: id });

export const bodyRoutes = {
  list: route({
    method: 'GET',
    path: '/api/bodies',
    action: 'body.read',
    summary: 'The bodies',
    reply: z.object({ bodies: z.array(bodySummary) }),
  }),
  see: route({
    method: 'GET',
    path: '/api/bodies/:bodyId',
    action: 'body.read',
    summary: 'One body with its seats, officers and rules',
    params: ofBody,
    reply: bodyView,
  }),
  add: route({
    method: 'POST',
    path: '/api/bodies',
    action: 'body.edit',
    summary: 'Found a body with its officers, constituencies, vacant seats, rules and clocks',
    status: 201,
    body: newBody,
    reply: bodyView,
  }),
  setSeat: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/seats/:seatId',
    action: 'seat.edit',
    summary:
      'Who sits in a seat, for which term, who may stand in, what it weighs and for which party it votes',
    params: ofSeat,
    body: z.strictObject({
      memberId: id.nullable(),
      alternateIds: z.array(id).max(5),
      termFrom: day.nullable(),
      termUntil: day.nullable(),
      weight: seatWeight.optional().describe('left out: as it is'),
      partyId: id.nullable().optional().describe('left out: as it is'),
    }),
    reply: bodyView,
  }),
  leave: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/seats/:seatId/departure',
    action: 'seat.edit',
    summary:
      'The member of a seat leaves it after a last day: the seat is vacant and its rights are gone from midnight in London',
    params: ofSeat,
    body: z.strictObject({
      memberId: id.describe('who leaves; refused when another sits there by now'),
      lastDay: day.describe('today or later'),
      cause: z.enum(DEPARTURE_CAUSES),
      reason: prose(500).describe('told to the body, its officers and administrators'),
    }),
    reply: bodyView,
  }),
  stay: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/seats/:seatId/departure/taken-back',
    action: 'seat.edit',
    summary: 'The member of a seat does not leave it after all; until the last day is over',
    params: ofSeat,
    body: z.strictObject({ memberId: id }),
    reply: bodyView,
  }),
  setOfficers: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/officers',
    action: 'body.edit',
    summary: 'Chair, secretaries, observers and scrutineers of a body',
    params: ofBody,
    body: z.strictObject({
      chairId: id.nullable(),
      secretaryIds: z.array(id).min(1, 'A body needs a secretary.').max(20),
      observerIds: z.array(id).max(5_000),
      scrutineerIds: z
        .array(id)
        .max(20)
        .describe('they hold the key of secret votes, and alone see roll calls kept for them'),
    }),
    reply: bodyView,
  }),
  addObserver: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/observers',
    action: 'observer.name',
    summary:
      'Somebody more whom a company knows, so that a holder can make them a proxy; made known if need be, and told by mail',
    params: ofBody,
    body: z.strictObject({ name: line(120), email: z.email('Give an e-mail address.').max(200) }),
    reply: bodyView,
  }),
  removeObserver: route({
    method: 'DELETE',
    path: '/api/bodies/:bodyId/observers/:personId',
    action: 'observer.name',
    summary:
      'An observer of a company is one no more; refused while they hold proxies in a meeting to come or under way',
    params: z.strictObject({ bodyId: id, personId: id }),
    reply: bodyView,
  }),
  setWriting: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/writing',
    action: 'body.edit',
    summary: 'How long the window of a written decision is, and when those who have not voted are reminded',
    params: ofBody,
    body: writingRule,
    reply: bodyView,
  }),
  setNotice: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/notice',
    action: 'body.edit',
    summary: 'How notice of meetings is given where more than working days rule it: clear days and consent',
    params: ofBody,
    body: z.strictObject({ notice: noticeRule.nullable() }),
    reply: bodyView,
  }),
  setDetails: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/details',
    action: 'body.edit',
    summary:
      'Name, code and clocks of a body; meetings that are planned already keep those they were planned with',
    params: ofBody,
    body: bodyDetails,
    reply: bodyView,
  }),
} as const;
