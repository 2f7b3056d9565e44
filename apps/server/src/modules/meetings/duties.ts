/** What waits for a person: the votes that take ballots now, over all meetings and written decisions. */
import { Injectable } from '@nestjs/common';
import type { OwedMinutes, WaitingVote } from '@quorate/contracts';
import {
  BANK_HOLIDAYS_ENGLAND_WALES,
  bySoonestClose,
  dutiesOf,
  minutesDue,
  sayMeeting,
} from '@quorate/domain';
import type { Caller } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Calendar } from './calendar.js';
import { MeetingViews } from './meeting-views.js';

const OWED_FOR_MS = 60 * 86_400_000;

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

  /** What the person owes as an officer of meetings that are over; older ones are let rest. */
  async owedBy(caller: Caller): Promise<OwedMinutes[]> {
    const now = await this.database.now();
    const since = new Date(Date.parse(now) - OWED_FOR_MS).toISOString();
    const owed: OwedMinutes[] = [];
    for (const { id: meetingId } of await this.calendar.closedSince(since)) {
      const reader = await this.views.readerOf(caller, meetingId);
      if (reader?.clearance !== 'officers') continue;
      const state = await this.views.whole(meetingId);
      const due = minutesDue(state, now, BANK_HOLIDAYS_ENGLAND_WALES);
      owed.push(...due.map((one) => ({ meetingId, meeting: sayMeeting(state), ...one })));
    }
    return owed.toSorted((one, other) => one.on.localeCompare(other.on));
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
