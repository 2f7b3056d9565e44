/** Who is reminded of a vote in writing, in what capacity, and when. */
import { BANK_HOLIDAYS_ENGLAND_WALES } from '../../calendar/bank-holidays-england-wales.js';
import { ukCalendarDate } from '../../calendar/uk-time.js';
import { reminderAt } from '../../calendar/voting-window.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { votingAt } from '../select.js';
import { isResolvedInWriting } from './resolving.js';
import { capacityIn, rosterSeat } from './written-voters.js';

export interface Reminder {
  /** The same for the same reminder, and another where the window was put off. */
  readonly purpose: string;
  readonly at: string;
}

/** Everybody who waits gets a mail, so an officer reminds of a vote no more often than this. */
const HOURS_BETWEEN = 12;

/** From when on an officer may remind of the vote again; null where it is free now. */
export function remindableFrom({ remindedAt }: Pick<Vote, 'remindedAt'>, now: string): string | null {
  if (remindedAt === null) return null;
  const free = Date.parse(remindedAt) + HOURS_BETWEEN * 3_600_000;
  return Date.parse(now) >= free ? null : new Date(free).toISOString();
}

/** A seat that has not voted, and in what capacity the person may vote for it. */
export interface WaitingSeat {
  readonly seatId: string;
  readonly label: string;
  /** The member whom an alternate stands in for; null for the member. */
  readonly alternateFor: string | null;
}

export interface WaitingVoter {
  readonly personId: string;
  readonly name: string;
  readonly seats: readonly WaitingSeat[];
}

/** The reminders of a vote by its rule, in order of time; a day before its opening has none, and of a resolution its circulation tells first. */
export function remindersOf({ reminders }: MeetingState, vote: Vote): Reminder[] {
  const { openedAt, closesAt } = vote;
  if (reminders === null || closesAt === null) return [];
  const tellsOpening = reminders.atOpening && !isResolvedInWriting(vote);
  const opening = tellsOpening ? [{ purpose: 'opening', at: openedAt }] : [];
  const left = reminders.workingDaysLeft
    .map((days) => ({
      purpose: `${String(days)}-left-of-${ukCalendarDate(closesAt)}`,
      at: reminderAt(closesAt, days, BANK_HOLIDAYS_ENGLAND_WALES),
    }))
    .filter(({ at }) => at > openedAt);
  return [...opening, ...left].toSorted((one, other) => one.at.localeCompare(other.at));
}

/** Everyone who may vote for a seat that has neither voted nor withdrawn, each once with all of those seats. */
export function votersWaitedFor(state: MeetingState, vote: Vote): WaitingVoter[] {
  const voters = new Map<string, { readonly name: string; readonly seats: WaitingSeat[] }>();
  for (const { seatId, label } of vote.roll.filter((place) => votingAt(state, vote, place) === 'not-voted')) {
    const seat = rosterSeat(state, seatId);
    for (const person of [seat?.member ?? null, ...(seat?.alternates ?? [])]) {
      const capacity = person === null ? null : capacityIn(seat, vote, person.personId);
      if (person === null || capacity === null) continue;
      const alternateFor = capacity === 'alternate' ? (seat?.member?.name ?? '') : null;
      const voter = voters.get(person.personId) ?? { name: person.name, seats: [] };
      voter.seats.push({ seatId, label, alternateFor });
      voters.set(person.personId, voter);
    }
  }
  return [...voters].map(([personId, voter]) => ({ personId, ...voter }));
}
