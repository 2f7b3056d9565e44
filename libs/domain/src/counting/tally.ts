/** Adds up how the places of a roll stand. */
import { type Counting, isWeighed } from '../rule-set/counting-rule.js';
import { type Answer, MOTION_ANSWERS, STANDINGS } from './ballot.js';
import type { Tally } from './outcome.js';
import type { RollPlace } from './roll.js';

type Sums = { -readonly [Key in keyof Tally]: number };

function noSums(): Sums {
  return { approve: 0, reject: 0, abstain: 0, 'send-back': 0, 'not-voted': 0, recused: 0, absent: 0 };
}

/** What a place counts: its weight where the rule set counts by weight, and one elsewhere. */
function amountOf({ weight }: RollPlace, counting: Counting): number {
  return isWeighed(counting) ? weight : 1;
}

function addAnswer(sums: Sums, amount: number, answer: Answer): void {
  if (typeof answer === 'string') {
    sums[answer] += amount;
    return;
  }
  let silent = amount;
  for (const part of MOTION_ANSWERS) {
    sums[part] += answer[part] ?? 0;
    silent -= answer[part] ?? 0;
  }
  sums['not-voted'] += silent;
}

/** What the given places count by how they stand; `answers` is indexed by place. */
export function tallyOf(places: readonly RollPlace[], answers: readonly Answer[], counting: Counting): Tally {
  const sums = noSums();
  for (const rollPlace of places) {
    const answer = answers[rollPlace.place];
    if (answer === undefined) throw new Error(`place ${rollPlace.place} of the roll has no answer`);
    addAnswer(sums, amountOf(rollPlace, counting), answer);
  }
  return sums;
}

/** Several tallies as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sums = noSums();
  for (const tally of tallies) {
    for (const standing of STANDINGS) sums[standing] += tally[standing];
  }
  return sums;
}

/** All that a tally holds, however it stands. */
export function allOf(tally: Tally): number {
  return STANDINGS.reduce((sum, standing) => sum + tally[standing], 0);
}
