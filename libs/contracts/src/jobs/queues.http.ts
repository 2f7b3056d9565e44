/** The queues over HTTP, for administrators: how much waits in each, what was given up and why, and trying that again. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { instant } from '../wire/scalars.js';

export const QUEUES = ['quick', 'slow'] as const;

export const queueView = z
  .object({
    queue: z.enum(QUEUES),
    waiting: z.number().int(),
    active: z.number().int(),
    delayed: z.number().int().describe('for a later time, or to be tried again after a pause'),
    failed: z.number().int().describe('given up after the last attempt'),
  })
  .meta({ id: 'Queue' });
export type QueueView = z.infer<typeof queueView>;

export const deadLetter = z
  .object({
    queue: z.enum(QUEUES),
    id: z.string(),
    purpose: z.string(),
    about: z.record(z.string(), z.union([z.string(), z.number()])).describe('ids and numbers, no contents'),
    reason: z.string().describe('why the last attempt failed'),
    attempts: z.number().int(),
    at: instant.describe('when it was given up'),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof deadLetter>;

export const queueRoutes = {
  see: route({
    method: 'GET',
    path: '/api/queues',
    action: 'queue.read',
    summary: 'What waits, and the 100 jobs given up last; they are kept for 30 days',
    reply: z.object({ queues: z.array(queueView), dead: z.array(deadLetter) }),
  }),
  retry: route({
    method: 'POST',
    path: '/api/queues/retries',
    action: 'queue.retry',
    summary: 'Has a job that was given up tried again, as often as a new one',
    body: z.strictObject({
      queue: z.enum(QUEUES),
      id: z
        .string()
        .max(400)
        .regex(/^[!-~]+$/, 'Send the id as the list has it.'),
    }),
    status: 204,
  }),
} as const;
