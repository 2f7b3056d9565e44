/**
 * Who reads that a place has voted, where that is half of how: an answer to a resolution in writing until it is passed or
 * lapses, and a ballot in a poll of shares, where who votes without being there has done so by proxy or in advance.
 */
import type { Audience, Reader } from '../../audience/audience.js';
import type { RollPlace } from '../../counting/roll.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { isResolvedInWriting } from '../writing/resolving.js';
import { rosterSeat } from '../writing/written-voters.js';
import { proxiesOfSeat } from '../proxies/proxies.js';
import { castsAt } from './cast-counts.js';

/** True in a poll of shares by proxy too, whose rules do not tell everybody in the end how each place voted. */
function isKeptPoll({ ruleSet }: Vote): boolean {
  if (ruleSet?.electorate !== 'shareholder' || ruleSet.mandates.proxies === null) return false;
  return ruleSet.visibility === 'scrutineers' || ruleSet.visibility === 'totals-only';
}

/** True where who has voted is for who acts for the place, the officers and the scrutineers. */
export function areBallotsKeptIn(vote: Vote): boolean {
  if (isResolvedInWriting(vote)) return vote.ruleSet?.visibility !== 'roll-call-live';
  return isKeptPoll(vote);
}

/** True where somebody has answered there themselves; what an officer wrote down is no answer of theirs. */
function isAnsweredAgain({ castCounts, recordedPlaces }: Vote, { place }: RollPlace): boolean {
  return castsAt(castCounts, place) > 0 && !recordedPlaces.includes(place);
}

/**
 * Who acts for the holder, by proxy too, the scrutineers and the officers; null where the ballot is told as every other. In writing an
 * answer that replaces another is for who gave it and the scrutineers alone: only what was no agreement can be replaced.
 */
export function keptBallotAudience(
  state: MeetingState,
  vote: Vote,
  place: RollPlace,
  castBy: string,
): Audience | null {
  if (!areBallotsKeptIn(vote)) return null;
  const scrutineers = (state.roster?.scrutineers ?? []).map(({ personId }) => personId);
  if (isResolvedInWriting(vote) && isAnsweredAgain(vote, place))
    return { only: [...new Set([...scrutineers, castBy])] };
  const seat = rosterSeat(state, place.seatId);
  const holders = proxiesOfSeat(state, place.seatId).map(({ holder }) => holder);
  const acting = [seat?.member ?? null, ...(seat?.alternates ?? []), ...holders];
  const ids = acting.flatMap((person) => (person === null ? [] : [person.personId]));
  return { persons: [...new Set([...ids, ...scrutineers, castBy])] };
}

/** True for who is told of each ballot as it comes. */
export function readsBallots({ roster }: MeetingState, { clearance, personId }: Reader): boolean {
  return clearance === 'officers' || (roster?.scrutineers?.some((one) => one.personId === personId) ?? false);
}

/** True while such a vote is open, for who may not read the ballots of others: how many entries there are would tell them. */
export function areBallotsKept(state: MeetingState, reader: Reader): boolean {
  if (readsBallots(state, reader)) return false;
  return state.votes.some((vote) => vote.stage === 'open' && areBallotsKeptIn(vote));
}
