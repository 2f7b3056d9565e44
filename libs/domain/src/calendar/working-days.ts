/**
 * Counts in working days: neither Saturday, Sunday nor a bank holiday. One of three different counts in use; clear days
 * and working hours stand in files of their own and share nothing with this one.
 */
import { addDays, daysBetween, weekdayOf } from './calendar-date.js';

const SUNDAY = 0;
const SATURDAY = 6;

/** True on a Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  const weekday = weekdayOf(date);
  return weekday === SUNDAY || weekday === SATURDAY;
}

/** True when the date is neither on a weekend nor one of the holidays. */
export function isWorkingDay(date: string, holidays: ReadonlySet<string>): boolean {
  return !isWeekend(date) && !holidays.has(date);
}

/** The `count`th working day after the date, which itself is not counted; before it when negative; itself when 0. */
export function addWorkingDays(date: string, count: number, holidays: ReadonlySet<string>): string {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** Working days after the first date up to and including the second; negative when the second comes first. */
export function workingDaysBetween(from: string, to: string, holidays: ReadonlySet<string>): number {
  const days = daysBetween(from, to);
  const step = Math.sign(days);
  let working = 0;
  for (let at = step; Math.abs(at) <= Math.abs(days) && step !== 0; at += step) {
    if (isWorkingDay(addDays(from, at), holidays)) working += step;
  }
  return working;
}
