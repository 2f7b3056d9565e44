/** HTTP for receipts: the bytes of one come in from the claimant, and go out to the claimant and who decides the claim. */
import type { Readable } from 'node:stream';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { expenseRoutes, type InputOf, type ReplyOf } from '@quorate/contracts';
import {
  checkMayWrite,
  lastSubmitted,
  MOST_LINES,
  MOST_RECEIPT_BYTES,
  MOST_RECEIPTS,
  RECEIPT_MEDIA,
} from '@quorate/domain';
import type { FastifyReply } from 'fastify';
import { type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { Files } from '../../platform/files/index.js';
import { answered, Handles, Input, Upload } from '../../platform/http/index.js';
import { fileHeaders } from '../papers/index.js';
import { NO_CLAIM } from './claim-store.js';
import { ClaimViews, referenceOf } from './claim-views.js';
import { readerOf } from './expenses.controller.js';

@Controller()
export class ReceiptsController {
  constructor(
    private readonly views: ClaimViews,
    private readonly files: Files,
  ) {}

  /** It lies under the claim, so that nobody attaches it to another one. */
  @Handles(expenseRoutes.upload)
  async upload(
    @Input() { params }: InputOf<typeof expenseRoutes.upload>,
    @Upload() bytes: Readable,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof expenseRoutes.upload>> {
    const reader = readerOf(identified);
    const { claim } = await answered(this.views.readable(params, reader));
    await answered(checkMayWrite(claim, reader.personId));
    const taken = {
      media: RECEIPT_MEDIA,
      mostBytes: MOST_RECEIPT_BYTES,
      mostFiles: MOST_LINES * MOST_RECEIPTS,
    };
    return answered(this.files.take(params.claimId, bytes, reader.personId, taken));
  }

  /** What was uploaded and taken out again is the claimant's alone. */
  @Handles(expenseRoutes.receipt)
  async receipt(
    @Input() { params }: InputOf<typeof expenseRoutes.receipt>,
    @IdentifiedIs() identified: Identified,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const reader = readerOf(identified);
    const { claim, row, meeting } = await answered(this.views.readable(params, reader));
    const isOwn = row.claimantId === reader.personId;
    const lines = [...(lastSubmitted(claim)?.lines ?? []), ...(isOwn ? claim.lines : [])];
    const found = lines.flatMap(({ receipts }) => receipts).find(({ hash }) => hash === params.hash);
    const file = found ?? (isOwn ? await this.files.find(params.claimId, params.hash) : null);
    if (file === null) return answered(NO_CLAIM);
    void reply.headers(fileHeaders(file.media, `${referenceOf(row.id, meeting.bodyCode)}_receipt`));
    return new StreamableFile(await this.files.open(file.hash));
  }
}
