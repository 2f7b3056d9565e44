/** The days that follow from the time of a meeting, by clear days; the cut-off of proxies has a clock of its own. */
import { clearDaysBetween, lastNoticeDate } from '../calendar/clear-days.js';
import { ukCalendarDate } from '../calendar/uk-time.js';
import type { NoticeRule } from './notice-rule.js';

export interface NoticeDates {
  readonly lastNoticeDay: string;
  /** By the end of this day the company must have special notice. */
  readonly lastSpecialNoticeDay: string;
}

/** The last days of a meeting that starts at this instant. */
export function noticeDates(startsAt: string, rule: NoticeRule): NoticeDates {
  const day = ukCalendarDate(startsAt);
  return {
    lastNoticeDay: lastNoticeDate(day, rule.clearDays),
    lastSpecialNoticeDay: lastNoticeDate(day, rule.specialNoticeDays),
  };
}

/** True when notice given at this instant is in time. */
export function isInTime(givenAt: string, startsAt: string, { clearDays }: NoticeRule): boolean {
  return clearDaysBetween(ukCalendarDate(givenAt), ukCalendarDate(startsAt)) >= clearDays;
}
