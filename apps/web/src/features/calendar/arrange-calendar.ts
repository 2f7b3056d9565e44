/** Sorts the calendar into what is live, what comes and what was, each by the month of the London date. */
import type { MeetingSummary } from '@quorate/contracts';
import { isRunning, ukCalendarDate } from '@quorate/domain';

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
  readonly earlier: readonly Month[];
}

const monthName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/**
 * Arranges meetings that come earliest first. A planned meeting is to come until it is held or cancelled: a late start
 * must not make it vanish among the old ones.
 */
export function arrangeCalendar(meetings: readonly MeetingSummary[], now: number): ArrangedCalendar {
  const isLive = ({ stage }: MeetingSummary): boolean => isRunning(stage);
  const isOver = ({ stage, endsAt }: MeetingSummary): boolean =>
    stage === 'closed' || (stage === 'cancelled' && Date.parse(endsAt) < now);
  return {
    live: byMonth(meetings.filter(isLive)),
    comingUp: byMonth(meetings.filter((meeting) => !isLive(meeting) && !isOver(meeting))),
    earlier: byMonth(meetings.filter(isOver).toReversed()),
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
