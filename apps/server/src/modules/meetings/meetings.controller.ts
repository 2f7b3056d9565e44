/** Meetings over HTTP: each handler is one line of who, what and answer. */
import { Controller, Headers, Res } from '@nestjs/common';
import { type InputOf, meetingRoutes, type ReplyOf } from '@quorate/contracts';
import {
  BANK_HOLIDAYS_ENGLAND_WALES,
  dateWarnings,
  mayDo,
  type Reader,
  refuse,
  ukInstant,
} from '@quorate/domain';
import {
  CallerIs,
  type Caller,
  type Identified,
  IdentifiedIs,
  refusalFor,
} from '../../platform/auth/index.js';
import { answered, Handles, Input, problemOfRefusal, RequestRefused } from '../../platform/http/index.js';
import { ENTRY_NOT_SHOWN, MEETING_NOT_SHOWN } from '../../platform/journal/index.js';
import type { FastifyReply } from 'fastify';
import { authorOf } from './author-of.js';
import { Calendar } from './calendar.js';
import { DisplayLinks } from './display-links.js';
import { encodingFor, LargeEntries } from './large-entries.js';
import { MeetingCommands } from './meeting-commands.js';
import { MeetingViews } from './meeting-views.js';
import { VotingProofs } from './voting-proofs.js';

@Controller()
export class MeetingsController {
  private readonly largeEntries = new LargeEntries();

  constructor(
    private readonly calendar: Calendar,
    private readonly commands: MeetingCommands,
    private readonly views: MeetingViews,
    private readonly displayLinks: DisplayLinks,
    private readonly proofs: VotingProofs,
  ) {}

  @Handles(meetingRoutes.calendar)
  async list(
    @Input() { query }: InputOf<typeof meetingRoutes.calendar>,
  ): Promise<ReplyOf<typeof meetingRoutes.calendar>> {
    return { meetings: await this.calendar.list(query) };
  }

  @Handles(meetingRoutes.plan)
  async plan(
    @Input() { body, key }: InputOf<typeof meetingRoutes.plan>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof meetingRoutes.plan>> {
    const { bodyId, numbered, title, date, start, end, place } = body;
    const times = { startsAt: ukInstant(date, start), endsAt: ukInstant(date, end) };
    const plan = { bodyId, number: numbered ? ('next' as const) : null, title, place, ...times };
    const meeting = await answered(this.commands.plan(plan, authorOf(identified), key));
    return { meeting, warnings: dateWarnings(date, BANK_HOLIDAYS_ENGLAND_WALES) };
  }

  @Handles(meetingRoutes.command)
  async command(
    @Input() { params, body, key }: InputOf<typeof meetingRoutes.command>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof meetingRoutes.command>> {
    if (!mayDo(body.type, identified.roles)) throw refusalFor(identified.caller);
    await answered(this.proofs.checkCommand(body.type, identified));
    return answered(this.commands.do(params.meetingId, body, authorOf(identified), key));
  }

  @Handles(meetingRoutes.reply)
  async reply(
    @Input() { params }: InputOf<typeof meetingRoutes.reply>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof meetingRoutes.reply>> {
    return answered(this.commands.replyTo(params.meetingId, caller.personId ?? '', params.key));
  }

  @Handles(meetingRoutes.frames)
  async frames(
    @Input() { params, query }: InputOf<typeof meetingRoutes.frames>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof meetingRoutes.frames>> {
    const reader = await this.readerOrRefusal(caller, params.meetingId, query.display);
    return this.views.frame(params.meetingId, reader, query.after);
  }

  @Handles(meetingRoutes.entry)
  async entry(
    @Input() { params, query }: InputOf<typeof meetingRoutes.entry>,
    @CallerIs() caller: Caller,
    @Headers('accept-encoding') accepted = '',
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplyOf<typeof meetingRoutes.entry> | Buffer> {
    const { meetingId, no } = params;
    const reader = await this.readerOrRefusal(caller, meetingId, query.display);
    const seen = await this.views.seenEntry(meetingId, reader, no);
    if (seen === null) throw new RequestRefused(problemOfRefusal(ENTRY_NOT_SHOWN));
    const encoding = seen.apart ? encodingFor(accepted) : null;
    if (encoding === null) return seen.entry;
    void reply.headers({ 'content-type': 'application/json; charset=utf-8', 'content-encoding': encoding });
    return this.largeEntries.compressed(meetingId, seen.entry, reader, encoding);
  }

  @Handles(meetingRoutes.myBallots)
  async myBallots(
    @Input() { params }: InputOf<typeof meetingRoutes.myBallots>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof meetingRoutes.myBallots>> {
    return { ballots: await this.views.ballotsOf(params.meetingId, caller.personId ?? '') };
  }

  @Handles(meetingRoutes.directions)
  async directions(
    @Input() { params }: InputOf<typeof meetingRoutes.directions>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof meetingRoutes.directions>> {
    return { proxies: await this.views.directionsOf(params.meetingId, caller.personId ?? '') };
  }

  @Handles(meetingRoutes.displayLink)
  async displayLink(
    @Input() { params }: InputOf<typeof meetingRoutes.displayLink>,
  ): Promise<ReplyOf<typeof meetingRoutes.displayLink>> {
    return { path: `/room/${await this.displayLinks.link(params.meetingId)}` };
  }

  @Handles(meetingRoutes.replaceDisplayLink)
  async replaceDisplayLink(
    @Input() { params }: InputOf<typeof meetingRoutes.replaceDisplayLink>,
  ): Promise<ReplyOf<typeof meetingRoutes.replaceDisplayLink>> {
    return { path: `/room/${await this.displayLinks.replace(params.meetingId)}` };
  }

  @Handles(meetingRoutes.display)
  async display(
    @Input() { params }: InputOf<typeof meetingRoutes.display>,
  ): Promise<ReplyOf<typeof meetingRoutes.display>> {
    const meetingId = await this.displayLinks.meetingOf(params.token);
    if (meetingId !== null) return { meetingId };
    return answered(
      refuse(
        'missing',
        'link-unknown',
        'This room screen link is not valid. Ask the secretary for a new one.',
      ),
    );
  }

  private async readerOrRefusal(
    caller: Caller,
    meetingId: string,
    display: string | undefined,
  ): Promise<Reader> {
    const reader = await this.views.readerFor(caller, meetingId, display);
    if (reader) return reader;
    throw new RequestRefused(problemOfRefusal(MEETING_NOT_SHOWN));
  }
}
