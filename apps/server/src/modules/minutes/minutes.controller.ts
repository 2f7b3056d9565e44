/** Minutes over HTTP: the draft that writes itself, versions on their way, and versions as page, PDF and Word file. */
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { type InputOf, meetingRoutes, minutesRoutes, type ReplyOf } from '@quorate/contracts';
import { draftMinutes, sayApproval, sayVersionState } from '@quorate/domain';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs, type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { LOADS_NOTHING } from '../../platform/html/index.js';
import { answered, Handles, Input, problemOfRefusal, RequestRefused } from '../../platform/http/index.js';
import { MEETING_UNKNOWN } from '../../platform/journal/index.js';
import { authorOf, MeetingViews } from '../meetings/index.js';
import { MinutesVersions } from './minutes-versions.js';
import { minutesDocx, minutesPage, minutesPaper, type WrittenMinutes } from './outputs/index.js';

/** A link in them leaves the box they are shown in. */
const PAGE_POLICY = `sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; ${LOADS_NOTHING}`;

@Controller()
export class MinutesController {
  constructor(
    private readonly views: MeetingViews,
    private readonly versions: MinutesVersions,
  ) {}

  @Handles(meetingRoutes.minutes)
  async draft(
    @Input() { params }: InputOf<typeof meetingRoutes.minutes>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof meetingRoutes.minutes>> {
    const reader = await this.views.readerOf(caller, params.meetingId);
    if (!reader) throw new RequestRefused(problemOfRefusal(MEETING_UNKNOWN));
    const { state, entries } = await this.views.seen(params.meetingId, reader);
    return draftMinutes(state, entries);
  }

  @Handles(minutesRoutes.circulate)
  circulate(
    @Input() { params, body, key }: InputOf<typeof minutesRoutes.circulate>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof minutesRoutes.circulate>> {
    return answered(this.versions.circulate(params.meetingId, body.reason, authorOf(identified), key));
  }

  @Handles(minutesRoutes.approve)
  approve(
    @Input() { params, body, key }: InputOf<typeof minutesRoutes.approve>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof minutesRoutes.approve>> {
    return answered(this.versions.approveByDecision(params, body, authorOf(identified), key));
  }

  @Handles(minutesRoutes.publish)
  publish(
    @Input() { params, key }: InputOf<typeof minutesRoutes.publish>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof minutesRoutes.publish>> {
    return answered(this.versions.publish(params.meetingId, params.version, authorOf(identified), key));
  }

  @Handles(minutesRoutes.version)
  async version(
    @Input() { params }: InputOf<typeof minutesRoutes.version>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof minutesRoutes.version>> {
    const shown = await answered(this.versions.shown(caller, params.meetingId, params.version));
    const { version, approval } = shown.version;
    return {
      ...{ version, state: sayVersionState(shown.version), minutes: shown.minutes },
      approval: approval === null ? null : sayApproval(approval),
    };
  }

  @Handles(minutesRoutes.html)
  async html(
    @Input() { params }: InputOf<typeof minutesRoutes.html>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const minutes = await this.written(caller, params);
    void reply.header('content-security-policy', PAGE_POLICY);
    return minutesPage(minutes);
  }

  @Handles(minutesRoutes.pdf)
  async pdf(
    @Input() { params }: InputOf<typeof minutesRoutes.pdf>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const paper = await minutesPaper(await this.written(caller, params));
    void reply.headers({
      'content-type': minutesRoutes.pdf.media,
      'content-disposition': `inline; filename="minutes_v${String(params.version)}.pdf"`,
    });
    return new StreamableFile(paper);
  }

  @Handles(minutesRoutes.docx)
  async docx(
    @Input() { params }: InputOf<typeof minutesRoutes.docx>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await minutesDocx(await this.written(caller, params));
    void reply.headers({
      'content-type': minutesRoutes.docx.media,
      'content-disposition': `attachment; filename="minutes_v${String(params.version)}.docx"`,
    });
    return new StreamableFile(file);
  }

  private async written(
    caller: Caller,
    { meetingId, version }: { readonly meetingId: string; readonly version: number },
  ): Promise<WrittenMinutes> {
    return answered(this.versions.shown(caller, meetingId, version));
  }
}
