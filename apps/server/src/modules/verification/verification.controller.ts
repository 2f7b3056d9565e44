/** HTTP for the proof: the key, checkpoints, receipts and bundles. */
import { Controller, Res } from '@nestjs/common';
import { type CheckpointView, type InputOf, type ReplyOf, verificationRoutes } from '@quorate/contracts';
import { clearanceOf, type Reader } from '@quorate/domain';
import { fingerprint, readCheckpoint, type SignedHead } from '@quorate/ledger';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs, type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { Checkpoints, Log } from '../../platform/checkpoints/index.js';
import {
  answered,
  asFile,
  Handles,
  Input,
  problemOfRefusal,
  RequestRefused,
} from '../../platform/http/index.js';
import { ENTRY_NOT_SHOWN, MEETING_UNKNOWN } from '../../platform/journal/index.js';
import { MeetingViews } from '../meetings/index.js';
import { Bundles } from './bundles.js';
import { ElectionBundles } from './election-bundles.js';
import { Receipts } from './receipts.js';

@Controller()
export class VerificationController {
  constructor(
    private readonly views: MeetingViews,
    private readonly checkpoints: Checkpoints,
    private readonly log: Log,
    private readonly bundles: Bundles,
    private readonly electionBundles: ElectionBundles,
    private readonly receipts: Receipts,
  ) {}

  @Handles(verificationRoutes.key)
  key(): ReplyOf<typeof verificationRoutes.key> {
    return { name: this.log.name, publicKey: this.log.key.publicKey.toString('base64') };
  }

  @Handles(verificationRoutes.checkpoint)
  async checkpoint(
    @Input() { params, query }: InputOf<typeof verificationRoutes.checkpoint>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof verificationRoutes.checkpoint>> {
    const { meetingId } = params;
    const upTo = await this.views.toldUpTo(meetingId, await this.readerOf(caller, meetingId));
    return this.newestSince(meetingId, upTo, query.since);
  }

  @Handles(verificationRoutes.checkpointOver)
  async checkpointOver(
    @Input() { params }: InputOf<typeof verificationRoutes.checkpointOver>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof verificationRoutes.checkpointOver>> {
    const { meetingId, no } = params;
    const upTo = await this.views.toldUpTo(meetingId, await this.readerOf(caller, meetingId));
    const note = upTo !== null && no > upTo ? null : await this.checkpoints.over(meetingId, no);
    const signed = note === null ? null : readCheckpoint(note);
    if (note === null || signed === null || signed.size > (upTo ?? signed.size))
      throw new RequestRefused(problemOfRefusal(ENTRY_NOT_SHOWN));
    return {
      note,
      size: signed.size,
      fingerprint: fingerprint(signed),
      key: this.checkpoints.verifierKey(meetingId),
    };
  }

  @Handles(verificationRoutes.entryProof)
  async entryProof(
    @Input() { params, query }: InputOf<typeof verificationRoutes.entryProof>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof verificationRoutes.entryProof>> {
    const { meetingId, no } = params;
    const reader = await this.readerOf(caller, meetingId);
    if (!(await this.views.sees(meetingId, reader, no)))
      throw new RequestRefused(problemOfRefusal(ENTRY_NOT_SHOWN));
    await this.checkpoints.over(meetingId, no);
    const view = await this.newestSince(meetingId, await this.views.toldUpTo(meetingId, reader), query.since);
    if (view.size < no) throw new RequestRefused(problemOfRefusal(ENTRY_NOT_SHOWN));
    return { ...view, inclusion: inBase64(await this.checkpoints.inclusion(meetingId, no, view.size)) };
  }

  @Handles(verificationRoutes.receipt)
  async receipt(
    @Input() { params }: InputOf<typeof verificationRoutes.receipt>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await answered(this.receipts.file(params.meetingId, params.no, caller.personId ?? ''));
    return asFile(reply, `receipt-${String(params.no)}.json`, file);
  }

  @Handles(verificationRoutes.receiptPaper)
  async receiptPaper(
    @Input() { params }: InputOf<typeof verificationRoutes.receiptPaper>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Uint8Array> {
    const page = await answered(this.receipts.paper(params.meetingId, params.no, caller.personId ?? ''));
    return asFile(reply, `receipt-${String(params.no)}.pdf`, page);
  }

  @Handles(verificationRoutes.bundle)
  async bundle(
    @Input() { params }: InputOf<typeof verificationRoutes.bundle>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const reader = await this.readerOf(caller, params.meetingId);
    const file = await answered(this.bundles.write(params.meetingId, params.voteId, reader));
    return asFile(reply, `result-${params.voteId}.json`, file);
  }

  @Handles(verificationRoutes.electionBundle)
  async electionBundle(
    @Input() { params }: InputOf<typeof verificationRoutes.electionBundle>,
    @IdentifiedIs() { caller, roles }: Identified,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { bodyId, electionId } = params;
    const reader = { clearance: clearanceOf(roles), personId: caller.personId };
    const file = await answered(this.electionBundles.write(bodyId, electionId, reader));
    return asFile(reply, `election-${electionId}.json`, file);
  }

  /** The newest checkpoint that the reader may know of, and that it extends the one of this size. */
  private async newestSince(
    meetingId: string,
    upTo: number | null,
    since: number | undefined,
  ): Promise<CheckpointView> {
    const head = await this.newest(meetingId, upTo);
    const signed = head === null ? null : readCheckpoint(head.note);
    if (head === null || signed === null) throw missing();
    const { size } = signed;
    if (upTo !== null && (since ?? 0) > size) throw new RequestRefused(problemOfRefusal(NOT_TOLD_YET));
    const hashes = since === undefined ? null : await this.checkpoints.consistency(meetingId, since, size);
    return {
      note: head.note,
      size,
      fingerprint: fingerprint(signed),
      key: this.checkpoints.verifierKey(meetingId),
      consistency: hashes === null ? null : inBase64(hashes),
    };
  }

  private async newest(meetingId: string, upTo: number | null): Promise<SignedHead | null> {
    if (upTo !== null) return this.checkpoints.newestWithin(meetingId, upTo);
    return (await this.checkpoints.newest(meetingId)) ?? (await this.checkpoints.signNow(meetingId));
  }

  private async readerOf(caller: Caller, meetingId: string): Promise<Reader> {
    const reader = await this.views.readerOf(caller, meetingId);
    if (reader) return reader;
    throw missing();
  }
}

const NOT_TOLD_YET = {
  kind: 'conflict',
  code: 'length-kept',
  sentence:
    'How far the journal has come would tell how many have voted, or voted in advance. Ask again when the vote is closed, or the meeting has started.',
} as const;

function missing(): RequestRefused {
  return new RequestRefused(problemOfRefusal(MEETING_UNKNOWN));
}

function inBase64(hashes: readonly Buffer[]): string[] {
  return hashes.map((hash) => hash.toString('base64'));
}
