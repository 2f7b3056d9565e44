/** What the public reads without signing in: the front page with live meetings, headlines and results. */
import { z } from 'zod';
import { consultationSummary } from '../consultations/consultation-view.js';
import { meetingSummary } from '../meetings/meetings.http.js';
import { route } from '../wire/route.js';
import { id, instant } from '../wire/scalars.js';

export const headlineView = z
  .object({
    meetingId: id,
    no: z.number().int().describe('the journal entry it comes from'),
    meetingTitle: z.string(),
    kind: z.enum(['headline', 'decision', 'result']),
    text: z.string(),
    at: instant,
  })
  .meta({ id: 'Headline' });
export type HeadlineView = z.infer<typeof headlineView>;

export const frontView = z
  .object({
    live: z.array(meetingSummary),
    comingUp: z.array(meetingSummary),
    recent: z.array(meetingSummary),
    headlines: z.array(headlineView),
    consultations: z.array(consultationSummary),
  })
  .meta({ id: 'Front' });
export type FrontView = z.infer<typeof frontView>;

export const publicationRoutes = {
  front: route({
    method: 'GET',
    path: '/api/front',
    action: 'public.read',
    summary: 'Live now, coming up, headlines and consultations closing',
    reply: frontView,
  }),
} as const;
