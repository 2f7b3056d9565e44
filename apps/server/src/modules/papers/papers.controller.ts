/** HTTP for papers: their files come in and go out. */
import type { Readable } from 'node:stream';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { type InputOf, paperRoutes, type ReplyOf } from '@quorate/contracts';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs, type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { Files } from '../../platform/files/index.js';
import { answered, Handles, Input, Upload } from '../../platform/http/index.js';
import { authorOf } from '../meetings/index.js';
import { fileHeaders } from './file-headers.js';
import { Papers, type ShownPaper } from './papers.js';
import { Stamps } from './stamps.js';

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

/** The number of the paper is its name. */
function headersOf({ paper, file }: ShownPaper): Readonly<Record<string, string>> {
  return fileHeaders(file.media, `${paper.number}_v${String(paper.version)}`);
}
