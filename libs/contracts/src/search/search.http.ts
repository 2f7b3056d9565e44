/** Search over HTTP: words in, and what the caller may read of what has them. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, instant, line } from '../wire/scalars.js';

export const SEARCH_KINDS = [
  'item',
  'paper',
  'note',
  'decision',
  'action',
  'headline',
  'objection',
  'result',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const foundThing = z
  .object({
    meetingId: id,
    subjectId: id.describe('the paper, item, record or vote'),
    kind: z.enum(SEARCH_KINDS),
    page: z.number().int().describe('of a paper: the page that has the words, from 0'),
    version: z.number().int().nullable().describe('of the paper'),
    title: z.string(),
    snippet: z
      .string()
      .describe('some of the words around those that were looked for, which stand between U+E000 and U+E001'),
    meetingTitle: z.string(),
    bodyName: z.string(),
    startsAt: instant,
  })
  .meta({ id: 'FoundThing' });
export type FoundThing = z.infer<typeof foundThing>;

export const searchRoutes = {
  find: route({
    method: 'GET',
    path: '/api/search',
    action: 'public.read',
    summary:
      'Agenda items, papers, records and results that have these words, as far as the caller may read them',
    query: z.strictObject({
      words: line(200).describe(
        'all of them; "words in quotes" stand together, -word leaves out, or stands between two that may be',
      ),
    }),
    limit: { atOnce: 30, perSecond: 3 },
    reply: z.object({ found: z.array(foundThing) }).meta({ id: 'Found' }),
  }),
} as const;
