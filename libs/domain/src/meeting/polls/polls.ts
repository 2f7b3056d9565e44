/** Demands for a poll: who may make one, whether those made so far are enough, and which show of hands the poll replaces. */
import { isWeighed } from '../../rule-set/counting-rule.js';
import type { PollRule, RuleSet } from '../../rule-set/rule-set.js';
import { compareToFraction } from '../../value/fraction.js';
import { holdersOf, type Roster, type RosterPerson, type RosterSeat } from '../attendance/roster.js';
import { seatIn } from '../attendance/seat-index.js';
import { isPersonPresent, sitterUnder } from '../ballots/voters.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { isInForce, proxiesHeldBy } from '../proxies/proxies.js';

/** Whoever demanded a poll. */
export interface PollDemander extends RosterPerson {
  /** Before the meeting started, so that it counts whether or not they come. */
  readonly isEarly: boolean;
}

/** The demands on one item, in the order in which they were made. */
export interface PollDemands {
  readonly itemId: string;
  readonly by: readonly PollDemander[];
  /** Those who made them may demand a poll together. */
  readonly stands: boolean;
}

/** A poll that was opened on a demand, and the declared show of hands that it replaces; null where none was held. */
export interface CalledPoll {
  readonly itemId: string;
  readonly voteId: string;
  readonly handsVoteId: string | null;
}

/** The first rules of the body that know a poll say who may demand one; null where none do. */
export function pollRuleOf({ ruleSet, ruleSets }: Roster): PollRule | null {
  return [ruleSet, ...ruleSets].find(({ poll }) => poll !== undefined && poll !== null)?.poll ?? null;
}

/** A vote by weight is a poll; a show of hands counts heads. */
export function isPoll(ruleSet: RuleSet | null): boolean {
  return ruleSet !== null && isWeighed(ruleSet.counting);
}

/** The demands on the item; none before the first. */
export function demandsOn({ pollDemands }: MeetingState, itemId: string | null): PollDemands {
  const found = pollDemands.find((one) => one.itemId === itemId);
  return found ?? { itemId: itemId ?? '', by: [], stands: false };
}

/** The poll on the item that is open, closed or declared; an annulled one may be held again. */
export function pollOn({ votes }: MeetingState, itemId: string | null): Vote | null {
  return (
    votes.findLast(
      (vote) => vote.itemId === itemId && vote.stage !== 'annulled' && vote.binding && isPoll(vote.ruleSet),
    ) ?? null
  );
}

/** True while a poll is demanded by those who may and is not opened. */
export function isPollDue(state: MeetingState, itemId: string | null): boolean {
  return demandsOn(state, itemId).stands && pollOn(state, itemId) === null;
}

/** True where a demand is made before the meeting starts, or was. */
function isEarly(state: MeetingState, itemId: string, personId: string): boolean {
  if (state.startedAt === null) return true;
  return demandsOn(state, itemId).by.some((one) => one.personId === personId && one.isEarly);
}

/** The seats that the person stands for: they sit there, or are present and hold a proxy for the item; before the meeting also those whose member they are. */
export function seatsOfDemander(
  state: MeetingState,
  itemId: string,
  personId: string,
  now: string,
): RosterSeat[] {
  const { roster, seats } = state;
  if (roster === null) return [];
  const led = isEarly(state, itemId, personId)
    ? roster.seats.filter(({ member }) => member?.personId === personId)
    : [];
  if (!isPersonPresent(state, personId)) return led;
  const own = roster.seats.filter(
    ({ seatId }) => sitterUnder(roster.ruleSet, seatIn(seats, seatId)) === personId,
  );
  const held = proxiesHeldBy(state, personId).filter(
    (proxy) =>
      isInForce(proxy, now) &&
      (proxy.scope.kind === 'meeting' || (proxy.scope.kind === 'item' && proxy.scope.itemId === itemId)),
  );
  return [...led, ...own, ...held.flatMap(({ seatId }) => seatIn(roster.seats, seatId) ?? [])];
}

/** Whether these persons may demand a poll together: the chair, so many holders, or holders of such a part of the votes. */
export function mayDemand(
  state: MeetingState,
  itemId: string,
  by: readonly RosterPerson[],
  now: string,
): boolean {
  const { roster } = state;
  const rule = roster === null ? null : pollRuleOf(roster);
  if (roster === null || rule === null) return false;
  if (by.some(({ personId }) => personId === roster.chair?.personId)) return true;
  const theirs = by.flatMap(({ personId }) => seatsOfDemander(state, itemId, personId, now));
  const seats = [...new Map(theirs.map((seat) => [seat.seatId, seat])).values()];
  if (rule.holders !== null && holdersOf(seats).length >= rule.holders) return true;
  if (rule.share === null || seats.length === 0) return false;
  const weigh = (list: readonly RosterSeat[]): number =>
    list.reduce((sum, { member, weight = 1 }) => sum + (member === null ? 0 : weight), 0);
  return compareToFraction(weigh(seats), weigh(roster.seats), rule.share) >= 0;
}

/** The poll whose declared outcome stands in place of this show of hands; null where none does. */
export function pollInPlaceOf({ polls, votes }: MeetingState, handsVoteId: string): Vote | null {
  const called = polls.filter((one) => one.handsVoteId === handsVoteId);
  const ofPoll = called.flatMap(({ voteId }) => votes.find((vote) => vote.voteId === voteId) ?? []);
  return ofPoll.findLast(({ stage }) => stage === 'declared') ?? null;
}
