/** Who reads that a holder has answered a resolution in writing: until it is passed or lapses that is half of how. */
import type { Audience, Reader } from '../../audience/audience.js';
import type { RollPlace } from '../../counting/roll.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { isResolvedInWriting } from './resolving.js';
import { rosterSeat } from './written-voters.js';

function isKept(vote: Vote): boolean {
  return isResolvedInWriting(vote) && vote.ruleSet?.visibility !== 'roll-call-live';
}

/** Who acts for the holder, the scrutineers and the officers; null where the ballot is told as every other. */
export function agreementAudience(
  state: MeetingState,
  vote: Vote,
  { seatId }: RollPlace,
  castBy: string,
): Audience | null {
  if (!isKept(vote)) return null;
  const seat = rosterSeat(state, seatId);
  const acting = [seat?.member ?? null, ...(seat?.alternates ?? []), ...(state.roster?.scrutineers ?? [])];
  const ids = acting.flatMap((person) => (person === null ? [] : [person.personId]));
  return { persons: [...new Set([...ids, castBy])] };
}

/** True while a resolution is open, for who may not read the agreements of others: how many entries there are would tell them. */
export function areAgreementsKept(state: MeetingState, { clearance, personId }: Reader): boolean {
  const isScrutineer = state.roster?.scrutineers?.some((one) => one.personId === personId) ?? false;
  if (clearance === 'officers' || isScrutineer) return false;
  return state.votes.some((vote) => vote.stage === 'open' && isKept(vote));
}
