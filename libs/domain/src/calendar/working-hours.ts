/**
 * Hours that ignore non-working days, as the Companies Act 2006 counts the proxy cut-off (s.327): each working day has
 * all its 24 hours, a weekend or bank holiday none.
 */
import { addDays } from './calendar-date.js';
import { ukCalendarDate, ukInstant, ukTime } from './uk-time.js';
import { isWorkingDay } from './working-days.js';

const MINUTES_OF_A_DAY = 24 * 60;

function minuteOfDay(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function clockTime(minute: number): string {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return `${hours}:${String(minute % 60).padStart(2, '0')}`;
}

/**
 * The instant so many hours before the meeting, non-working days left out: the earliest moment at which proxies may be
 * asked for. London clock time; the clocks change on Sundays, which never count.
 */
export function workingHoursBefore(meetingAt: string, hours: number, holidays: ReadonlySet<string>): string {
  if (hours <= 0) throw new RangeError(`not a number of hours before a meeting: ${hours}`);
  let date = ukCalendarDate(meetingAt);
  let minute = minuteOfDay(ukTime(meetingAt));
  for (let left = hours * 60; ;) {
    if (isWorkingDay(date, holidays)) {
      if (left <= minute) return ukInstant(date, clockTime(minute - left));
      left -= minute;
    }
    date = addDays(date, -1);
    minute = MINUTES_OF_A_DAY;
  }
}
