/** The register of modifications. */
import { z } from 'zod';
import { fileHash } from '../consultations/consultation-command.js';
import { uploadedFile } from '../meetings/papers.http.js';
import { route } from '../wire/route.js';
import { modificationNumber } from '../wire/scalars.js';
import { codeRules } from './code-view.js';
import { modificationCommand, modificationRaise } from './modification-command.js';
import { modificationSummary, modificationView, statusReportView } from './modification-view.js';

const oneOf = z.strictObject({ number: modificationNumber });

export const changeRoutes = {
  list: route({
    method: 'GET',
    path: '/api/modifications',
    action: 'modification.read',
    summary: 'The modifications register, as everybody may read it: the newest number first',
    reply: z.object({ modifications: z.array(modificationSummary) }),
  }),
  see: route({
    method: 'GET',
    path: '/api/modifications/:number',
    action: 'modification.read',
    summary: 'The life of one modification, as the reader may see it; by any number it has or had',
    params: oneOf,
    reply: modificationView,
  }),
  raise: route({
    method: 'POST',
    path: '/api/modifications',
    action: 'modification.read',
    summary: 'Raise a modification, as the secretary of the body that keeps the register',
    idempotent: true,
    status: 201,
    body: modificationRaise,
    reply: modificationView,
  }),
  command: route({
    method: 'POST',
    path: '/api/modifications/:number/commands',
    action: 'modification.read',
    summary:
      'Write an event into the life of a modification. The action of the access table is the command type, for the secretary of the body that keeps the register',
    params: oneOf,
    idempotent: true,
    body: modificationCommand,
    reply: modificationView,
  }),
  uploadFile: route({
    method: 'POST',
    path: '/api/modifications/:number/files',
    action: 'modification.read',
    summary:
      'Upload a document, as the secretary of the body that keeps the register; the step that has it names its hash',
    params: oneOf,
    file: true,
    status: 201,
    reply: uploadedFile,
  }),
  file: route({
    method: 'GET',
    path: '/api/modifications/:number/files/:hash',
    action: 'modification.read',
    summary: 'The document of a step that the reader may see',
    params: oneOf.extend({ hash: fileHash }),
    limit: { atOnce: 60, perSecond: 10 },
    media: 'application/octet-stream',
    reply: z.custom<Uint8Array>().meta({ type: 'string', format: 'binary' }),
  }),
  report: route({
    method: 'GET',
    path: '/api/modification-status-reports/:month',
    action: 'modification.read',
    summary: 'The Modification Status Report of a month: by stage, with what changed in the month',
    params: z.strictObject({
      month: z.string().regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/, 'Give the month as YYYY-MM.'),
    }),
    reply: statusReportView,
  }),
  code: route({
    method: 'GET',
    path: '/api/code',
    action: 'modification.read',
    summary: 'How modifications are numbered and decided; null until an administrator says so',
    reply: z.object({
      code: codeRules.nullable(),
      keeps: z.boolean().describe('the caller keeps the register'),
    }),
  }),
  setCode: route({
    method: 'PUT',
    path: '/api/code',
    action: 'code.edit',
    summary: 'Say how modifications are numbered and decided; those whose path is set keep it',
    body: codeRules,
    reply: z.object({ code: codeRules }),
  }),
} as const;
