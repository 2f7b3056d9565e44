/** Asking for an account: a form for anybody, the confirmation of the address, and the decision of an administrator. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, instant, line, prose, token } from '../wire/scalars.js';

export const ACCOUNT_ROLES = ['reader', 'administrator'] as const;

export const accountRequestView = z
  .object({
    requestId: id,
    name: z.string(),
    organisation: z.string(),
    email: z.string(),
    reason: z.string(),
    askedAt: instant,
    state: z.enum(['waiting', 'approved', 'declined']),
    decision: z.object({ at: instant, byName: z.string(), reason: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'AccountRequest' });
export type AccountRequestView = z.infer<typeof accountRequestView>;

const ofRequest = z.strictObject({ requestId: id });

export const accountRequestRoutes = {
  ask: route({
    method: 'POST',
    path: '/api/account-requests',
    action: 'account.request',
    summary:
      'Ask for an account; the address is confirmed by mail, and the answer tells nothing of who has one',
    limit: { atOnce: 6, perSecond: 0.05 },
    body: z.strictObject({
      name: line(120),
      organisation: line(200),
      email: z.email('Give an e-mail address.').max(254),
      reason: prose(1000),
    }),
    status: 204,
  }),
  confirm: route({
    method: 'POST',
    path: '/api/account-requests/confirmation',
    action: 'account.request',
    summary: 'Confirm the address by the mailed link; administrators see the request from then on',
    body: z.strictObject({ token }),
    status: 204,
  }),
  list: route({
    method: 'GET',
    path: '/api/account-requests',
    action: 'account.decide',
    summary: 'The requests whose address is confirmed, those that wait first',
    reply: z.object({ requests: z.array(accountRequestView) }),
  }),
  approve: route({
    method: 'POST',
    path: '/api/account-requests/:requestId/approval',
    action: 'account.decide',
    summary: 'Approve: the person is entered, and a link to set a password is mailed to them',
    params: ofRequest,
    body: z.strictObject({ name: line(120), partyId: id.nullable(), role: z.enum(ACCOUNT_ROLES) }),
    reply: accountRequestView,
  }),
  decline: route({
    method: 'POST',
    path: '/api/account-requests/:requestId/refusal',
    action: 'account.decide',
    summary: 'Decline with a reason, which is mailed',
    params: ofRequest,
    body: z.strictObject({ reason: prose(1000) }),
    reply: accountRequestView,
  }),
} as const;
