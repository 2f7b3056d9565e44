/** HTTP for papers: their files come in and go out. */
import type { Readable } from 'node:stream';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { type InputOf, paperRoutes, type ReplyOf } from '@quorate/contracts';
import { FILE_MEDIA } from '@quorate/domain';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs, type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { Files } from '../../platform/files/index.js';
import { answered, Handles, Input, Upload } from '../../platform/http/index.js';
import { authorOf } from '../meetings/index.js';
import { LOADS_NOTHING } from './html-policy.js';
import { Papers, type ShownPaper } from './papers.js';
import { Stamps } from './stamps.js';

/** Shown in the page; the others are saved and opened by the program that made them. */
const SHOWN_INLINE: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/html',
]);

@Controller()
export class PapersController {
  private readonly stamps = new Stamps();

  constructor(
    private readonly papers: Papers,
    private readonly files: Files,
  ) {}

  @Handles(paperRoutes.upload)
  upload(
    @Input() { params }: InputOf<typeof paperRoutes.upload>,
    @Upload() bytes: Readable,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof paperRoutes.upload>> {
    return answered(this.files.take(params.meetingId, bytes, authorOf(identified).personId));
  }

  @Handles(paperRoutes.add)
  add(
    @Input() { params, body, key }: InputOf<typeof paperRoutes.add>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof paperRoutes.add>> {
    return answered(this.papers.add(params.meetingId, body, authorOf(identified), key));
  }

  @Handles(paperRoutes.revise)
  revise(
    @Input() { params, body, key }: InputOf<typeof paperRoutes.revise>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof paperRoutes.revise>> {
    const { meetingId, paperId } = params;
    return answered(this.papers.revise(meetingId, { paperId, ...body }, authorOf(identified), key));
  }

  @Handles(paperRoutes.read)
  async read(
    @Input() { params }: InputOf<typeof paperRoutes.read>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { meetingId, paperId, version } = params;
    const shown = await answered(this.papers.shown(caller, meetingId, paperId, version));
    void reply.headers(headersOf(shown));
    const bytes = await this.files.open(shown.file.hash);
    if (shown.paper.classification !== 'RED') return new StreamableFile(bytes);
    return new StreamableFile(await this.stamps.stamp(bytes, shown.paper.number, caller.name, new Date()));
  }
}

/** The number of the paper is its name, with the ending that its content asks for. */
function headersOf({ paper, file }: ShownPaper): Readonly<Record<string, string>> {
  const { media } = file;
  const way = SHOWN_INLINE.has(media) ? 'inline' : 'attachment';
  const name = `${paper.number.replace(/[^\w.-]+/g, '_')}_v${String(paper.version)}.${FILE_MEDIA[media].ending}`;
  return {
    'content-type': media === 'text/html' ? 'text/html; charset=utf-8' : media,
    'content-disposition': `${way}; filename="${name}"`,
    ...(media === 'text/html' ? { 'content-security-policy': `sandbox; ${LOADS_NOTHING}` } : {}),
  };
}
