/** HTTP for the notice of a meeting: its files, and the proof that it was sent. */
import { Controller, Res } from '@nestjs/common';
import { type InputOf, noticeRoutes, type ReplyOf } from '@quorate/contracts';
import { accept, type GivenNotice } from '@quorate/domain';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, asFile, Handles, Input } from '../../platform/http/index.js';
import { MeetingViews } from '../meetings/index.js';
import { noticePage, noticePaper, noticeWords } from './notice-files.js';
import { NO_NOTICE, NoticeProofs } from './notice-proofs.js';

type OfMeeting = InputOf<typeof noticeRoutes.paper>;

@Controller()
export class NoticesController {
  constructor(
    private readonly views: MeetingViews,
    private readonly proofs: NoticeProofs,
  ) {}

  @Handles(noticeRoutes.paper)
  async paper(
    @Input() { params }: OfMeeting,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Uint8Array> {
    return asFile(reply, 'notice.pdf', await noticePaper(await this.noticeFor(caller, params.meetingId)));
  }

  @Handles(noticeRoutes.page)
  async page(
    @Input() { params }: OfMeeting,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return asFile(reply, 'notice.html', noticePage(await this.noticeFor(caller, params.meetingId)));
  }

  @Handles(noticeRoutes.words)
  async words(
    @Input() { params }: OfMeeting,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return asFile(reply, 'notice.txt', noticeWords(await this.noticeFor(caller, params.meetingId)));
  }

  @Handles(noticeRoutes.proof)
  proof(@Input() { params }: OfMeeting): Promise<ReplyOf<typeof noticeRoutes.proof>> {
    return answered(this.proofs.of(params.meetingId));
  }

  @Handles(noticeRoutes.proofFile)
  async proofFile(
    @Input() { params }: OfMeeting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return asFile(reply, 'proof-of-sending.csv', await answered(this.proofs.file(params.meetingId)));
  }

  /** As far as the caller reads the journal. */
  private async noticeFor(caller: Caller, meetingId: string): Promise<GivenNotice> {
    const reader = await this.views.readerOf(caller, meetingId);
    const notice = reader === null ? null : (await this.views.seen(meetingId, reader)).state.notice;
    return answered(Promise.resolve(notice === null ? NO_NOTICE : accept(notice)));
  }
}
