/** Whether a vote may be taken by show of hands, and how many hands there can be. */
import type { RuleSet } from '../../rule-set/rule-set.js';
import { holderOf, type RosterSeat } from '../attendance/roster.js';
import { seatIn } from '../attendance/seat-index.js';
import { castsAt } from '../ballots/cast-counts.js';
import { isPersonPresent, isPlaceRecused } from '../ballots/voters.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { proxyAt } from '../proxies/proxies.js';
import { votingAt } from '../select.js';

/** Hands tell neither who nor from which category: only what counts a proposal per head can be counted so. */
export function countsHands({ form, counting }: RuleSet): boolean {
  return form.kind === 'motion' && counting.kind === 'whole' && counting.unit === 'head';
}

/** Ballots and hands are never mixed. */
export function hasBallots({ roll, castCounts }: Vote): boolean {
  return roll.some(({ place }) => castsAt(castCounts, place) > 0);
}

/** True for an open vote in which hands can be entered, also again. */
export function takesHands(vote: Vote): boolean {
  const { stage, ruleSet } = vote;
  if (stage !== 'open' || ruleSet === null || ruleSet.visibility === 'secret') return false;
  return countsHands(ruleSet) && !hasBallots(vote);
}

/** One for each holder who is there; a proxy for this vote has one hand, or one each way where several who are away gave theirs. */
function mostOfHolders(state: MeetingState, vote: Vote, there: readonly RosterSeat[], now: string): number {
  const holders = new Set(there.map((seat) => holderOf(seat).holderId));
  const hands = new Map<string, Set<string>>();
  for (const place of vote.roll) {
    const seat = seatIn(state.roster?.seats ?? [], place.seatId);
    const proxy = proxyAt(state, vote, place.seatId, now);
    if (seat === null || proxy === null || isPlaceRecused(state, vote, place)) continue;
    const { personId } = proxy.holder;
    const of = holderOf(seat).holderId;
    if (holders.has(of) || !isPersonPresent(state, personId)) continue;
    hands.set(personId, (hands.get(personId) ?? new Set()).add(of));
  }
  return [...hands.values()].reduce((sum, of) => sum + Math.min(2, of.size), holders.size);
}

/** So many hands can be raised: one for each place that is present and may vote, and of lots of shares one for each holder. */
export function mostHands(state: MeetingState, vote: Vote, now: string): number {
  const there = vote.roll.filter((place) => votingAt(state, vote, place) === 'not-voted');
  const seats = there.flatMap(({ seatId }) => seatIn(state.roster?.seats ?? [], seatId) ?? []);
  const areLots = (state.roster?.seats ?? []).some(({ holderId }) => holderId !== undefined);
  return areLots ? mostOfHolders(state, vote, seats, now) : there.length;
}
