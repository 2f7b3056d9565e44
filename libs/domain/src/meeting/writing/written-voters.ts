/** Who votes for a seat in a written decision, where nobody sits anywhere: its member, else one of its alternates. */
import type { RollPlace } from '../../counting/roll.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { type BallotBox, ballotsOf } from '../ballots/ballot-box.js';
import { isBallotOf } from '../ballots/ballot-readers.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import type { RosterSeat } from '../attendance/roster.js';
import { seatIn } from '../attendance/seat-index.js';

/** In what capacity the person may vote for the seat: as its member, as an alternate where the rules let them, or not at all. */
export function capacityIn(
  seat: RosterSeat | null,
  vote: Pick<Vote, 'ruleSet'>,
  personId: string,
): 'member' | 'alternate' | null {
  if (seat === null || seat.member === null) return null;
  if (seat.member.personId === personId) return 'member';
  const isAlternate = seat.alternates.some((alternate) => alternate.personId === personId);
  return isAlternate && vote.ruleSet?.mandates.alternates === true ? 'alternate' : null;
}

/** True where an officer recorded a vote in writing, which who votes there may replace until the window closes. */
export function isRecordedInWriting({ conduct }: MeetingState, { recordedPlaces }: Vote): boolean {
  return conduct === 'written' && recordedPlaces.length > 0;
}

/** The seat on the roster as it stands now. */
export function rosterSeat(state: MeetingState, seatId: string): RosterSeat | null {
  return seatIn(state.roster?.seats ?? [], seatId);
}

function refuseStranger(seat: RosterSeat | null, { label }: RollPlace, personId: string): Result<never> {
  if (seat === null || seat.member === null) {
    const sentence = `${label} has no member any more, so nobody can vote for it.`;
    return refuse('conflict', 'not-in-post', sentence, 'seatId');
  }
  const sentence = seat.alternates.some((alternate) => alternate.personId === personId)
    ? 'Under the rules of this vote an alternate cannot vote for a member.'
    : 'You can vote only for the seat that you hold or may stand in for.';
  return refuse('forbidden', 'not-your-seat', sentence, 'seatId');
}

/** Accepts who may cast the ballot of this place; an alternate does not replace the ballot of the member, save that the contacts of a voting group are equals. */
export function checkVotesInWriting(
  state: MeetingState,
  box: BallotBox,
  vote: Vote,
  place: RollPlace,
  personId: string,
): Result<null> {
  const seat = rosterSeat(state, place.seatId);
  const capacity = capacityIn(seat, vote, personId);
  if (capacity === null) return refuseStranger(seat, place, personId);
  if (capacity === 'member' || vote.ruleSet?.electorate === 'voting-group') return accept(null);
  const latest = ballotsOf(box, vote.voteId).get(place.place);
  const member = seat?.member ?? null;
  if (latest === undefined || member === null || !isBallotOf(latest, member.personId)) return accept(null);
  const sentence = `${member.name} has voted for ${place.label}, and only the member can change that vote.`;
  return refuse('conflict', 'member-voted', sentence, 'seatId');
}
