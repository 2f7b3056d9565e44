/** Terms in London days, both ends included: how long a seat is given for, and which begin and end on a day. */
import { addDays } from '../calendar/calendar-date.js';

export interface Term {
  readonly termFrom: string;
  readonly termUntil: string;
}

/**
 * dates: as given. months: so many from the first day. staggered: 24 months for the first half of the seats, rounded up,
 * and 12 for the others, so that half are up each year. review: until the nearest annual review, given as MM-DD, which
 * ends the term of a joiner. rest: until the end of the term that was begun in the seat.
 */
export type TermRule =
  | { readonly kind: 'dates'; readonly from: string; readonly until: string }
  | { readonly kind: 'months'; readonly from: string; readonly months: number }
  | { readonly kind: 'staggered'; readonly from: string }
  | { readonly kind: 'review'; readonly from: string; readonly review: string }
  | { readonly kind: 'rest'; readonly from: string };

/** Which of how many seats, and when the term begun in it ends. */
export interface SeatInTurn {
  readonly index: number;
  readonly of: number;
  readonly currentUntil: string | null;
}

/** The date that corresponds to this one so many months later; null in a month that has none. */
function correspondingDate(
  date: string,
  months: number,
): { readonly on: string | null; readonly lastOfMonth: string } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const lastOfMonth = last.toISOString().slice(0, 10);
  const on = day > last.getUTCDate() ? null : addDays(`${lastOfMonth.slice(0, 8)}01`, day - 1);
  return { on, lastOfMonth };
}

function forMonths(from: string, months: number): Term {
  const { on, lastOfMonth } = correspondingDate(from, months);
  return { termFrom: from, termUntil: on === null ? lastOfMonth : addDays(on, -1) };
}

/** The day before the first annual review after the day. */
function untilReview(from: string, review: string): Term {
  const thisYear = addDays(`${from.slice(0, 4)}-${review}`, 0);
  if (thisYear > from) return { termFrom: from, termUntil: addDays(thisYear, -1) };
  return { termFrom: from, termUntil: forMonths(thisYear, 12).termUntil };
}

/** The term that the rule gives a seat; null where it is to last as long as one that has no end. */
export function termOf(rule: TermRule, { index, of, currentUntil }: SeatInTurn): Term | null {
  switch (rule.kind) {
    case 'dates':
      return { termFrom: rule.from, termUntil: rule.until };
    case 'months':
      return forMonths(rule.from, rule.months);
    case 'staggered':
      return forMonths(rule.from, index < Math.ceil(of / 2) ? 24 : 12);
    case 'review':
      return untilReview(rule.from, rule.review);
    case 'rest':
      return currentUntil === null ? null : { termFrom: rule.from, termUntil: currentUntil };
  }
}

/** A term that was won, as far as the clock has taken it. */
export interface ComingTerm extends Term {
  readonly begun: boolean;
  readonly ended: boolean;
}

/** What is due on a London day: terms end after their last day, begun or not, and then others begin on their first. */
export function termsDue<One extends ComingTerm>(
  terms: readonly One[],
  today: string,
): { readonly ending: readonly One[]; readonly beginning: readonly One[] } {
  const ending = terms.filter(({ ended, termUntil }) => !ended && termUntil < today);
  const beginning = terms.filter(
    ({ begun, ended, termFrom, termUntil }) => !begun && !ended && termFrom <= today && today <= termUntil,
  );
  return { ending, beginning };
}
