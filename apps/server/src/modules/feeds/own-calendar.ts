/** The calendar of one person: the meetings of the bodies they are on, when votes in writing close in which they have a place, and the days of their actions. */
import { Injectable } from '@nestjs/common';
import type { BodyStanding, MeetingSummary } from '@quorate/contracts';
import { addDays, sayMeeting } from '@quorate/domain';
import { type ICalEventData, ICalEventStatus } from 'ical-generator';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { Journal } from '../../platform/journal/index.js';
import { Bodies } from '../bodies/index.js';
import { Calendar, MeetingViews } from '../meetings/index.js';
import { type OwnedAction, OwnedActions } from '../registers/index.js';
import { calendarFile, eventId, firstDayShown, MEETING_CHANGES, meetingEvent } from './meeting-event.js';

const VOTE_CHANGES = [...MEETING_CHANGES, 'vote.opened', 'vote.extended', 'vote.closed'] as const;
const ACTION_CHANGES = ['record.written', 'record.corrected', 'record.reported'] as const;

@Injectable()
export class OwnCalendar {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly bodies: Bodies,
    private readonly calendar: Calendar,
    private readonly views: MeetingViews,
    private readonly actions: OwnedActions,
  ) {}

  /** As the person may read it at this moment. */
  async of(personId: string): Promise<string> {
    const from = firstDayShown(await this.database.now());
    const standings = await this.bodies.standingsOf(personId);
    const perBody = await Promise.all(standings.map((standing) => this.ofBody(standing, from)));
    const actions = (await this.actions.of(personId)).filter(({ due }) => due >= from);
    return calendarFile('My meetings and votes', [...perBody.flat(), ...(await this.days(actions))]);
  }

  private async ofBody({ bodyId, roles }: BodyStanding, from: string): Promise<ICalEventData[]> {
    const all = await this.calendar.list({ bodyId, from });
    const meetings = all.filter(({ conduct }) => conduct === 'meeting');
    const votes = roles.some((role) => role === 'member' || role === 'alternate');
    const written = votes ? all.filter(({ conduct }) => conduct === 'written') : [];
    const changes = await this.journal.countsOfTypes(idsOf(meetings), MEETING_CHANGES);
    const changed = await this.journal.countsOfTypes(idsOf(written), VOTE_CHANGES);
    return [
      ...meetings.map((one) => meetingEvent(one, changes.get(one.meetingId) ?? 1, this.config.address)),
      ...(await Promise.all(written.map((one) => this.close(one, changed.get(one.meetingId) ?? 1)))),
    ];
  }

  /** The moment at which the last of its votes closes; what is asked stands on the page alone. */
  private async close(meeting: MeetingSummary, changes: number): Promise<ICalEventData> {
    const { votes } = await this.views.whole(meeting.meetingId);
    const closes = votes.flatMap(({ closesAt }) => (closesAt === null ? [] : [closesAt])).toSorted();
    const at = new Date(closes.at(-1) ?? meeting.endsAt);
    const event = meetingEvent(meeting, changes, this.config.address);
    const url = `${this.config.address}/meetings/${meeting.meetingId}/member`;
    return {
      ...event,
      ...{ start: at, end: at, location: '', url, description: `Vote here until then: ${url}` },
      summary: `Voting closes: ${sayMeeting(meeting)}`,
    };
  }

  /** Each on its day, by its number: a calendar often lies with somebody else, and what is asked is for the body. */
  private async days(actions: readonly OwnedAction[]): Promise<ICalEventData[]> {
    const { address } = this.config;
    const changes = await this.journal.countsOfTypes(idsOf(actions), ACTION_CHANGES);
    return actions.map(({ meetingId, recordId, due, number, bodyName }) => ({
      ...{ id: eventId(`action-${recordId}`, address), sequence: (changes.get(meetingId) ?? 1) - 1 },
      ...{ start: new Date(due), end: new Date(addDays(due, 1)), allDay: true },
      summary: `Action ${number} is due (${bodyName})`,
      ...{ url: `${address}/registers?register=actions`, status: ICalEventStatus.CONFIRMED },
    }));
  }
}

function idsOf(all: readonly { readonly meetingId: string }[]): string[] {
  return [...new Set(all.map(({ meetingId }) => meetingId))];
}
