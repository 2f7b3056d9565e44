/** A rule set as it crosses a wire or lies in a file: every rule of a body as data, unknown keys refused. */
import {
  BALLOT_VISIBILITIES,
  CATEGORY_MAJORITIES,
  COUNTING_UNITS,
  ELECTORATES,
  MOST_CUT_OFF_HOURS,
  MOST_QUESTIONS,
  MOST_QUESTIONS_PER_HOLDER,
  MOST_GRACE_SECONDS,
  MOTION_WORDS,
  QUORUM_ROLES,
  RANKED_COUNTS,
  THRESHOLD_BASES,
  type Refusal,
  type RuleSet,
  TIE_RULES,
} from '@quorate/domain';
import { z } from 'zod';
import { line } from '../wire/scalars.js';

const fraction = z.strictObject({ numerator: z.int().min(1), denominator: z.int().min(1) });
const constituencyId = line(40);
const threshold = z.strictObject({ fraction, strict: z.boolean(), base: z.enum(THRESHOLD_BASES) });

const counting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole'), unit: z.enum(COUNTING_UNITS) }),
  z.strictObject({
    kind: z.literal('by-category'),
    unit: z.enum(COUNTING_UNITS),
    carriedBy: z.enum(CATEGORY_MAJORITIES),
    thresholds: z.array(z.strictObject({ constituencyId, threshold })).max(20),
  }),
  z.strictObject({
    kind: z.literal('share'),
    caps: z.array(z.strictObject({ constituencyId, most: fraction })).max(20),
  }),
]);

const form = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('motion'),
    words: z.enum(MOTION_WORDS),
    abstain: z.boolean(),
    sendBack: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('choose'), most: z.int().min(1) }),
  z.strictObject({ kind: z.literal('approval') }),
  z.strictObject({ kind: z.literal('ranked'), count: z.enum(RANKED_COUNTS) }),
]);

const quorum = z.strictObject({
  fractionInPost: fraction.nullable(),
  strict: z.boolean(),
  count: z.int().min(1).nullable(),
  qualifyingPersons: z.int().min(1).exactOptional(),
  minimumByConstituency: z.array(z.strictObject({ constituencyId, minimum: z.int().min(0) })).max(20),
  rolesPresent: z.array(z.enum(QUORUM_ROLES)).max(QUORUM_ROLES.length),
  recusedCount: z.boolean(),
});

/** Every rule set that comes in or goes out; whether its parts fit each other is for `faultsOfRuleSet` to say. */
export const ruleSet = z
  .strictObject({
    id: line(80),
    version: z.int().min(1),
    name: line(200),
    electorate: z.enum(ELECTORATES),
    form,
    counting,
    constituencies: z.array(z.strictObject({ id: constituencyId, name: line(80) })).max(20),
    threshold,
    tie: z.enum(TIE_RULES),
    quorum,
    mayChangeBallot: z.boolean(),
    visibility: z.enum(BALLOT_VISIBILITIES),
    close: z.strictObject({
      whenAllVoted: z.boolean(),
      graceSeconds: z.int().min(0).max(MOST_GRACE_SECONDS),
    }),
    mandates: z.strictObject({
      alternates: z.boolean(),
      proxies: z
        .strictObject({
          mostPerHolder: z.int().min(1).nullable(),
          cutOffHours: z.int().min(1).max(MOST_CUT_OFF_HOURS).exactOptional(),
        })
        .nullable(),
      splitVotes: z.boolean(),
    }),
    poll: z
      .strictObject({ holders: z.int().min(1).nullable(), share: fraction.nullable() })
      .nullable()
      .exactOptional(),
    questions: z
      .strictObject({
        mostPerHolder: z.int().min(1).max(MOST_QUESTIONS_PER_HOLDER),
        mostInAll: z.int().min(1).max(MOST_QUESTIONS).exactOptional(),
      })
      .nullable()
      .exactOptional(),
    binding: z.boolean(),
    source: line(200),
  })
  .meta({ id: 'RuleSet' });

/** The same as the rules know it; it does not compile when the two part ways. */
export const keptRuleSet: z.ZodType<RuleSet> = ruleSet;

/** Puts what the domain finds wrong with a rule set beside its fields. */
export function addFaults(context: z.core.$RefinementCtx, faults: readonly Refusal[]): void {
  for (const { sentence, field = '' } of faults) {
    context.addIssue({ code: 'custom', message: sentence, path: field.split('.') });
  }
}
