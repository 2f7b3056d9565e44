/** What waits for a person: the votes that take ballots now, over all meetings and written decisions. */
import { Injectable } from '@nestjs/common';
import type { WaitingVote } from '@quorate/contracts';
import { bySoonestClose, dutiesOf, sayMeeting } from '@quorate/domain';
import type { Caller } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Calendar } from './calendar.js';
import { MeetingViews } from './meeting-views.js';

@Injectable()
export class Duties {
  constructor(
    private readonly database: Database,
    private readonly calendar: Calendar,
    private readonly views: MeetingViews,
  ) {}

  /** Soonest close first. */
  async waitingFor(caller: Caller): Promise<WaitingVote[]> {
    const now = await this.database.now();
    const running = await this.calendar.running();
    const found = await Promise.all(running.map((meetingId) => this.inMeeting(meetingId, caller, now)));
    return found.flat().toSorted(bySoonestClose);
  }

  private async inMeeting(meetingId: string, caller: Caller, now: string): Promise<WaitingVote[]> {
    const reader = await this.views.readerOf(caller, meetingId);
    if (reader === null) return [];
    const state = await this.views.whole(meetingId);
    const { bodyName, conduct } = state;
    const meeting = sayMeeting(state);
    return dutiesOf(state, reader, now).map((duty) => ({ meetingId, bodyName, meeting, conduct, ...duty }));
  }
}
