/** The call of an election: what is up, who nominates, which requirements a nominee confirms, and its days. */
import { BALLOT_VISIBILITIES, COUNTS_TOLD, ELECTION_FORMS, FILLING_WAYS, TIE_RULES } from '@quorate/domain';
import { z } from 'zod';
import { day, id, line } from '../wire/scalars.js';
import { slug } from './election-command.js';

const workingDays = z
  .int('Give a whole number of working days.')
  .min(1, 'Give 1 working day or more.')
  .max(60, 'Give at most 60 working days.');

export const termRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dates'), from: day, until: day }),
  z.strictObject({
    kind: z.literal('months'),
    from: day,
    months: z.int().min(1, 'Give 1 month or more.').max(120, 'Give at most 120 months.'),
  }),
  z
    .strictObject({ kind: z.literal('staggered'), from: day })
    .describe('24 months for the first half of the seats, 12 for the others'),
  z
    .strictObject({
      kind: z.literal('review'),
      from: day,
      review: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, 'Give the review as MM-DD.'),
    })
    .describe('until the nearest annual review, as for whoever joins between two'),
  z
    .strictObject({ kind: z.literal('rest'), from: day })
    .describe('the rest of the term that was begun in the seat'),
]);

export const ballotRule = z.strictObject({
  form: z.enum(ELECTION_FORMS).default('choose-one'),
  visibility: z.enum(BALLOT_VISIBILITIES).default('totals-only'),
  tie: z.enum(TIE_RULES).default('lot'),
});

export const electionCall = z.strictObject({
  title: line(200),
  constituencies: z
    .array(
      z.strictObject({
        constituencyId: slug,
        name: line(120),
        categoryIds: z.array(slug).max(20).describe('the party categories that nominate and vote here'),
        way: z.enum(FILLING_WAYS),
        subType: line(120).nullable().default(null),
        seats: z.array(z.strictObject({ seatId: id, term: termRule })).max(50),
      }),
    )
    .max(30),
  requirements: z
    .array(z.strictObject({ id: slug, sentence: line(300) }))
    .max(20)
    .default([]),
  maySelfNominate: z.boolean().default(true),
  nominations: z.union([
    z.strictObject({ workingDays }),
    z.strictObject({ closesOn: day }).describe('17:00 UK time on that day'),
  ]),
  ballotOpensOn: day,
  ballotWorkingDays: workingDays,
  ballotRule: ballotRule.default({ form: 'choose-one', visibility: 'totals-only', tie: 'lot' }),
  told: z.enum(COUNTS_TOLD),
});
export type ElectionCallInput = z.input<typeof electionCall>;
export type ReadElectionCall = z.output<typeof electionCall>;
