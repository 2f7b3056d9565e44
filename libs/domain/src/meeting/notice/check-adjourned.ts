/** To what time an adjourned meeting may be put off, and that nobody is taken to be there when it goes on. */
import { addDays } from '../../calendar/calendar-date.js';
import { clearDaysBetween } from '../../calendar/clear-days.js';
import { ukCalendarDate, ukDate } from '../../calendar/uk-time.js';
import { adjournmentRuleOf } from '../../notice/notice-rule.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { isMarkedEarly } from '../attendance/early.js';
import type { NewMeetingEntry } from '../meeting-entry.js';
import { entryOf } from '../decided.js';
import type { MeetingState } from '../meeting-state.js';

/** True where members have to be given notice again of when it goes on: so long after the adjournment, by the rule of notice. */
export function isAdjournedForLong({ adjournedAt, roster }: MeetingState, startsAt: string): boolean {
  if (roster?.notice === undefined || adjournedAt === null) return false;
  const lastWithout = addDays(ukCalendarDate(adjournedAt), adjournmentRuleOf(roster.notice).overDays);
  return ukCalendarDate(startsAt) > lastWithout;
}

/** It goes on at a time to come; of a body with a rule of notice, long after it was adjourned, or before the time that was told, only with notice in time. */
export function checkAdjournedTo(state: MeetingState, startsAt: string, now: string): Result<null> {
  if (Date.parse(startsAt) <= Date.parse(now)) {
    const sentence = 'An adjourned meeting goes on at a time to come. Choose a later one, or resume it now.';
    return refuse('invalid', 'not-to-come', sentence, 'startsAt');
  }
  const { roster, adjournedAt, startsAt: told } = state;
  if (roster?.notice === undefined || adjournedAt === null) return accept(null);
  const { overDays, clearDays, source } = adjournmentRuleOf(roster.notice);
  const today = ukCalendarDate(now);
  const isEarlier = Date.parse(told) > Date.parse(adjournedAt) && Date.parse(startsAt) < Date.parse(told);
  const needsNotice = isEarlier || isAdjournedForLong(state, startsAt);
  if (!needsNotice || clearDaysBetween(today, ukCalendarDate(startsAt)) >= clearDays) return accept(null);
  const from = ukDate(addDays(today, clearDays + 1));
  const lastWithout = ukDate(addDays(ukCalendarDate(adjournedAt), overDays));
  const sentence = isEarlier
    ? `It was told that the meeting goes on on ${ukDate(told)}, so an earlier day is told ${clearDays} clear days before: choose ${from} or later.`
    : `More than ${overDays} days after it was adjourned a meeting goes on with ${clearDays} clear days of notice (${source}): choose a day up to ${lastWithout}, or ${from} or later.`;
  return refuse('conflict', isEarlier ? 'told-later' : 'adjourned-long', sentence, 'startsAt');
}

function leaving(
  { seats, others, guests }: MeetingState,
  isGone: (since: string) => boolean,
): NewMeetingEntry[] {
  return [
    ...seats
      .filter(({ state, since }) => state === 'present' && isGone(since ?? ''))
      .map(({ seatId }) => entryOf('seat.left', null, { seatId })),
    ...others
      .filter(({ since }) => isGone(since))
      .map(({ personId }) => entryOf('person.left', null, { personId })),
    ...guests
      .filter(({ since }) => isGone(since))
      .map(({ guestId }) => entryOf('guest.left', null, { guestId })),
  ];
}

/** Everybody who is still marked as there leaves: whoever comes to the adjourned meeting is marked again. */
export function everybodyLeaves(state: MeetingState): NewMeetingEntry[] {
  return leaving(state, () => true);
}

/** Whoever was marked long before the meeting starts leaves: whoever comes to it is marked again. */
export function earlyOnesLeave(state: MeetingState, now: string): NewMeetingEntry[] {
  return leaving(state, (since) => isMarkedEarly(since, now));
}
