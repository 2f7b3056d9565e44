/** Who is there for a vote and who may vote at a place of its roll, under the rules that are frozen in it. */
import type { RollPlace } from '../../counting/roll.js';
import { isOfPersons, type RuleSet } from '../../rule-set/rule-set.js';
import type { Interest, MeetingState, SeatPresence, Vote } from '../meeting-state.js';
import { seatIn } from '../attendance/seat-index.js';

const sitters = new WeakMap<readonly SeatPresence[], ReadonlySet<string>>();

/** The persons in seats; found once for a list of seats, which must not change afterwards. */
function sittersIn(seats: readonly SeatPresence[]): ReadonlySet<string> {
  const known = sitters.get(seats);
  if (known !== undefined) return known;
  const here = seats.flatMap(({ state, person }) =>
    state === 'present' && person !== null ? [person.personId] : [],
  );
  const found = new Set(here);
  sitters.set(seats, found);
  return found;
}

/** True while the person is in the meeting, in a seat or without one. */
export function isPersonPresent({ seats, others }: MeetingState, personId: string): boolean {
  return others.some((other) => other.personId === personId) || sittersIn(seats).has(personId);
}

/** Who sits in the seat for votes under these rules; an alternate does only where they let alternates stand in. */
export function sitterUnder(rules: RuleSet | null, presence: SeatPresence | null): string | null {
  if (presence?.state !== 'present') return null;
  if (presence.asAlternate && rules?.mandates.alternates === false) return null;
  return presence.person?.personId ?? null;
}

/** True where the places of the roll are persons, each by the id of the person. */
export function isVoteOfPersons({ ruleSet }: Vote): boolean {
  return ruleSet !== null && isOfPersons(ruleSet.electorate);
}

/** True while somebody is there who may vote at the place. */
export function isThere(state: MeetingState, vote: Vote, { seatId }: RollPlace): boolean {
  if (isVoteOfPersons(vote)) return isPersonPresent(state, seatId);
  return sitterUnder(vote.ruleSet, seatIn(state.seats, seatId)) !== null;
}

/** Who votes at the place by their own right now: a person on a list of names wherever they are. */
export function voterAt(state: MeetingState, vote: Vote, { seatId }: RollPlace): string | null {
  if (!isVoteOfPersons(vote)) return sitterUnder(vote.ruleSet, seatIn(state.seats, seatId));
  return vote.ruleSet?.electorate === 'named-list' || isPersonPresent(state, seatId) ? seatId : null;
}

/** True when the person is the member of the seat or sits in it. */
export function isOfPerson({ roster, seats }: MeetingState, seatId: string, personId: string): boolean {
  return (
    seatIn(roster?.seats ?? [], seatId)?.member?.personId === personId ||
    seatIn(seats, seatId)?.person?.personId === personId
  );
}

/** The interest that keeps the place from voting: of its seat, or of a seat that the person is member of or sits in. */
export function interestAt(
  state: MeetingState,
  vote: Vote,
  { seatId }: Pick<RollPlace, 'seatId'>,
): Interest | null {
  const isPersons = isVoteOfPersons(vote);
  const found = state.interests.find(
    (interest) =>
      interest.itemId === vote.itemId &&
      !interest.withdrawn &&
      (isPersons ? isOfPerson(state, interest.seatId, seatId) : interest.seatId === seatId),
  );
  return found ?? null;
}

/** True when an interest keeps the place from voting. */
export function isPlaceRecused(state: MeetingState, vote: Vote, place: RollPlace): boolean {
  return interestAt(state, vote, place) !== null;
}
