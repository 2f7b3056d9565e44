/** Sign-in, sign-out, and who the caller is. */
import { BODY_ROLES } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, instant, line, newPassword, token } from '../wire/scalars.js';

export const bodyStanding = z.object({
  bodyId: id,
  code: z.string(),
  name: z.string(),
  isElectorate: z.boolean().describe('the voting groups that a ballot of an election asks; it never meets'),
  roles: z.array(z.enum(BODY_ROLES)),
  seats: z.array(
    z.object({
      ...{ seatId: id, label: z.string(), asAlternate: z.boolean() },
      holderId: id.optional().describe('whose shares they are, where the seat is a lot'),
      holderName: z.string().optional(),
    }),
  ),
});
export type BodyStanding = z.infer<typeof bodyStanding>;

export const demonstrationPerson = z.object({
  personId: id,
  name: z.string(),
  part: z.string().describe('Secretary of the Change Board'),
});
export type DemonstrationPerson = z.infer<typeof demonstrationPerson>;

export const sessionView = z
  .object({
    person: z.object({ personId: id, name: z.string(), email: z.string() }).nullable(),
    administrator: z.boolean(),
    partyName: z.string().nullable(),
    bodies: z.array(bodyStanding),
    signInTicket: z
      .object({ ticket: z.string(), ways: z.array(z.enum(['passkey', 'code'])) })
      .optional()
      .describe('the password was right, and a second factor is asked for before the session begins'),
    singleSignOn: z
      .string()
      .optional()
      .describe('what the button of single sign-on says, where it is set up'),
    /** Offered as one-click sign-in, in the demonstration only; empty elsewhere. */
    demonstrationPeople: z.array(demonstrationPerson),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;

export const keptSession = z
  .object({
    sessionId: id,
    device: z.string().describe('Firefox on Windows'),
    since: instant,
    lastUsed: instant,
    isThis: z.boolean().describe('the one that asks'),
  })
  .meta({ id: 'KeptSession' });
export type KeptSession = z.infer<typeof keptSession>;

export const sessionRoutes = {
  list: route({
    method: 'GET',
    path: '/api/sessions',
    action: 'session.list',
    summary: 'Where I am signed in, the latest used first',
    reply: z.object({ sessions: z.array(keptSession) }),
  }),
  revoke: route({
    method: 'DELETE',
    path: '/api/sessions/:sessionId',
    action: 'session.revoke',
    summary: 'End one of my sessions, with its sockets',
    params: z.strictObject({ sessionId: id }),
    status: 204,
  }),
  revokeOthers: route({
    method: 'DELETE',
    path: '/api/sessions',
    action: 'session.revoke',
    summary: 'End all my sessions but the one that asks, with their sockets',
    status: 204,
  }),
  see: route({
    method: 'GET',
    path: '/api/session',
    action: 'session.see',
    summary: 'Who am I, and what am I on each body',
    reply: sessionView,
  }),
  start: route({
    method: 'POST',
    path: '/api/session',
    action: 'session.start',
    summary: 'Sign in with e-mail and password; sets the session cookie',
    body: z.strictObject({
      email: z.email('Give an e-mail address.').max(254),
      password: z.string().min(1).max(200),
    }),
    reply: sessionView,
  }),
  startDemonstration: route({
    method: 'POST',
    path: '/api/session/demonstration',
    action: 'session.start',
    summary: 'Sign in as one of the demonstration people; refused outside the demonstration',
    body: z.strictObject({ personId: id }),
    reply: sessionView,
  }),
  end: route({
    method: 'DELETE',
    path: '/api/session',
    action: 'session.end',
    summary: 'Sign out; closes the sockets of the session',
    status: 204,
  }),
  finishSetup: route({
    method: 'POST',
    path: '/api/setup',
    action: 'setup.finish',
    summary: 'Make the first administrator with the one-time link printed at the first start',
    body: z.strictObject({
      token,
      name: line(120),
      email: z.email().max(254),
      password: newPassword,
    }),
    reply: sessionView,
  }),
} as const;
