/** Which facts belong to an issue: what happened after the last one, and what is open or to come on its day. */
import { addDays } from '../calendar/calendar-date.js';
import { ukCalendarDate, ukInstant } from '../calendar/uk-time.js';
import { type ModificationEntry } from '../modification/modification-entry.js';
import { dayOf } from '../modification/life.js';
import { firstDayOf } from '../modification/event-date.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import type { IssueSpan } from './newsletter-facts.js';

/** An issue may be prepared so long before its day. */
const MOST_DAYS_AHEAD = 31;

/** The span as it can be gathered: it begins before its day, which is not far ahead. */
export function checkSpan(span: IssueSpan): Result<IssueSpan> {
  const today = ukCalendarDate(span.now);
  if (span.date > addDays(today, MOST_DAYS_AHEAD)) {
    const sentence = `Choose a date within the next ${String(MOST_DAYS_AHEAD)} days: nobody knows more yet.`;
    return refuse('invalid', 'issue-too-early', sentence, 'date');
  }
  if (span.since >= spanEnd(span)) {
    const sentence =
      'News is what happened before the date of the issue. Choose an earlier day to begin from.';
    return refuse('invalid', 'span-reversed', sentence, 'since');
  }
  return accept(span);
}

/** The end of its day, or now where that is earlier. */
export function spanEnd({ date, now }: IssueSpan): string {
  const end = ukInstant(addDays(date, 1), '00:00');
  return end < now ? end : now;
}

/** When "open" and "to come" are judged: now on the day itself, the first minute of another. */
export function momentOf({ date, now }: IssueSpan): string {
  return date === ukCalendarDate(now) ? now : ukInstant(date, '00:00');
}

export function isNews(at: string, span: IssueSpan): boolean {
  return at > span.since && at <= spanEnd(span);
}

export function isNewsOfDay(day: string, { since, date }: IssueSpan): boolean {
  return day > ukCalendarDate(since) && day <= date;
}

/** An event has a day and no time: on the day of the last issue it is news where it was written down after that. */
export function isNewsOfLife(entry: ModificationEntry, span: IssueSpan): boolean {
  const day = firstDayOf(dayOf(entry));
  if (day === ukCalendarDate(span.since)) return entry.at > span.since;
  return isNewsOfDay(day, span);
}
