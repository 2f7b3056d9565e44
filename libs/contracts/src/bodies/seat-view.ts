/** A seat of a body as everybody sees it: who sits there, until when, and what its vote is worth. */
import { DEPARTURE_CAUSES } from '@quorate/domain';
import { z } from 'zod';
import { day, id } from '../wire/scalars.js';

/** Somebody who is something on a body. */
export const personOfBody = z.object({ personId: id, name: z.string() });

export const seatView = z.object({
  seatId: id,
  label: z.string(),
  constituencyId: z.string(),
  constituencyName: z.string(),
  member: personOfBody.nullable(),
  alternates: z.array(personOfBody),
  termFrom: day.nullable(),
  termUntil: day.nullable(),
  weight: z.number().int().describe('what its vote weighs where the counting weighs: the shares of a holder'),
  partyId: id.nullable().describe('the party it votes for; the register says its voting group'),
  holderId: id.nullable().describe('the holder in the share register whose lot it is'),
  holderName: z.string().nullable(),
  groupName: z.string().nullable().describe('the voting group of that party: Large Supplier group 07'),
  leaving: z
    .object({
      lastDay: day,
      cause: z.enum(DEPARTURE_CAUSES),
      reason: z.string().nullable().describe('null for readers outside the body'),
    })
    .nullable()
    .describe(
      'when and why its member leaves before the term ends: the seat is vacant once the last day in London is over',
    ),
});
export type SeatView = z.infer<typeof seatView>;
