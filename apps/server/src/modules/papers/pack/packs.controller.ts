/** HTTP for packs: asked for, looked at while they are made, and read. */
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { type InputOf, packRoutes, type ReplyOf } from '@quorate/contracts';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs } from '../../../platform/auth/index.js';
import { answered, Handles, Input } from '../../../platform/http/index.js';
import { LOADS_NOTHING } from '../../../platform/html/index.js';
import { Packs } from './packs.js';

/** A link in it opens the file of a paper, beside it. */
const PACK_POLICY = `sandbox allow-popups allow-popups-to-escape-sandbox; ${LOADS_NOTHING}`;

@Controller()
export class PacksController {
  constructor(private readonly packs: Packs) {}

  @Handles(packRoutes.state)
  state(
    @Input() { params }: InputOf<typeof packRoutes.state>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof packRoutes.state>> {
    return answered(this.packs.of(caller, params.meetingId));
  }

  @Handles(packRoutes.ask)
  ask(
    @Input() { params }: InputOf<typeof packRoutes.ask>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof packRoutes.ask>> {
    return answered(this.packs.ask(caller, params.meetingId));
  }

  @Handles(packRoutes.pdf)
  async pdf(
    @Input() { params }: InputOf<typeof packRoutes.pdf>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const bytes = await answered(this.packs.open(caller, params.meetingId, 'pdf'));
    void reply.headers({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="papers.pdf"',
    });
    return new StreamableFile(bytes);
  }

  @Handles(packRoutes.html)
  async html(
    @Input() { params }: InputOf<typeof packRoutes.html>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const bytes = await answered(this.packs.open(caller, params.meetingId, 'html'));
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PACK_POLICY,
    });
    return new StreamableFile(bytes);
  }
}
