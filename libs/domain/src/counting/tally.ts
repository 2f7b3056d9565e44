/** Adds up how the places of a roll stand, and says what a tally amounts to under a threshold. */
import { mayTie, type Threshold } from '../rule-set/rule-set.js';
import { compareToFraction } from '../value/fraction.js';
import type { Standing } from './ballot.js';
import type { CategoryOutcome, Tally } from './outcome.js';
import type { RollPlace } from './roll.js';

/** The weight of the given places by how they stand; `standings` is indexed by place. */
export function tallyOf(places: readonly RollPlace[], standings: readonly Standing[]): Tally {
  const sums = { approve: 0, reject: 0, abstain: 0, 'not-voted': 0, recused: 0, absent: 0 };
  for (const { place, weight } of places) {
    const standing = standings[place];
    if (standing === undefined) throw new Error(`place ${place} of the roll has no standing`);
    sums[standing] += weight;
  }
  return sums;
}

/**
 * What the votes for and against amount to, abstentions left out. Where the threshold is not more than half there is
 * no tie: what misses the threshold is rejected, otherwise one more vote for could make an outcome worse.
 */
export function outcomeOf({ approve, reject }: Tally, threshold: Threshold): CategoryOutcome {
  const cast = approve + reject;
  if (cast === 0) return 'none';
  const standing = compareToFraction(approve, cast, threshold.fraction);
  if (standing > 0 || (standing === 0 && !threshold.strict)) return 'approve';
  return standing === 0 && mayTie(threshold) ? 'tied' : 'reject';
}
