/** How long a resolution in writing may be agreed to: data of a body, of which the Companies Act 2006 is one case. */
import { addDays } from '../calendar/calendar-date.js';
import { ukCalendarDate, ukDate, ukInstant } from '../calendar/uk-time.js';

export interface LapseRule {
  /** In which it is passed or lapses, that of circulation being the first. */
  readonly days: number;
  readonly source: string;
}

/** Section 297 of the Companies Act 2006. */
export const COMPANIES_ACT_LAPSE: LapseRule = { days: 28, source: 'Companies Act 2006 s.297' };

/** The last instant of the period of so many days that begins with the day of circulation, which counts as the first. */
export function lapseAt(circulatedAt: string, { days }: LapseRule): string {
  const after = ukInstant(addDays(ukCalendarDate(circulatedAt), days), '00:00');
  return new Date(Date.parse(after) - 1).toISOString();
}

/** "the end of Tuesday 18 January 2022, UK time". */
export function sayLapse(lapsesAt: string): string {
  return `the end of ${ukDate(lapsesAt)}, UK time`;
}
