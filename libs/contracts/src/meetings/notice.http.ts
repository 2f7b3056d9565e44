/** The notice of a meeting over HTTP: its words as files, and for officers the proof that it was sent. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, instant } from '../wire/scalars.js';

const DELIVERY_STATES = [
  'handed-over',
  'waiting',
  'tried-again',
  'refused',
  'kept',
  'not-sent',
  'no-address',
] as const;

export const noticeDelivery = z
  .object({
    name: z.string(),
    address: z.string().nullable(),
    standing: z.string().describe('for Alder Energy Limited'),
    state: z.enum(DELIVERY_STATES).describe('refused: for good; tried-again: refused so far'),
    handedOverAt: instant.nullable(),
    answer: z.string().nullable().describe('what the mail server said, whether it took the mail or not'),
    attempts: z.number().int(),
    sentence: z.string(),
  })
  .meta({ id: 'NoticeDelivery' });
export type NoticeDelivery = z.infer<typeof noticeDelivery>;

export const noticeDeliveries = z
  .object({ givenAt: instant, fingerprint: z.string(), deliveries: z.array(noticeDelivery) })
  .meta({ id: 'NoticeDeliveries' });
export type NoticeDeliveries = z.infer<typeof noticeDeliveries>;

const ofMeeting = z.strictObject({ meetingId: id });
const file = { method: 'GET', action: 'meeting-notice.read', params: ofMeeting } as const;
const proof = { method: 'GET', action: 'notice-proof.read', params: ofMeeting } as const;

export const noticeRoutes = {
  paper: route({
    ...file,
    path: '/api/meetings/:meetingId/notice.pdf',
    limit: { atOnce: 60, perSecond: 2 },
    summary: 'The notice of a meeting as it was given, in PDF; for those who may read it',
    media: 'application/pdf',
    reply: z.custom<Uint8Array>().meta({ type: 'string', format: 'binary' }),
  }),
  page: route({
    ...file,
    path: '/api/meetings/:meetingId/notice.html',
    summary: 'The same as a page that stands alone',
    media: 'text/html',
    reply: z.string(),
  }),
  words: route({
    ...file,
    path: '/api/meetings/:meetingId/notice.txt',
    summary: 'The same as plain text; SHA-256 of this file is the fingerprint of the notice',
    media: 'text/plain',
    reply: z.string(),
  }),
  proof: route({
    ...proof,
    path: '/api/meetings/:meetingId/notice/deliveries',
    summary: 'To whom the notice was sent: when it was handed over and what the mail server answered',
    reply: noticeDeliveries,
  }),
  proofFile: route({
    ...proof,
    path: '/api/meetings/:meetingId/notice/deliveries.csv',
    summary: 'The same as CSV',
    media: 'text/csv',
    reply: z.string(),
  }),
} as const;
