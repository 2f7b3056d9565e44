/** Who reads what one ballot says, beyond what the rules of the vote show to all: who cast it, and whom somebody else cast it for. */
import type { RollPlace } from '../../counting/roll.js';
import { seatIn } from '../attendance/seat-index.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import type { SealedBallot } from '../sealed.js';
import { isVoteOfPersons, voterAt } from './voters.js';

/** For whom the secretary records a ballot: who votes at the place now, else the member of its seat or the person on the roll. */
export function recordedFor(state: MeetingState, vote: Vote, place: RollPlace): string | null {
  const voter = voterAt(state, vote, place);
  if (voter !== null) return voter;
  if (isVoteOfPersons(vote)) return place.seatId;
  return seatIn(state.roster?.seats ?? [], place.seatId)?.member?.personId ?? null;
}

/**
 * True where the person cast it, in whatever capacity, or it was cast for them: they read what it says. What was so at the
 * cast holds: who takes the seat later reads nothing of it, and who leaves it goes on reading.
 */
export function isBallotOf(
  { castBy, castFor }: Pick<SealedBallot, 'castBy' | 'castFor'>,
  personId: string,
): boolean {
  return castBy === personId || castFor === personId;
}
