/** Who reads that a holder has answered a resolution in writing: until it is passed or lapses that is half of how. */
import type { Audience, Reader } from '../../audience/audience.js';
import type { RollPlace } from '../../counting/roll.js';
import { castsAt } from '../ballots/cast-counts.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { isResolvedInWriting } from './resolving.js';
import { rosterSeat } from './written-voters.js';

function isKept(vote: Vote): boolean {
  return isResolvedInWriting(vote) && vote.ruleSet?.visibility !== 'roll-call-live';
}

/** True where somebody has answered there themselves; what an officer wrote down is no answer of theirs. */
function isAnsweredAgain({ castCounts, recordedPlaces }: Vote, { place }: RollPlace): boolean {
  return castsAt(castCounts, place) > 0 && !recordedPlaces.includes(place);
}

/**
 * Who acts for the holder, the scrutineers and the officers; null where the ballot is told as every other. An answer that
 * replaces another is for who gave it and the scrutineers alone: only a vote that was no agreement can be replaced.
 */
export function agreementAudience(
  state: MeetingState,
  vote: Vote,
  place: RollPlace,
  castBy: string,
): Audience | null {
  if (!isKept(vote)) return null;
  const scrutineers = (state.roster?.scrutineers ?? []).map(({ personId }) => personId);
  if (isAnsweredAgain(vote, place)) return { only: [...new Set([...scrutineers, castBy])] };
  const seat = rosterSeat(state, place.seatId);
  const acting = [seat?.member ?? null, ...(seat?.alternates ?? [])];
  const ids = acting.flatMap((person) => (person === null ? [] : [person.personId]));
  return { persons: [...new Set([...ids, ...scrutineers, castBy])] };
}

/** True while a resolution is open, for who may not read the agreements of others: how many entries there are would tell them. */
export function areAgreementsKept(state: MeetingState, { clearance, personId }: Reader): boolean {
  const isScrutineer = state.roster?.scrutineers?.some((one) => one.personId === personId) ?? false;
  if (clearance === 'officers' || isScrutineer) return false;
  return state.votes.some((vote) => vote.stage === 'open' && isKept(vote));
}
