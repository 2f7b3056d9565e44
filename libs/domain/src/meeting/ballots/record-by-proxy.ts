/**
 * The secretary writes down the vote of a proxy who is in the room and at no screen. It is bound by the directions, which the
 * secretary is not told: neither the refusal of another answer nor a receipt says them.
 */
import type { RollPlace } from '../../counting/roll.js';
import { type Result, refuse } from '../../value/refusal.js';
import type { BallotAnswer } from '../../vote/ballot-answer.js';
import { seatIn } from '../attendance/seat-index.js';
import { checkReason } from '../check-text.js';
import type { Situation } from '../decided.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { directedIn, isOffered } from '../proxies/directions.js';
import { type Proxy, proxyAt } from '../proxies/proxies.js';
import { checkByProxy } from './ballot-right.js';
import { castsAt } from './cast-counts.js';
import { type SealedCast, seal } from './seal-ballot.js';
import { isPersonPresent } from './voters.js';

/** The proxy of a lot in which nobody sits, where its holder is there; null elsewhere. */
export function proxyThere(
  { state, now }: { readonly state: MeetingState; readonly now: string },
  vote: Vote,
  { seatId }: Pick<RollPlace, 'seatId'>,
): Proxy | null {
  const isLot = seatIn(state.roster?.seats ?? [], seatId)?.holderId !== undefined;
  const isTaken = (seatIn(state.seats, seatId)?.person ?? null) !== null;
  if (state.conduct === 'written' || !isLot || isTaken) return null;
  const proxy = proxyAt(state, vote, seatId, now);
  return proxy !== null && isPersonPresent(state, proxy.holder.personId) ? proxy : null;
}

/** What the holder cast at a screen of their own is changed there alone. */
function refuseOverTheirs({ label }: RollPlace, { holder }: Proxy): Result<never> {
  const sentence = `${holder.name} has cast the vote of ${label} by proxy themselves. Only they can change it.`;
  return refuse('conflict', 'own-ballot-stands', sentence, 'seatId');
}

/** The ballot as the proxy directs it, or else as the holder says, in the holder's name. */
export function recordByProxy(
  situation: Situation,
  vote: Vote,
  place: RollPlace,
  asked: { readonly answer: BallotAnswer; readonly reason: string; readonly proxy: Proxy },
): Result<SealedCast> {
  const { proxyId, member, holder } = asked.proxy;
  const may = checkByProxy(vote, place, asked.proxy);
  if (!may.ok) return may;
  const isCast = castsAt(vote.castCounts, place.place) > 0;
  if (isCast && !vote.recordedPlaces.includes(place.place)) return refuseOverTheirs(place, asked.proxy);
  const why = checkReason(asked.reason);
  if (!why.ok) return why;
  const choice = directedIn(vote, situation.context.directionsOf(proxyId));
  if (choice !== null && !isOffered(vote, choice)) {
    const sentence = `The proxy of ${place.label} casts no vote here. Leave it without a ballot.`;
    return refuse('conflict', 'not-as-directed', sentence, 'answer');
  }
  const answer: BallotAnswer = choice === null ? asked.answer : { kind: 'motion', choice };
  const how = { proxyId, recordedBecause: why.value };
  return seal(situation, vote, place, answer, how, {
    castBy: holder.personId,
    castFor: member.personId,
  });
}
