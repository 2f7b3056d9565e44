/** Minutes once they are written: sent round as versions, approved, published, and read as page, PDF or Word file. */
import type { ReadMinutes } from '@quorate/domain';
import { z } from 'zod';
import { commandReply } from '../meetings/meetings.http.js';
import { route } from '../wire/route.js';
import { id, proseOrNone } from '../wire/scalars.js';

const ofMeeting = z.strictObject({ meetingId: id });
const ofVersion = z.strictObject({ meetingId: id, version: z.coerce.number().int().min(1) });
const toRead = { method: 'GET', action: 'minutes.read', params: ofVersion } as const;
const limit = { atOnce: 60, perSecond: 10 } as const;

export const minutesVersionView = z
  .object({
    version: z.number().int(),
    state: z.string().describe('in words'),
    approval: z.string().nullable().describe('how it was approved, in words'),
    minutes: z.custom<ReadMinutes>().meta({ type: 'object' }).describe('as far as the reader may read it'),
  })
  .meta({ id: 'MinutesVersion' });
export type MinutesVersionView = z.infer<typeof minutesVersionView>;

export const minutesRoutes = {
  circulate: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/minutes/versions',
    action: 'minutes.circulate',
    summary: 'Sends the document as it stands to the members, as the next version of the minutes',
    params: ofMeeting,
    body: z.strictObject({
      reason: proseOrNone(500).describe('why approved minutes are corrected; empty for a draft'),
    }),
    idempotent: true,
    reply: commandReply,
  }),
  approve: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/minutes/versions/:version/approval',
    action: 'minutes.approve-at',
    summary:
      'Says which decision of a later meeting of the body approved a version; a carried vote says it by itself',
    params: ofVersion,
    body: z.strictObject({
      atMeetingId: id,
      recordId: id.describe('the decision, on the item that carries the minutes'),
    }),
    idempotent: true,
    reply: commandReply,
  }),
  publish: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/minutes/versions/:version/publication',
    action: 'minutes.publish',
    summary: 'Publishes an approved version, without what is confidential',
    params: ofVersion,
    idempotent: true,
    reply: commandReply,
  }),
  version: route({
    ...toRead,
    path: '/api/meetings/:meetingId/minutes/versions/:version',
    summary: 'A version of the minutes as far as the reader may read it',
    reply: minutesVersionView,
  }),
  html: route({
    ...toRead,
    path: '/api/meetings/:meetingId/minutes/versions/:version/html',
    summary: 'The same as a web page that needs no script',
    limit,
    media: 'text/html',
    reply: z.string(),
  }),
  pdf: route({
    ...toRead,
    path: '/api/meetings/:meetingId/minutes/versions/:version/pdf',
    summary: 'The same as a tagged PDF',
    limit,
    media: 'application/pdf',
    reply: z.custom<Uint8Array>().meta({ type: 'string', format: 'binary' }),
  }),
  docx: route({
    ...toRead,
    path: '/api/meetings/:meetingId/minutes/versions/:version/docx',
    summary: 'The same as a Word file',
    limit,
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    reply: z.custom<Uint8Array>().meta({ type: 'string', format: 'binary' }),
  }),
} as const;
