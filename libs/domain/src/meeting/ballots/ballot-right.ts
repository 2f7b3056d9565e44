/** By which right a ballot is cast at a place: by who votes there, else by the proxy of its member, who never replaces them. */
import type { RollPlace } from '../../counting/roll.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { ukTimeWithSeconds } from '../../calendar/uk-time.js';
import { sayAmount } from '../../value/plain-english.js';
import type { BallotAnswer } from '../../vote/ballot-answer.js';
import { castsAt } from './cast-counts.js';
import { castsByProxy, proxyCasterAt } from './proxy-ballots.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { isForVote, isInForce, proxyAt, type Proxy, proxiesOfSeat } from '../proxies/proxies.js';

/** The proxy by which the person may cast the ballot of the place; null where they hold none for this vote. */
export function findProxy(
  state: MeetingState,
  vote: Vote,
  { seatId, label }: RollPlace,
  holderId: string,
  now: string,
): Result<Proxy | null> {
  if ((vote.ruleSet?.mandates.proxies ?? null) === null) return accept(null);
  const held = proxiesOfSeat(state, seatId).filter(
    ({ holder, scope }) => holder.personId === holderId && isForVote(scope, vote),
  );
  const proxy = held.find((one) => isInForce(one, now));
  if (proxy !== undefined) return accept(proxy);
  const ended = held[0]?.until ?? null;
  if (ended === null) return accept(null);
  const sentence = `Your proxy for ${label} ended at ${ukTimeWithSeconds(ended)} UK time, so you cannot vote for it any more.`;
  return refuse('conflict', 'proxy-ended', sentence, 'seatId');
}

/** A proxy casts for no more places of a vote than its rules allow. */
function checkNumber({ proxyBallots, ruleSet }: Vote, { place }: RollPlace, holderId: string): Result<null> {
  const most = ruleSet?.mandates.proxies?.mostPerHolder ?? null;
  if (most === null) return accept(null);
  if (castsByProxy(proxyBallots, holderId, place) < most) return accept(null);
  const sentence = `Under the rules of this vote nobody votes by proxy for more than ${most}, and you have. Tell the secretary.`;
  return refuse('conflict', 'too-many-proxies', sentence, 'seatId');
}

/** One's own ballot replaces that of a proxy, whatever the rules say of changes; a proxy's never replaces one's own. */
export function checkReplaces(
  vote: Vote,
  place: RollPlace,
  { byProxy }: { readonly byProxy: boolean },
): Result<null> {
  if (castsAt(vote.castCounts, place.place) === 0) return accept(null);
  const wasByProxy = proxyCasterAt(vote.proxyBallots, place.place) !== null;
  if (wasByProxy && !byProxy) return accept(null);
  if (byProxy && !wasByProxy) {
    const sentence = `${place.label} has voted without the proxy, and a proxy does not change that vote.`;
    return refuse('conflict', 'voted-without-proxy', sentence, 'seatId');
  }
  if (vote.ruleSet?.mayChangeBallot === true) return accept(null);
  const sentence = `${place.label} has voted, and under the rules of this vote a ballot cannot be changed.`;
  return refuse('conflict', 'already-voted', sentence, 'seatId');
}

/**
 * A ballot of one's own stands in place of the whole of the proxy's. Split, it says every vote where a proxy voted or may
 * vote: the rest would be neither the member's nor the proxy's, whichever of them came first.
 */
export function checkSplitWhole(
  state: MeetingState,
  vote: Vote,
  { seatId, place, weight, label }: RollPlace,
  answer: BallotAnswer,
  now: string,
): Result<null> {
  if (answer.kind !== 'split') return accept(null);
  const isByProxy = proxyCasterAt(vote.proxyBallots, place) !== null;
  if (!isByProxy && proxyAt(state, vote, seatId, now) === null) return accept(null);
  const said = Object.values(answer.parts).reduce((sum, part) => sum + BigInt(part), 0n);
  if (said >= BigInt(weight)) return accept(null);
  const sentence = `${label} has a proxy, and your vote replaces the whole of the proxy’s. Say how all ${sayAmount(weight)} votes are cast; withhold those that are for neither side.`;
  return refuse('invalid', 'split-not-whole', sentence, 'answer');
}

/** Whether a ballot may be cast by the proxy after those that were cast before. */
export function checkByProxy(vote: Vote, place: RollPlace, { holder }: Proxy): Result<null> {
  const replaces = checkReplaces(vote, place, { byProxy: true });
  return replaces.ok ? checkNumber(vote, place, holder.personId) : replaces;
}
