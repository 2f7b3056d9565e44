/** One ballot on the wire: the same union for every form of vote. What fits the vote is for the domain to say. */
import { type BallotAnswer, MOST_OPTIONS, MOTION_ANSWERS } from '@quorate/domain';
import { z } from 'zod';
import { id } from '../wire/scalars.js';

const votes = z.int().min(0);
const SAY_KINDS = 'Give an answer of the kind motion, split, blank, chosen or ranked.';

export const ballotAnswer = z
  .discriminatedUnion(
    'kind',
    [
      z
        .strictObject({ kind: z.literal('motion'), choice: z.enum(MOTION_ANSWERS) })
        .describe('one answer to a proposal'),
      z
        .strictObject({ kind: z.literal('split'), parts: z.partialRecord(z.enum(MOTION_ANSWERS), votes) })
        .describe('a weight in parts, where the rules allow it'),
      z.strictObject({ kind: z.literal('blank') }).describe('an abstention in a vote on options'),
      z
        .strictObject({ kind: z.literal('chosen'), optionIds: z.array(id).max(MOST_OPTIONS).readonly() })
        .describe('the options marked'),
      z
        .strictObject({
          kind: z.literal('ranked'),
          ranks: z
            .array(z.strictObject({ optionId: id, rank: z.int().min(1).max(MOST_OPTIONS) }))
            .max(MOST_OPTIONS)
            .readonly(),
        })
        .describe('the options numbered 1, 2, 3 without a gap, as far as the voter likes'),
    ],
    SAY_KINDS,
  )
  .meta({ id: 'BallotAnswer' }) satisfies z.ZodType<BallotAnswer>;
