/** Papers over HTTP: the bytes of a file first, then the paper that it is; and the file again, for those who may read it. */
import { CLASSIFICATIONS, FILE_MEDIA } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, instant, line, proseOrNone } from '../wire/scalars.js';
import { commandReply } from './meetings.http.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'This is no file that was uploaded here. Upload it again.');

export const uploadedFile = z
  .object({
    hash: hash.describe('SHA-256 of the file as it is kept'),
    media: z.enum(Object.keys(FILE_MEDIA) as (keyof typeof FILE_MEDIA)[]).describe('as its content tells'),
    bytes: z.number().int(),
    pages: z.number().int().nullable(),
  })
  .meta({ id: 'UploadedFile' });
export type UploadedFile = z.infer<typeof uploadedFile>;

const words = {
  title: line(200),
  owner: line(120).describe('who answers for it: SECAS'),
  change: proseOrNone(300).describe('what is new; needed once the meeting was called'),
  file: z.strictObject({ hash, name: line(200).describe('as it is called on the computer it comes from') }),
};
const ofMeeting = z.strictObject({ meetingId: id });
const ofPaper = z.strictObject({ meetingId: id, paperId: id });

export const newPaper = z
  .strictObject({
    itemId: id,
    classification: z.enum(CLASSIFICATIONS),
    namedPersons: z.array(id).max(100).describe('who may read a RED paper; none for the others'),
    ...words,
  })
  .meta({ id: 'NewPaper' });
export const newPaperVersion = z.strictObject(words).meta({ id: 'NewPaperVersion' });

export const paperRoutes = {
  upload: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/files',
    action: 'paper.add',
    summary:
      'Uploads the file of a paper; what it is is told by its content. The paper itself is added with its hash',
    params: ofMeeting,
    file: true,
    status: 201,
    reply: uploadedFile,
  }),
  add: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/papers',
    action: 'paper.add',
    summary: 'Adds a paper under an item of the agenda',
    params: ofMeeting,
    body: newPaper,
    idempotent: true,
    reply: commandReply,
  }),
  revise: route({
    method: 'POST',
    path: '/api/meetings/:meetingId/papers/:paperId/versions',
    action: 'paper.revise',
    summary: 'Puts a new version in the place of a paper; the older ones stay readable',
    params: ofPaper,
    body: newPaperVersion,
    idempotent: true,
    reply: commandReply,
  }),
  read: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/papers/:paperId/versions/:version',
    action: 'paper.read',
    summary:
      'The file of a paper, for those who may read it; a RED one carries the name of its reader on each page',
    params: ofPaper.extend({ version: z.coerce.number().int().min(1) }),
    limit: { atOnce: 60, perSecond: 10 },
    media: 'application/octet-stream',
    reply: z.custom<Uint8Array>().meta({ type: 'string', format: 'binary' }),
  }),
} as const;

export const packView = z
  .object({
    state: z.enum(['none', 'making', 'ready', 'failed']),
    papers: z.number().int(),
    pages: z.number().int().describe('of the papers, without the agenda before them'),
    done: z.number().int().describe('pages that are laid in so far'),
    fault: z.string().nullable().describe('why it cannot be made'),
  })
  .meta({ id: 'Pack' });
export type PackView = z.infer<typeof packView>;

const ofPack = {
  action: 'paper.read',
  params: ofMeeting,
  limit: { atOnce: 60, perSecond: 10 },
} as const;

/** The papers of a meeting as one: what each reader may see of them, on pages that have the same number for all. */
export const packRoutes = {
  state: route({
    ...ofPack,
    method: 'GET',
    path: '/api/meetings/:meetingId/pack',
    summary: 'How far the pack is that the caller is shown',
    reply: packView,
  }),
  ask: route({
    ...ofPack,
    method: 'POST',
    path: '/api/meetings/:meetingId/pack',
    summary: 'Has the pack made of what the caller is shown, in the background',
    reply: packView,
  }),
  pdf: route({
    ...ofPack,
    method: 'GET',
    path: '/api/meetings/:meetingId/pack/pdf',
    summary: 'The pack as one PDF; RED papers in it carry the name of their reader on each page',
    media: 'application/pdf',
    reply: z.custom<Uint8Array>().meta({ type: 'string', format: 'binary' }),
  }),
  html: route({
    ...ofPack,
    method: 'GET',
    path: '/api/meetings/:meetingId/pack/html',
    summary: 'The pack as one web page, to be read aloud or at any size',
    media: 'text/html',
    reply: z.string(),
  }),
} as const;

export const paperNote = z
  .object({
    paperId: id,
    version: z.int().describe('of the paper, when it was written last'),
    text: z.string(),
    at: instant,
  })
  .meta({ id: 'PaperNote' });
export type PaperNote = z.infer<typeof paperNote>;

const ownNotes = z.object({ notes: z.array(paperNote) });

/** What somebody notes on papers for themselves: nobody else is given it. */
export const paperNoteRoutes = {
  list: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/paper-notes',
    action: 'paper.note',
    summary: 'The notes of the caller on papers of the meeting',
    params: ofMeeting,
    reply: ownNotes,
  }),
  write: route({
    method: 'PUT',
    path: '/api/meetings/:meetingId/papers/:paperId/note',
    action: 'paper.note',
    summary: 'Writes the note of the caller on a paper; without words there is none any more',
    params: ofPaper,
    body: z.strictObject({ version: z.int().min(1), text: proseOrNone(5_000) }),
    reply: ownNotes,
  }),
} as const;
