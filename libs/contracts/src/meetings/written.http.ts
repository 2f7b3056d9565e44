/** Deciding in writing over HTTP: the call. What follows is a stream like a meeting's, with the same commands. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, line, modificationNumber, proseOrNone } from '../wire/scalars.js';
import { CLASSIFICATIONS } from '@quorate/domain';
import { newResolution } from './agenda-item.js';
import { newOptions, ruleSetOfBody, seatsToFill } from './command.js';
import { meetingSummary } from './meetings.http.js';

export const writtenQuestion = z.strictObject({
  title: line(200).describe('what it is about, as an item of an agenda: MP188 report'),
  question: line(300),
  summary: proseOrNone(2000).describe('what members need to know to decide'),
  classification: z.enum(CLASSIFICATIONS),
  namedPersons: z.array(id).max(100),
  modification: modificationNumber.nullable(),
  ruleSetId: ruleSetOfBody,
  resolution: newResolution
    .optional()
    .describe('what members of a company resolve without a meeting; it lapses by the rule of the body'),
  options: newOptions,
  seats: seatsToFill,
});
export type WrittenQuestionInput = z.input<typeof writtenQuestion>;

export const writtenRoutes = {
  call: route({
    method: 'POST',
    path: '/api/written-decisions',
    action: 'written.call',
    summary:
      'Put questions to a body in writing: every member votes from now until 17:00 UK time on the last working day of the window',
    idempotent: true,
    status: 201,
    body: z.strictObject({
      bodyId: id,
      title: line(200),
      workingDays: z
        .int('Give a whole number of working days.')
        .min(1, 'Give 1 working day or more.')
        .max(60, 'Give at most 60 working days.')
        .nullable()
        .default(null)
        .describe('how long the window is open; null for what the body does by default'),
      questions: z.array(writtenQuestion).min(1, 'Put a question.').max(20),
    }),
    reply: z.object({ decision: meetingSummary }),
  }),
} as const;
