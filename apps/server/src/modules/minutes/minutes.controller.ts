/** The draft minutes, written from the entries that the reader may see. */
import { Controller } from '@nestjs/common';
import { type InputOf, meetingRoutes, type ReplyOf } from '@quorate/contracts';
import { draftMinutes } from '@quorate/domain';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { Handles, Input, problemOfRefusal, RequestRefused } from '../../platform/http/index.js';
import { MEETING_UNKNOWN } from '../../platform/journal/index.js';
import { MeetingViews } from '../meetings/index.js';

@Controller()
export class MinutesController {
  constructor(private readonly views: MeetingViews) {}

  @Handles(meetingRoutes.minutes)
  async minutes(
    @Input() { params }: InputOf<typeof meetingRoutes.minutes>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof meetingRoutes.minutes>> {
    const reader = await this.views.readerOf(caller, params.meetingId);
    if (!reader) throw new RequestRefused(problemOfRefusal(MEETING_UNKNOWN));
    const { state, entries } = await this.views.seen(params.meetingId, reader);
    return draftMinutes(state, entries);
  }
}
