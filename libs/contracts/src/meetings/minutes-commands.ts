/** The commands about written minutes that need no text kept, part of those that a person may send to a meeting. */
import { z } from 'zod';
import { line, prose } from '../wire/scalars.js';

const version = z.int().min(1);

export const minutesCommands = [
  z.strictObject({
    type: z.literal('minutes.ask-correction'),
    version,
    paragraphKey: line(200).describe('of the paragraph that is wrong'),
    wrong: prose(1000),
    should: prose(2000).describe('what it should say'),
  }),
  z.strictObject({
    type: z.literal('minutes.answer-correction'),
    correction: z.int().min(1).describe('number of the entry that asked for it'),
    taken: z.boolean(),
    reason: prose(500),
  }),
  z.strictObject({ type: z.literal('minutes.approve'), version }),
] as const;
