/** Consultations over HTTP: the lists, one of them, every act in it, a party's own response, and what the secretary reads. */
import { z } from 'zod';
import { uploadedFile } from '../meetings/papers.http.js';
import { route } from '../wire/route.js';
import { id, modificationNumber } from '../wire/scalars.js';
import { consultationCommand, consultationTerms, fileHash, responseContent } from './consultation-command.js';
import {
  consultationSummary,
  consultationView,
  ownResponse,
  responseReceipt,
  responsesView,
} from './consultation-view.js';

const ofBody = z.strictObject({ bodyId: id });
const ofConsultation = z.strictObject({ bodyId: id, consultationId: id });
const list = z.object({ consultations: z.array(consultationSummary) });
/** The longest response in the longest signs. */
const MOST_BYTES = 512 * 1024;

export const consultationRoutes = {
  list: route({
    method: 'GET',
    path: '/api/consultations',
    action: 'consultation.read',
    summary: 'Consultations that were issued, the soonest to close first',
    query: z.strictObject({ about: modificationNumber.optional() }),
    reply: list,
  }),
  unanswered: route({
    method: 'GET',
    path: '/api/consultations/unanswered',
    action: 'duties.read',
    summary: 'Open consultations that my party has not answered, the soonest to close first',
    reply: list,
  }),
  ofBody: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/consultations',
    action: 'consultation.plan',
    summary: 'All consultations of a body, those in preparation too',
    params: ofBody,
    reply: list,
  }),
  plan: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/consultations',
    action: 'consultation.plan',
    summary: 'Prepare a consultation; only officers see it until it is issued',
    params: ofBody,
    idempotent: true,
    status: 201,
    body: consultationTerms,
    mostBytes: MOST_BYTES,
    reply: consultationView,
  }),
  see: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/consultations/:consultationId',
    action: 'consultation.read',
    summary: 'One consultation, and after its close the responses by class',
    params: ofConsultation,
    reply: consultationView,
  }),
  command: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/consultations/:consultationId/commands',
    action: 'consultation.read',
    summary:
      'Do something in a consultation. Answered only after it is durable; the action of the access table is the command type',
    params: ofConsultation,
    idempotent: true,
    body: consultationCommand,
    mostBytes: MOST_BYTES,
    reply: z.object({ receipt: responseReceipt.nullable(), consultation: consultationView }),
  }),
  uploadDocument: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/consultations/:consultationId/documents',
    action: 'consultation.plan',
    summary: 'Uploads a document of a consultation in preparation; it is put there with its hash',
    params: ofConsultation,
    file: true,
    status: 201,
    reply: uploadedFile,
  }),
  uploadAttachment: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/consultations/:consultationId/attachments',
    action: 'response.submit',
    summary: 'Uploads a file for the response of one’s party; it is attached with its hash',
    params: ofConsultation,
    file: true,
    limit: { atOnce: 20, perSecond: 1 },
    status: 201,
    reply: uploadedFile,
  }),
  file: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/consultations/:consultationId/files/:hash',
    action: 'consultation.read',
    summary: 'A document, or an attachment as far as the reader may read it',
    params: ofConsultation.extend({ hash: fileHash }),
    limit: { atOnce: 60, perSecond: 10 },
    media: 'application/octet-stream',
    reply: z.custom<Uint8Array>().meta({ type: 'string', format: 'binary' }),
  }),
  mine: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/consultations/:consultationId/response',
    action: 'response.read',
    summary: 'The response of my party, and what it has saved of one',
    params: ofConsultation,
    reply: ownResponse,
  }),
  saveDraft: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/consultations/:consultationId/response/draft',
    action: 'response.submit',
    summary: 'Save a response without submitting it, for the people of my party alone',
    params: ofConsultation,
    body: z.strictObject({
      version: z.int().min(0).describe('of the draft that was read; 0 where there was none'),
      content: responseContent,
    }),
    mostBytes: MOST_BYTES,
    reply: ownResponse,
  }),
  responses: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/consultations/:consultationId/responses',
    action: 'responses.read',
    summary: 'Every response with its party: to the secretary as they come, to the Chair after the close',
    params: ofConsultation,
    reply: responsesView,
  }),
  summary: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/consultations/:consultationId/summary',
    action: 'responses.read',
    summary: 'How each party category answered, as a page that can be attached as a paper',
    params: ofConsultation,
    media: 'text/html',
    reply: z.string(),
  }),
  csv: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/consultations/:consultationId/responses/csv',
    action: 'responses.export',
    summary: 'Every answer as a row of a CSV file, safe to open in a spreadsheet',
    params: ofConsultation,
    media: 'text/csv',
    reply: z.string(),
  }),
} as const;
