/**
 * Clear calendar days, as the Companies Act 2006 counts notice (s.360): neither the day notice is given nor the day of
 * the meeting counts, and every day between them does, weekends and holidays too.
 */
import { addDays, daysBetween } from './calendar-date.js';

/** Clear days between the day notice is given and the day of the meeting; negative when given too late to have any. */
export function clearDaysBetween(noticeDate: string, meetingDate: string): number {
  return daysBetween(noticeDate, meetingDate) - 1;
}

/** The last date on which notice of so many clear days can be given. */
export function lastNoticeDate(meetingDate: string, clearDays: number): string {
  return addDays(meetingDate, -clearDays - 1);
}
