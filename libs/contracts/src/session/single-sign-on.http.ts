/** Single sign-on by OpenID Connect: the way to the organisation that knows the person, and the way back. Both answer with a redirect. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { line } from '../wire/scalars.js';

/** A browser follows this route by itself, so what it is answered is a page and no refusal. */
export const UNREADABLE_WAY_BACK = '';

const LIMIT = { atOnce: 30, perSecond: 1 } as const;

export const singleSignOnRoutes = {
  begin: route({
    method: 'GET',
    path: '/api/session/single-sign-on',
    action: 'session.start',
    summary: 'Begin a single sign-on: leads to the organisation that knows the person',
    limit: LIMIT,
    query: z.object({
      return: line(2_000)
        .optional()
        .catch(UNREADABLE_WAY_BACK)
        .describe('a path of this site; one that cannot be read leads to the sign-in page, which says so'),
    }),
  }),
  finish: route({
    method: 'GET',
    path: '/api/session/single-sign-on/answer',
    action: 'session.start',
    summary:
      'Finish it: sets the session cookie and leads back to the page that was wanted, or to the sign-in page',
    limit: LIMIT,
  }),
} as const;
