/** What Quorate holds about a person: a copy of it, and being erased, which an administrator carries out. */
import { ERASURE_STATES } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, id, instant, prose, proseOrNone } from '../wire/scalars.js';

const request = {
  requestId: id,
  askedAt: instant,
  answerBy: day.describe('the last day on which it is to be answered'),
  reason: z.string().describe('empty where none was given, and once it is done'),
  state: z.enum(ERASURE_STATES),
  decision: z.object({ at: instant, byName: z.string(), reason: z.string().nullable() }).nullable(),
};

export const ownErasure = z
  .object({
    request: z.object(request).nullable().describe('the last one; null where I never asked'),
    blocks: z.array(z.string()).describe('what stands in the way now, each with what to do first'),
  })
  .meta({ id: 'OwnErasure' });
export type OwnErasure = z.infer<typeof ownErasure>;

export const erasureRequestView = z
  .object({
    ...request,
    name: z.string().describe('“Former member” once it is done'),
    email: z.string().nullable().describe('null once it is done'),
    isOwn: z.boolean().describe('another administrator decides it'),
    blocks: z.array(z.string()).describe('of one that waits: what stands in the way now'),
  })
  .meta({ id: 'ErasureRequest' });
export type ErasureRequestView = z.infer<typeof erasureRequestView>;

export const dataCopyView = z
  .object({
    state: z.enum(['none', 'making', 'ready', 'failed']),
    copyId: id.nullable(),
    percent: z.number().int(),
    askedAt: instant.nullable(),
    until: instant.nullable().describe('when it is forgotten'),
    bytes: z.number().int().nullable(),
  })
  .meta({ id: 'DataCopy' });
export type DataCopyView = z.infer<typeof dataCopyView>;

const ofRequest = z.strictObject({ requestId: id });

export const privacyRoutes = {
  copy: route({
    method: 'GET',
    path: '/api/my-data/copy',
    action: 'personal-data.ask',
    summary: 'How far the copy of what is held about me is',
    reply: dataCopyView,
  }),
  askCopy: route({
    method: 'POST',
    path: '/api/my-data/copy',
    action: 'personal-data.ask',
    summary:
      'Have a copy made of all that is held about me; who has a second factor shows it first. A mail tells when it is ready',
    limit: { atOnce: 10, perSecond: 0.02 },
    reply: dataCopyView,
  }),
  copyFile: route({
    method: 'GET',
    path: '/api/my-data/copies/:copyId',
    action: 'personal-data.ask',
    summary: 'The copy as a ZIP archive: a page to read, JSON for programs, and my uploaded receipts',
    params: z.strictObject({ copyId: id }),
    media: 'application/zip',
    reply: z.string(),
  }),
  erasure: route({
    method: 'GET',
    path: '/api/my-data/erasure',
    action: 'personal-data.ask',
    summary: 'My last request to be erased, and what stands in its way',
    reply: ownErasure,
  }),
  askErasure: route({
    method: 'POST',
    path: '/api/my-data/erasure',
    action: 'personal-data.ask',
    summary: 'Ask to be erased; who has a second factor shows it first',
    limit: { atOnce: 10, perSecond: 0.1 },
    body: z.strictObject({ reason: proseOrNone(1000) }),
    reply: ownErasure,
  }),
  withdrawErasure: route({
    method: 'DELETE',
    path: '/api/my-data/erasure',
    action: 'personal-data.ask',
    summary: 'Withdraw my request to be erased while it waits',
    reply: ownErasure,
  }),
  requests: route({
    method: 'GET',
    path: '/api/erasure-requests',
    action: 'erasure.decide',
    summary: 'The requests to be erased, those that wait first',
    reply: z.object({ requests: z.array(erasureRequestView) }),
  }),
  erase: route({
    method: 'POST',
    path: '/api/erasure-requests/:requestId/erasure',
    action: 'erasure.decide',
    summary: 'Erase the person, once nothing stands in the way; it cannot be undone',
    params: ofRequest,
    reply: erasureRequestView,
  }),
  decline: route({
    method: 'POST',
    path: '/api/erasure-requests/:requestId/refusal',
    action: 'erasure.decide',
    summary: 'Decline with a reason, which is mailed',
    params: ofRequest,
    body: z.strictObject({ reason: prose(1000) }),
    reply: erasureRequestView,
  }),
} as const;
