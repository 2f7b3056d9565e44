/** What a person may ask of an election, checked strictly; the action of the access table is the type. */
import { LONGEST_STATEMENT } from '@quorate/domain';
import { z } from 'zod';
import { id, line, prose, proseOrNone } from '../wire/scalars.js';

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.')
  .max(60, 'Write at most 60 characters.');

/** A person the organisation knows, or one it is told of with this nomination. */
export const nominee = z.union([
  z.strictObject({ personId: id }),
  z.strictObject({ name: line(120), email: z.email('Give an e-mail address.').max(200) }),
]);

export const electionCommand = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('nomination.make'),
      constituencyId: slug,
      seatId: id.nullable().default(null).describe('the seat, of an appointment only'),
      candidate: nominee,
      statement: proseOrNone(LONGEST_STATEMENT),
      confirmed: z
        .array(slug)
        .max(20)
        .describe('the ids of the requirements, and `sub-type` where the constituency asks for one'),
    }),
    z.strictObject({
      type: z.literal('nomination.check'),
      nominationId: id,
      accepted: z.boolean(),
      reason: proseOrNone(500).default('').describe('why it is refused'),
    }),
    z.strictObject({ type: z.literal('nomination.withdraw'), nominationId: id, reason: prose(500) }),
    z.strictObject({ type: z.literal('ballots.open') }),
    z
      .strictObject({ type: z.literal('run-off.open'), constituencyId: slug })
      .describe('among the tied; of a ballot that was annulled, the whole ballot again'),
    z.strictObject({ type: z.literal('election.declare') }),
    z.strictObject({ type: z.literal('breakdown.ask') }),
    z.strictObject({ type: z.literal('election.cancel'), reason: prose(500) }),
  ])
  .meta({ id: 'ElectionCommand' });
export type ReadElectionCommand = z.output<typeof electionCommand>;
export type ElectionCommandInput = z.input<typeof electionCommand>;
