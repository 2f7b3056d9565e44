/** Sorts the calendar into what is live, what comes and what was, each by the month of the London date. */
import type { MeetingSummary } from '@quorate/contracts';
import { ukCalendarDate } from '@quorate/domain';

export interface Month {
  /** YYYY-MM. */
  readonly key: string;
  readonly name: string;
  readonly meetings: readonly MeetingSummary[];
}

export interface ArrangedCalendar {
  readonly live: readonly Month[];
  /** The soonest first. */
  readonly comingUp: readonly Month[];
  /** The latest first. */
  readonly held: readonly Month[];
}

const monthName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const running: readonly MeetingSummary['stage'][] = ['in-session', 'paused', 'adjourned'];

/** Arranges meetings that come earliest first. A meeting that is over by the clock but never started counts as held. */
export function arrangeCalendar(meetings: readonly MeetingSummary[], now: number): ArrangedCalendar {
  const isLive = ({ stage }: MeetingSummary): boolean => running.includes(stage);
  const isOver = (meeting: MeetingSummary): boolean =>
    meeting.stage === 'closed' || (Date.parse(meeting.endsAt) < now && !isLive(meeting));
  return {
    live: byMonth(meetings.filter(isLive)),
    comingUp: byMonth(meetings.filter((meeting) => !isLive(meeting) && !isOver(meeting))),
    held: byMonth(meetings.filter(isOver).toReversed()),
  };
}

function byMonth(meetings: readonly MeetingSummary[]): Month[] {
  const months = new Map<string, MeetingSummary[]>();
  for (const meeting of meetings) {
    const key = ukCalendarDate(meeting.startsAt).slice(0, 7);
    months.set(key, [...(months.get(key) ?? []), meeting]);
  }
  return [...months].map(([key, inMonth]) => ({
    key,
    name: monthName.format(new Date(`${key}-01T00:00:00Z`)),
    meetings: inMonth,
  }));
}
