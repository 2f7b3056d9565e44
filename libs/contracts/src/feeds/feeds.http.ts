/** Feeds that other programs follow: calendars of meetings, and the news of all bodies. All of it is public. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id } from '../wire/scalars.js';

const news = {
  method: 'GET',
  action: 'public.read',
  limit: { atOnce: 60, perSecond: 5 },
  reply: z.string(),
} as const;

export const feedRoutes = {
  calendar: route({
    method: 'GET',
    path: '/api/feeds/meetings.ics',
    action: 'calendar.read',
    summary: 'The meetings of one body, or of all, as a calendar to subscribe to (RFC 5545)',
    query: z.strictObject({ bodyId: id.optional() }),
    limit: { atOnce: 60, perSecond: 5 },
    media: 'text/calendar',
    reply: z.string(),
  }),
  atom: route({
    ...news,
    path: '/api/feeds/news.atom',
    summary: 'Headlines, decisions and results, the latest first (Atom)',
    media: 'application/atom+xml',
  }),
  json: route({
    ...news,
    path: '/api/feeds/news.json',
    summary: 'Headlines, decisions and results, the latest first (JSON Feed)',
    media: 'application/feed+json',
  }),
} as const;
