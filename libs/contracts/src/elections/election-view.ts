/** An election as one reader may see it, and its line in a list. */
import {
  BALLOT_VISIBILITIES,
  COUNTS_TOLD,
  ELECTED_BY,
  ELECTION_FORMS,
  ELECTION_STAGES,
  FILLING_WAYS,
  TIE_RULES,
} from '@quorate/domain';
import { z } from 'zod';
import { day, id, instant } from '../wire/scalars.js';

const person = z.object({ personId: id, name: z.string() });
const party = z.object({ partyId: id, name: z.string() });
const count = z.object({
  constituencyId: z.string(),
  says: z.array(z.string()).describe('every figure of the count, in sentences'),
});

export const electionSummary = z
  .object({
    electionId: id,
    bodyId: id,
    bodyName: z.string(),
    bodyCode: z.string(),
    title: z.string(),
    stage: z.enum(ELECTION_STAGES),
    calledAt: instant,
    nominationsCloseAt: instant,
    ballotOpensOn: day,
    ballotClosesOn: day.describe('as it was announced; the ballots say when they close'),
    declaredAt: instant.nullable(),
  })
  .meta({ id: 'ElectionSummary' });
export type ElectionSummary = z.infer<typeof electionSummary>;

const seatUp = z.object({
  seatId: id,
  label: z.string(),
  termFrom: day,
  termUntil: day,
  holderId: id.nullable(),
  partyId: id.nullable(),
  groupName: z.string().nullable().describe('the voting group that appoints'),
});

const nomination = z.object({
  nominationId: id,
  constituencyId: z.string(),
  seatId: id.nullable(),
  party: party.nullable(),
  candidate: person.extend({
    knownAs: z.string().optional().describe('the name in the register where it is another; to officers'),
  }),
  nominator: person,
  statement: z.string(),
  confirmed: z.array(z.string()),
  madeAt: instant,
  status: z.enum(['made', 'accepted', 'refused', 'withdrawn', 'set-aside', 'lapsed']),
  reason: z.string(),
  setAsideBy: z
    .object({ name: z.string(), role: z.enum(['secretary', 'chair']) })
    .nullable()
    .describe('the officer who set it aside'),
});

export const electionView = electionSummary
  .extend({
    no: z.int().describe('grows with every act that this reader sees'),
    constituencies: z.array(
      z.object({
        constituencyId: z.string(),
        name: z.string(),
        categoryIds: z.array(z.string()),
        way: z.enum(FILLING_WAYS),
        subType: z.string().nullable(),
        seats: z.array(seatUp),
      }),
    ),
    requirements: z.array(z.object({ id: z.string(), sentence: z.string() })),
    maySelfNominate: z.boolean(),
    ballotWorkingDays: z.int(),
    ballotRule: z.object({
      form: z.enum(ELECTION_FORMS),
      visibility: z.enum(BALLOT_VISIBILITIES),
      tie: z.enum(TIE_RULES),
    }),
    told: z.enum(COUNTS_TOLD),
    cancelledBecause: z.string(),
    nominations: z
      .array(nomination)
      .describe('those the reader may see: all to officers, their own to nominators and candidates'),
    candidates: z
      .array(
        z.object({
          nominationId: id,
          constituencyId: z.string(),
          seatId: id.nullable(),
          candidate: person,
          partyName: z.string(),
          statement: z.string(),
          stands: z.boolean().describe('false once withdrawn or lapsed'),
        }),
      )
      .describe('who stands; nobody before nominations close'),
    ballots: z.array(
      z.object({
        constituencyId: z.string(),
        meetingId: id.describe('the decision in writing: vote and follow it as any other'),
        voteId: id,
        closesAt: instant,
        nominationIds: z.array(id).describe('the options of the ballot have the same ids'),
        seats: z.int(),
        isRunOff: z.boolean(),
      }),
    ),
    results: z.array(
      z.object({
        constituencyId: z.string(),
        by: z.enum(ELECTED_BY),
        elected: z.array(
          z.object({
            nominationId: id,
            candidate: person,
            seatId: id,
            label: z.string(),
            termFrom: day,
            termUntil: day,
            reElected: z.boolean(),
          }),
        ),
        vacant: z.array(z.object({ seatId: id, label: z.string() })),
      }),
    ),
    counts: z.array(count).describe('empty to whoever is told names only'),
    breakdowns: z
      .array(z.object({ party, askedAt: instant, counts: z.array(count) }))
      .describe('what a party asked for and was told; to officers all of them'),
    mine: z.object({
      party: party.nullable(),
      mayNominate: z
        .array(z.object({ constituencyId: z.string(), seatIds: z.array(id) }))
        .describe('where the party of the reader may nominate today; of appointments, to which seats'),
      runs: z.boolean().describe('true for the secretary and the chair'),
    }),
    warnings: z.array(z.string()).describe('to officers: what they should look at'),
  })
  .meta({ id: 'ElectionView' });
export type ElectionView = z.infer<typeof electionView>;
