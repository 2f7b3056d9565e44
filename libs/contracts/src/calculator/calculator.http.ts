/** The vote calculator over HTTP: a rule set and votes in, the outcome with every figure and its explanation out. */
import {
  type Calculation,
  MOTION_ANSWERS,
  type Outcome,
  type ElectionOutcome,
  QUORUM_ROLES,
  STANDINGS,
} from '@quorate/domain';
import { z } from 'zod';
import { ruleSet } from '../bodies/rule-set.js';
import { route } from '../wire/route.js';
import { line } from '../wire/scalars.js';

/** What one calculation may hold: more than any body has, and counted in a moment. */
const MOST_PLACES = 2_000;
const MOST_BALLOTS = 10_000;
const MOST_OPTIONS = 50;
const MOST_CATEGORIES = 20;

const number = z.int().min(0);
const name = line(120);

const place = z.strictObject({
  constituencyId: name,
  weight: z.int().min(1).describe('1 where every place has one vote'),
  groupId: name.optional().describe('the voting group, where the rule set counts per group'),
});

const answer = z.union(
  [z.enum(STANDINGS), z.partialRecord(z.enum(MOTION_ANSWERS), number)],
  `Give ${STANDINGS.join(', ')}, or an object with whole numbers of votes for ${MOTION_ANSWERS.join(', ')}.`,
);

const tally = z.strictObject({
  constituencyId: name,
  seats: number.describe('places on the roll'),
  tally: z.strictObject({
    approve: number,
    reject: number,
    abstain: number,
    'send-back': number,
    'not-voted': number,
    recused: number,
    absent: number,
  }),
});

const electionAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({ kind: z.literal('spoilt') }),
  z.strictObject({ kind: z.literal('chosen'), optionIds: z.array(name).max(MOST_OPTIONS) }),
  z.strictObject({
    kind: z.literal('ranked'),
    ranks: z.array(z.strictObject({ optionId: name, rank: z.int() })).max(MOST_OPTIONS),
  }),
]);

const votes = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('roll'),
    roll: z.array(place).max(MOST_PLACES),
    answers: z.array(answer).max(MOST_PLACES).describe('one for each place of the roll, in its order'),
  }),
  z.strictObject({
    kind: z.literal('tallies'),
    tallies: z.array(tally).max(MOST_CATEGORIES).describe('one for each constituency of the rule set'),
  }),
  z.strictObject({
    kind: z.literal('ballots'),
    options: z.array(z.strictObject({ id: name, name })).max(MOST_OPTIONS),
    seats: z.int().min(1).max(MOST_OPTIONS),
    ballots: z.array(z.strictObject({ weight: z.int().min(1), answer: electionAnswer })).max(MOST_BALLOTS),
    lot: z
      .array(name)
      .max(MOST_OPTIONS)
      .default([])
      .describe('all option ids in the order in which lots were drawn; left out: not drawn'),
  }),
]);

const presence = z
  .strictObject({
    presences: z
      .array(
        z.strictObject({
          constituencyId: name,
          inPost: number.describe('places with a member'),
          present: number.describe('of them present, the recused left out'),
          recused: number,
        }),
      )
      .max(MOST_CATEGORIES),
    rolesPresent: z.array(z.enum(QUORUM_ROLES)).max(QUORUM_ROLES.length),
    qualifying: number
      .optional()
      .describe('persons who each stand for another holder; left out: the places present'),
  })
  .nullable()
  .default(null);

export const calculationAsked = z
  .strictObject({
    ruleSet,
    votes,
    quorum: z
      .strictObject({ atOpening: presence, atClose: presence })
      .default({ atOpening: null, atClose: null })
      .describe(
        'Who was there, in places. Left out: whoever is not absent is present, and so are the chair and the secretary. ' +
          'Counts by weight need it. It is not read for a choice among options.',
      ),
  })
  .meta({ id: 'CalculationAsked' });
export type CalculationAsked = z.input<typeof calculationAsked>;

export const calculation: z.ZodType<Calculation> = z
  .object({
    verdict: z.string().describe('the result in one sentence'),
    outcome: z
      .custom<Outcome | ElectionOutcome>()
      .meta({ type: 'object', description: 'every figure: tallies, thresholds, margins, rounds or stages' }),
    explanation: z.array(z.string()).readonly().describe('the steps from the ballots to the result'),
    rule: z.array(z.string()).readonly().describe('what the rule set says, in plain English'),
  })
  .meta({ id: 'Calculation' });

export const calculatorRoutes = {
  calculate: route({
    method: 'POST',
    path: '/api/votes/calculate',
    action: 'vote.calculate',
    summary:
      'What a rule set makes of votes: a roll with answers, counts by category, or ballots. Nothing is kept',
    body: calculationAsked,
    mostBytes: 1024 * 1024,
    limit: { atOnce: 20, perSecond: 2 },
    reply: calculation,
  }),
} as const;
