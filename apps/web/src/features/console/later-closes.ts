/** To when the close of a vote in writing can be put off: the ends of working days, before the terms that its ballot fills. */
import {
  addWorkingDays,
  BANK_HOLIDAYS_ENGLAND_WALES,
  itemOf,
  ukCalendarDate,
  ukInstant,
  type MeetingState,
  type Vote,
} from '@quorate/domain';

const most = 20;

/** The next of them, soonest first; none where the terms begin before the next working day is over. */
export function laterCloses(state: MeetingState, vote: Vote): string[] {
  const termsFrom = itemOf(state, vote.itemId)?.termsFrom;
  const from = ukCalendarDate(vote.closesAt ?? vote.openedAt);
  return Array.from({ length: most }, (_, index) =>
    addWorkingDays(from, index + 1, BANK_HOLIDAYS_ENGLAND_WALES),
  )
    .filter((day) => termsFrom === undefined || day < termsFrom)
    .map((day) => ukInstant(day, '17:00'));
}
