/** Votes for tests, written as the tables of the rules write them: approve, reject and abstain for each category. */
import { type Standing, STANDINGS } from '../counting/ballot.js';
import type { CountInput } from '../counting/count.js';
import type { CategoryTally, TalliedVote } from '../counting/count-tallies.js';
import type { Tally } from '../counting/outcome.js';
import { quorumOfTallies } from './quorum-of-tallies.js';
import type { RollPlace } from '../counting/roll.js';
import { allOf } from '../counting/tally.js';
import { QUORUM_ROLES, type RuleSet } from '../rule-set/rule-set.js';
import { aQuorumReading } from './a-quorum-reading.js';
import { aRuleSet } from './a-rule-set.js';

/** Seats of the Change Board of December 2021: 23. */
export const CHANGE_BOARD_SEATS: Readonly<Record<string, number>> = {
  large: 13,
  small: 3,
  network: 3,
  other: 3,
  consumer: 1,
};

export type Answers = readonly [approve: number, reject: number, abstain: number];

/** One place for each seat, every one with weight 1. */
export function aRoll(seats: Readonly<Record<string, number>> = CHANGE_BOARD_SEATS): RollPlace[] {
  const constituencies = Object.entries(seats).flatMap(([id, count]) => Array<string>(count).fill(id));
  return constituencies.map((constituencyId, place) => ({
    place,
    seatId: `seat-${place}`,
    label: `Seat ${place}`,
    constituencyId,
    weight: 1,
  }));
}

function standingsOf(seats: number, [approve, reject, abstain]: Answers): Standing[] {
  const all: Standing[] = [
    ...Array<Standing>(approve).fill('approve'),
    ...Array<Standing>(reject).fill('reject'),
    ...Array<Standing>(abstain).fill('abstain'),
  ];
  return [...all, ...Array<Standing>(seats - all.length).fill('absent')];
}

/** A Change Board vote with these answers; seats without one are absent, and the quorum is read from those present. */
export function aVote(ruleSet: RuleSet, answers: Readonly<Record<string, Answers>>): CountInput {
  const standings = Object.entries(CHANGE_BOARD_SEATS).flatMap(([id, seats]) =>
    standingsOf(seats, answers[id] ?? [0, 0, 0]),
  );
  const quorum = aQuorumReading(ruleSet, aRoll(), standings);
  return { ruleSet, roll: aRoll(), answers: standings, quorumAtOpening: quorum, quorumAtClose: quorum };
}

/** The counts of one category; what is not named is nought. */
export type Counts = Readonly<Partial<Record<Standing, number>>>;

/** The counts as a tally. */
export function aTally(counts: Counts): Tally {
  const parts = STANDINGS.map((standing) => [standing, counts[standing] ?? 0]);
  return Object.fromEntries(parts) as Tally;
}

/** A vote of which only the counts are known, under altered Change Board rules; `seats` where places are not what is counted. */
export function aPoll(
  altered: Partial<RuleSet>,
  counts: Readonly<Record<string, Counts>>,
  seats?: number,
): TalliedVote {
  const ruleSet = aRuleSet(altered);
  const categories = ruleSet.constituencies.map(({ id }): CategoryTally => {
    const tally = aTally(counts[id] ?? {});
    return { constituencyId: id, seats: seats ?? allOf(tally), tally };
  });
  const quorum = quorumOfTallies(ruleSet, categories, QUORUM_ROLES);
  return { ruleSet, categories, quorumAtOpening: quorum, quorumAtClose: quorum };
}
