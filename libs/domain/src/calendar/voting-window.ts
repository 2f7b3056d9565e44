/** The window of a vote by correspondence, in working days, and the days on which it reminds. */
import { addWorkingDays, isWorkingDay } from './working-days.js';
import { ukCalendarDate, ukInstant } from './uk-time.js';

const CLOSES = '17:00';
const REMINDS = '09:00';

/** The instant at which a window that opens now closes: 17:00 in London on its last working day. */
export function windowEnd(opensAt: string, workingDays: number, holidays: ReadonlySet<string>): string {
  return ukInstant(addWorkingDays(ukCalendarDate(opensAt), workingDays, holidays), CLOSES);
}

/** True for 17:00 in London on a working day, when windows close. */
export function isWindowEnd(at: string, holidays: ReadonlySet<string>): boolean {
  const day = ukCalendarDate(at);
  return isWorkingDay(day, holidays) && Date.parse(at) === Date.parse(ukInstant(day, CLOSES));
}

/** 09:00 in London on the day when so many working days are left; 0 is the last day. */
export function reminderAt(closesAt: string, workingDaysLeft: number, holidays: ReadonlySet<string>): string {
  return ukInstant(addWorkingDays(ukCalendarDate(closesAt), -workingDaysLeft, holidays), REMINDS);
}
