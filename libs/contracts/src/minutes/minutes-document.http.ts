/** The document in which officers work on minutes together: changes go in by HTTP and are told to the others by the socket. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id } from '../wire/scalars.js';

/** Of one change, such as a long text that is pasted. */
export const MOST_CHANGE_BYTES = 256 * 1024;
/** Of the whole document. */
export const MOST_DOCUMENT_BYTES = 2 * 1024 * 1024;
const MOST_CURSOR_BYTES = 2048;

const base64 = (bytes: number) => z.base64().max(Math.ceil(bytes / 3) * 4, 'This is too much at once.');

export const minutesDocumentView = z
  .object({
    no: z.number().int().describe('number of the last change; 0 before the document is there'),
    recordNo: z.number().int().describe('the last entry of the journal that it was written from'),
    changes: z.array(z.base64()).describe('those after the number asked for, of the shared document'),
  })
  .meta({ id: 'MinutesDocument' });
export type MinutesDocumentView = z.infer<typeof minutesDocumentView>;

const ofDocument = {
  action: 'minutes.write',
  params: z.strictObject({ meetingId: id }),
} as const;

export const minutesDocumentRoutes = {
  open: route({
    ...ofDocument,
    method: 'POST',
    path: '/api/meetings/:meetingId/minutes/document',
    summary: 'Has the document written from the journal, or brought up to date with it, in the background',
    status: 204,
  }),
  read: route({
    ...ofDocument,
    method: 'GET',
    path: '/api/meetings/:meetingId/minutes/document',
    summary: 'The document, or what changed in it after a number',
    query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
    reply: minutesDocumentView,
  }),
  change: route({
    ...ofDocument,
    method: 'POST',
    path: '/api/meetings/:meetingId/minutes/document/changes',
    summary: 'Adds a change to the document; answered once it is kept',
    body: z.strictObject({ change: base64(MOST_CHANGE_BYTES) }),
    mostBytes: 2 * MOST_CHANGE_BYTES,
    limit: { atOnce: 200, perSecond: 40 },
    reply: z.object({ no: z.number().int() }),
  }),
  cursor: route({
    ...ofDocument,
    method: 'POST',
    path: '/api/meetings/:meetingId/minutes/document/cursor',
    summary: 'Tells the others where one is at work; kept nowhere',
    body: z.strictObject({ cursor: base64(MOST_CURSOR_BYTES) }),
    limit: { atOnce: 200, perSecond: 40 },
    status: 204,
  }),
} as const;
