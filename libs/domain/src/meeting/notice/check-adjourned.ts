/** To what time an adjourned meeting may be put off, and that nobody is taken to be there when it goes on. */
import { addDays } from '../../calendar/calendar-date.js';
import { clearDaysBetween } from '../../calendar/clear-days.js';
import { ukCalendarDate, ukDate } from '../../calendar/uk-time.js';
import { adjournmentRuleOf } from '../../notice/notice-rule.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { NewMeetingEntry } from '../meeting-entry.js';
import { entryOf } from '../decided.js';
import type { MeetingState } from '../meeting-state.js';

/** It goes on at a time to come; long after it was adjourned, of a body with a rule of notice, only with notice in time. */
export function checkAdjournedTo(
  { adjournedAt, roster }: MeetingState,
  startsAt: string,
  now: string,
): Result<null> {
  if (Date.parse(startsAt) <= Date.parse(now)) {
    const sentence = 'An adjourned meeting goes on at a time to come. Choose a later one, or resume it now.';
    return refuse('invalid', 'not-to-come', sentence, 'startsAt');
  }
  if (roster?.notice === undefined || adjournedAt === null) return accept(null);
  const { overDays, clearDays, source } = adjournmentRuleOf(roster.notice);
  const [today, day] = [ukCalendarDate(now), ukCalendarDate(startsAt)];
  const lastWithout = addDays(ukCalendarDate(adjournedAt), overDays);
  if (day <= lastWithout || clearDaysBetween(today, day) >= clearDays) return accept(null);
  const from = ukDate(addDays(today, clearDays + 1));
  const sentence = `More than ${overDays} days after it was adjourned a meeting goes on with ${clearDays} clear days of notice (${source}): choose a day up to ${ukDate(lastWithout)}, or ${from} or later.`;
  return refuse('conflict', 'adjourned-long', sentence, 'startsAt');
}

/** Everybody who is still marked as there leaves: whoever comes to the adjourned meeting is marked again. */
export function everybodyLeaves({ seats, others, guests }: MeetingState): NewMeetingEntry[] {
  return [
    ...seats
      .filter(({ state }) => state === 'present')
      .map(({ seatId }) => entryOf('seat.left', null, { seatId })),
    ...others.map(({ personId }) => entryOf('person.left', null, { personId })),
    ...guests.map(({ guestId }) => entryOf('guest.left', null, { guestId })),
  ];
}
