/** A party asks for its details in the register to change, says whom it agrees to have told, and an administrator decides. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, id, instant, line, prose, proseOrNone } from '../wire/scalars.js';

const details = z.object({ name: z.string(), parent: z.string().nullable() });

export const partyDetailRequestView = z
  .object({
    requestId: id,
    partyId: id,
    partyName: z.string(),
    askedBy: z.string(),
    askedAt: instant,
    was: details.describe('what the register says, or said before the change'),
    asked: details,
    holdsFrom: day,
    other: z.string(),
    consents: z.array(z.object({ recipientId: z.string(), name: z.string() })),
    state: z.enum(['waiting', 'approved', 'declined', 'withdrawn']),
    decision: z.object({ at: instant, byName: z.string(), reason: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'PartyDetailRequest' });
export type PartyDetailRequestView = z.infer<typeof partyDetailRequestView>;

export const detailRecipient = z.strictObject({
  recipientId: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters and digits, with hyphens between.')
    .max(40, 'Write at most 40 characters.'),
  name: line(120),
});
export type DetailRecipient = z.infer<typeof detailRecipient>;

export const myPartyDetails = z
  .object({
    party: details
      .extend({ partyId: id, signifier: z.string() })
      .nullable()
      .describe('null: the person reads for no party'),
    recipients: z.array(detailRecipient),
    requests: z.array(partyDetailRequestView),
  })
  .meta({ id: 'MyPartyDetails' });
export type MyPartyDetails = z.infer<typeof myPartyDetails>;

const ofRequest = z.strictObject({ requestId: id });

export const partyDetailRoutes = {
  mine: route({
    method: 'GET',
    path: '/api/my-party-details',
    action: 'party-details.ask',
    summary: 'The details of my party, whom it may have told, and what it asked for',
    reply: myPartyDetails,
  }),
  ask: route({
    method: 'POST',
    path: '/api/party-detail-requests',
    action: 'party-details.ask',
    summary: 'Ask for the details of my party to change; one request waits at a time',
    status: 201,
    body: z.strictObject({
      name: line(200),
      parent: line(200).nullable(),
      holdsFrom: day,
      other: proseOrNone(2000).describe('what else has changed'),
      consents: z.array(line(40)).max(20).describe('ids of those whom the party agrees to have told'),
    }),
    reply: partyDetailRequestView,
  }),
  withdraw: route({
    method: 'DELETE',
    path: '/api/party-detail-requests/:requestId',
    action: 'party-details.ask',
    summary: 'Take back what my party asked for and nobody has decided',
    params: ofRequest,
    status: 204,
  }),
  list: route({
    method: 'GET',
    path: '/api/party-detail-requests',
    action: 'party-details.decide',
    summary: 'What parties asked for, the old beside the new; those that wait first',
    reply: z.object({ requests: z.array(partyDetailRequestView), recipients: z.array(detailRecipient) }),
  }),
  approve: route({
    method: 'POST',
    path: '/api/party-detail-requests/:requestId/approval',
    action: 'party-details.decide',
    summary: 'Approve: the register changes, and keeps what it said before with the day',
    params: ofRequest,
    reply: partyDetailRequestView,
  }),
  decline: route({
    method: 'POST',
    path: '/api/party-detail-requests/:requestId/refusal',
    action: 'party-details.decide',
    summary: 'Decline with a reason, which is mailed',
    params: ofRequest,
    body: z.strictObject({ reason: prose(1000) }),
    reply: partyDetailRequestView,
  }),
  setRecipients: route({
    method: 'PUT',
    path: '/api/party-detail-recipients',
    action: 'party-details.decide',
    summary: 'Whom parties may agree to have told of their changed details',
    body: z.strictObject({ recipients: z.array(detailRecipient).max(20) }),
    reply: z.object({ recipients: z.array(detailRecipient) }),
  }),
} as const;
