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

export const PAGE_KINDS = ['modification', 'consultation', 'election', 'newsletter'] as const;

export const foundPage = z
  .object({
    kind: z.enum(PAGE_KINDS),
    path: z.string().describe('where it is read on the site'),
    title: z.string(),
    at: instant.nullable().describe('issued, called or of the day; null of a modification'),
    snippet: z.string().describe('as that of a found thing'),
  })
  .meta({ id: 'FoundPage' });
export type FoundPage = z.infer<typeof foundPage>;

export const searchRoutes = {
  find: route({
    method: 'GET',
    path: '/api/search',
    action: 'public.read',
    summary:
      'What has these words, as far as the caller may read it: in meetings, and the pages of modifications, consultations, elections and newsletters',
    query: z.strictObject({
      words: line(200).describe(
        'all of them; "words in quotes" stand together, -word leaves out, or stands between two that may be',
      ),
    }),
    limit: { atOnce: 30, perSecond: 3 },
    reply: z.object({ found: z.array(foundThing), pages: z.array(foundPage) }).meta({ id: 'Found' }),
  }),
} as const;
