/** The commands about papers that need no file, part of those that a person may send to a meeting. */
import { CLASSIFICATIONS } from '@quorate/domain';
import { z } from 'zod';
import { id, prose } from '../wire/scalars.js';

const reason = prose(500);

export const paperCommands = [
  z.strictObject({
    type: z.literal('paper.reclassify'),
    paperId: id,
    classification: z.enum(CLASSIFICATIONS).describe('more open than it is'),
    namedPersons: z.array(id).max(100).describe('who may read a RED paper; none for the others'),
    reason,
  }),
  z.strictObject({ type: z.literal('paper.withdraw'), paperId: id, reason }),
] as const;
