/** When papers and notice of a meeting must be out, and what is odd about a date. */
import { ukDate } from './uk-time.js';
import { addWorkingDays, isWeekend } from './working-days.js';

/** The last day for papers, or for notice: so many working days before the meeting. */
export function dueDay(meetingDate: string, workingDays: number, holidays: ReadonlySet<string>): string {
  return addWorkingDays(meetingDate, -workingDays, holidays);
}

/**
 * What a person planning something on this date should know: it falls on a weekend or a bank holiday, or the holidays
 * of its year are not known. A warning, never a refusal: published calendars do hold such dates.
 */
export function dateWarnings(date: string, holidays: ReadonlySet<string>): string[] {
  const year = date.slice(0, 4);
  if (isWeekend(date)) return [`${ukDate(date)} is on a weekend.`];
  if (holidays.has(date)) return [`${ukDate(date)} is a bank holiday.`];
  const known = [...holidays].some((holiday) => holiday.startsWith(year));
  return known ? [] : [`The bank holidays of ${year} are not known yet, so ${ukDate(date)} was not checked.`];
}
