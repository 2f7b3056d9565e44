/** How people get and change their password: by a one-time link that an administrator gives, or knowing the one they have. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, instant, newPassword, token } from '../wire/scalars.js';
import { sessionView } from './session.http.js';

export const passwordLink = z
  .object({ path: z.string().describe('/password/<token>'), until: instant })
  .meta({ id: 'PasswordLink' });
export type PasswordLinkView = z.infer<typeof passwordLink>;

export const passwordLinkHolder = z
  .object({
    name: z.string(),
    email: z.string(),
    hasPassword: z.boolean().describe('true: the link replaces a password; false: it sets the first'),
  })
  .meta({ id: 'PasswordLinkHolder' });
export type PasswordLinkHolder = z.infer<typeof passwordLinkHolder>;

export const passwordRoutes = {
  change: route({
    method: 'POST',
    path: '/api/session/password',
    action: 'password.change',
    summary: 'Change my password; my other sessions end, and their sockets are closed',
    body: z.strictObject({
      current: z.string().min(1, 'Write your password now.').max(200),
      next: newPassword,
    }),
    status: 204,
  }),
  giveLink: route({
    method: 'POST',
    path: '/api/people/:personId/password-links',
    action: 'password.link',
    summary: 'A one-time link by which the person sets a first or a new password; those given before end',
    params: z.strictObject({ personId: id }),
    status: 201,
    reply: passwordLink,
  }),
  seeLink: route({
    method: 'GET',
    path: '/api/password-links/:token',
    action: 'password.set',
    summary: 'Whose link this is, while it can be used',
    params: z.strictObject({ token }),
    reply: passwordLinkHolder,
  }),
  forget: route({
    method: 'POST',
    path: '/api/password-links',
    action: 'password.forget',
    summary:
      'Have a one-time link mailed that sets a new password; the answer tells nothing of whether there is an account',
    body: z.strictObject({ email: z.email('Give an e-mail address.').max(254) }),
    limit: { atOnce: 10, perSecond: 0.1 },
    status: 204,
  }),
  useLink: route({
    method: 'POST',
    path: '/api/password-links/:token',
    action: 'password.set',
    summary: 'Set the password by a link and sign in; every session the person had ends',
    params: z.strictObject({ token }),
    body: z.strictObject({ password: newPassword }),
    reply: sessionView,
  }),
} as const;
