/** Proof over HTTP: checkpoints of a meeting's journal, receipts with their proof, result bundles and the public key. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { entryNumber, id } from '../wire/scalars.js';

export const checkpointView = z
  .object({
    note: z.string().describe('C2SP tlog-checkpoint: the size and root of the journal, signed'),
    size: z.number().int().describe('how many entries it covers'),
    fingerprint: z.string().describe('sixteen characters that people can compare'),
    key: z.string().describe('name+id+key: what the note is verified with'),
    consistency: z
      .array(z.string())
      .nullable()
      .describe('base64 hashes from `since` to this one; null when not asked for or impossible'),
  })
  .meta({ id: 'Checkpoint' });

const entryProofView = checkpointView
  .extend({
    inclusion: z.array(z.string()).describe('base64 hashes that lead from the leaf of the entry to the root'),
  })
  .meta({ id: 'EntryProof' });
export type CheckpointView = z.infer<typeof checkpointView>;
export type EntryProofView = z.infer<typeof entryProofView>;
export type CheckpointOver = Omit<CheckpointView, 'consistency'>;

export const verificationRoutes = {
  key: route({
    method: 'GET',
    path: '/api/log',
    action: 'public.read',
    summary: 'The name this organisation signs its journals under, and the public key',
    reply: z.object({ name: z.string(), publicKey: z.string().describe('Ed25519, 32 bytes in base64') }),
  }),
  checkpoint: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/checkpoint',
    action: 'journal.follow',
    summary:
      'The newest signed checkpoint of a meeting; with `since`, also the proof that it extends that one',
    params: z.strictObject({ meetingId: id }),
    query: z.strictObject({ since: entryNumber.optional() }),
    reply: checkpointView,
  }),
  checkpointOver: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/entries/:no/checkpoint',
    action: 'journal.follow',
    summary:
      'The first signed checkpoint over a journal entry; it is the same one for everybody and for ever',
    params: z.strictObject({ meetingId: id, no: entryNumber }),
    reply: checkpointView.omit({ consistency: true }).meta({ id: 'CheckpointOver' }),
  }),
  entryProof: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/entries/:no/proof',
    action: 'journal.follow',
    summary:
      'The newest signed checkpoint, with the proof that an entry which the reader sees stands under it; with `since`, also that it extends that one',
    params: z.strictObject({ meetingId: id, no: entryNumber }),
    query: z.strictObject({ since: entryNumber.optional() }),
    reply: entryProofView,
  }),
  receipt: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/receipts/:no',
    action: 'duties.read',
    summary:
      'The receipt of one of my own ballots, with the proof that it stands in the journal once there is one',
    params: z.strictObject({ meetingId: id, no: entryNumber }),
    reply: z.string(),
    media: 'application/json',
  }),
  receiptPaper: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/receipts/:no/paper',
    action: 'duties.read',
    summary: 'The same receipt as a page to print or to keep, in PDF',
    params: z.strictObject({ meetingId: id, no: entryNumber }),
    reply: z.custom<Uint8Array>().meta({ type: 'string', format: 'binary' }),
    media: 'application/pdf',
  }),
  bundle: route({
    method: 'GET',
    path: '/api/meetings/:meetingId/votes/:voteId/bundle',
    action: 'journal.follow',
    summary:
      'The result bundle of a declared vote: all that its outcome rests on, as far as the reader may see',
    params: z.strictObject({ meetingId: id, voteId: id }),
    reply: z.string(),
    media: 'application/json',
  }),
  electionBundle: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/elections/:electionId/bundle',
    action: 'election.read',
    summary:
      'The bundle of a declared election: its journal from the call to the declaration, as far as the reader may see',
    params: z.strictObject({ bodyId: id, electionId: id }),
    reply: z.string(),
    media: 'application/json',
  }),
} as const;
