/** No officer puts anybody out of a seat while they may vote: who sits there leaves by themselves until the close. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { Actor } from '../decide-context.js';
import type { MeetingState, SeatPresence } from '../meeting-state.js';

/** The seat, or who sits there where persons vote, has a place on the roll of a vote that is open. */
export function isVotingThere({ votes }: MeetingState, { seatId, person }: SeatPresence): boolean {
  return votes.some(
    ({ stage, roll }) =>
      stage === 'open' && roll.some((place) => place.seatId === seatId || place.seatId === person?.personId),
  );
}

/** Accepts that the actor ends the presence in this seat. */
export function checkMayPutOut(
  state: MeetingState,
  presence: SeatPresence | null,
  label: string,
  { personId }: Actor,
): Result<null> {
  const person = presence?.state === 'present' ? presence.person : null;
  if (presence === null || person === null) return accept(null);
  if (person.personId === personId || !isVotingThere(state, presence)) return accept(null);
  const sentence = `A vote is open and ${person.name} has a place in it, so only they leave ${label}. Note it once the vote is closed; it can be closed without them.`;
  return refuse('conflict', 'voting-there', sentence, 'seatId');
}
