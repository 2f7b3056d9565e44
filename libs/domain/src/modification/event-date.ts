/** Dates as sources tell them: a day, only its month, or only its year. */
import { addDays } from '../calendar/calendar-date.js';

export const EVENT_DATE = /^(19|2\d)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const WHOLE_DAY = 'YYYY-MM-DD'.length;
const WHOLE_MONTH = 'YYYY-MM'.length;

export function isWholeDay(on: string): boolean {
  return on.length === WHOLE_DAY;
}

/** True when the text is a day of the calendar, a month or a year. */
export function isEventDate(on: string): boolean {
  if (!EVENT_DATE.test(on)) return false;
  return !isWholeDay(on) || new Date(`${on}T00:00:00Z`).toISOString().startsWith(on);
}

/** The first day that it may have been. */
export function firstDayOf(on: string): string {
  if (isWholeDay(on)) return on;
  return on.length === WHOLE_MONTH ? `${on}-01` : `${on}-01-01`;
}

/** The last day that it may have been. */
export function lastDayOf(on: string): string {
  if (isWholeDay(on)) return on;
  if (on.length < WHOLE_MONTH) return `${on}-12-31`;
  const [year, month] = on.split('-').map(Number);
  const next =
    month === 12 ? `${String(Number(year) + 1)}-01` : `${String(year)}-${twoDigits(Number(month) + 1)}`;
  return addDays(`${next}-01`, -1);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** True when it was certainly earlier: as far as both are told. */
export function isEarlier(on: string, other: string): boolean {
  const told = Math.min(on.length, other.length);
  return on.slice(0, told) < other.slice(0, told);
}

/** "22 February 2017", "November 2016", "2016", or that no source tells it. */
export function sayEventDate(on: string | null): string {
  if (on === null) return 'Date not told';
  const [year = '', month, day] = on.split('-');
  const name = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? ''} `;
  return `${day === undefined ? '' : `${String(Number(day))} `}${name}${year}`;
}
