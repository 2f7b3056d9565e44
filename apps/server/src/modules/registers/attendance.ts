/** Reads from the journals of a body's meetings how its members attended them; nothing of it is kept. */
import { Injectable } from '@nestjs/common';
import type { AttendanceView, MeetingSummary } from '@quorate/contracts';
import {
  ATTENDANCE_ENTRIES,
  type AttendanceLine,
  attendanceLines,
  addDays,
  countAttended,
  type MeetingEntry,
  percentAttended,
  type Refusal,
  type Result,
  accept,
  sayMeeting,
  ukCalendarDate,
} from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { Journal } from '../../platform/journal/index.js';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { Calendar } from '../meetings/index.js';

export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface AttendedMeeting {
  readonly meeting: MeetingSummary;
  readonly lines: readonly AttendanceLine[];
}

export interface AttendedMeetings {
  readonly from: string;
  readonly to: string;
  /** Latest first. */
  readonly meetings: readonly AttendedMeeting[];
}

const YEAR_DAYS = 365;

const OF_LOTS: Refusal = {
  kind: 'conflict',
  code: 'attendance-of-lots',
  sentence:
    'The seats of this company are lots of shares, and nobody is expected to come for one. Who was at a general meeting is in its minutes.',
};

@Injectable()
export class Attendance {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly bodies: Bodies,
    private readonly calendar: Calendar,
  ) {}

  /** Of the meetings that are closed and began on these days. */
  async of(bodyId: string, period: Period): Promise<Result<AttendedMeetings>> {
    const body = await this.bodies.find(bodyId);
    if (body === null) return BODY_UNKNOWN;
    if (body.ruleSet.electorate === 'shareholder') return { ok: false, refusal: OF_LOTS };
    const to = period.to ?? ukCalendarDate(await this.database.now());
    const from = period.from ?? addDays(to, -YEAR_DAYS);
    const held = (await this.calendar.list({ bodyId, from, to }))
      .filter(({ conduct, stage }) => conduct === 'meeting' && stage === 'closed')
      .toReversed();
    const ids = held.map(({ meetingId }) => meetingId);
    const entries = await this.journal.entriesOfTypes(ids, ATTENDANCE_ENTRIES);
    const meetings = held.map((meeting) => ({
      meeting,
      lines: attendanceLines((entries.get(meeting.meetingId) ?? []) as unknown as MeetingEntry[]),
    }));
    return accept({ from, to, meetings });
  }
}

/** As the page shows it. */
export function attendanceView({ from, to, meetings }: AttendedMeetings): AttendanceView {
  const lines = new Map<string, AttendanceLine[]>();
  // From the earliest on, so that each member stands with the name and the seat that they had last.
  for (const line of meetings.toReversed().flatMap((meeting) => meeting.lines)) {
    const theirs = lines.get(line.person.personId) ?? [];
    theirs.push(line);
    lines.set(line.person.personId, theirs);
  }
  return {
    ...{ from, to, members: [...lines.values()].flatMap(memberOf).toSorted(byName) },
    meetings: meetings.map(({ meeting, lines: ofMeeting }) => ({
      ...{ meetingId: meeting.meetingId, title: sayMeeting(meeting), startsAt: meeting.startsAt },
      counts: countAttended(ofMeeting),
      lines: ofMeeting.map(({ person: { personId }, attended }) => ({ personId, attended })),
    })),
  };
}

type Member = AttendanceView['members'][number];

function memberOf(lines: readonly AttendanceLine[]): Member[] {
  const last = lines.at(-1);
  if (last === undefined) return [];
  const counts = countAttended(lines);
  const { person, seat } = last;
  return [
    { personId: person.personId, name: person.name, seat, counts, percent: percentAttended(counts) ?? 0 },
  ];
}

function byName(one: Member, other: Member): number {
  return one.name.localeCompare(other.name, 'en');
}
