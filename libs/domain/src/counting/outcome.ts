/** The counted vote with every figure that went into it: what is declared, published and checked. */
import type { QuorumReading } from '../quorum/quorum.js';
import type { CountingMethod } from '../rule-set/rule-set.js';
import type { Standing } from './ballot.js';

/** Weight by how the places stand; on a body where each seat weighs 1 the six add up to the seats of the group. */
export type Tally = Readonly<Record<Standing, number>>;

/** none: nobody voted for or against. tied: equal, where more than half is asked. Neither is an outcome. */
export const CATEGORY_OUTCOMES = ['approve', 'reject', 'tied', 'none'] as const;
export type CategoryOutcome = (typeof CATEGORY_OUTCOMES)[number];

export interface CategoryResult {
  readonly constituencyId: string;
  readonly name: string;
  readonly seats: number;
  readonly tally: Tally;
  readonly outcome: CategoryOutcome;
}

/** not-approved: nothing carried (tie, or nobody voted for or against); the status quo stands. */
export const VERDICTS = ['approved', 'rejected', 'not-approved', 'inquorate'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Outcome {
  /** By the method of the rule set. */
  readonly verdict: Verdict;
  readonly method: CountingMethod;
  /** All three readings, so that the record shows what each would have said. */
  readonly verdictByMethod: Readonly<Record<CountingMethod, Verdict>>;
  readonly total: Tally;
  readonly categories: readonly CategoryResult[];
  readonly categoriesApproving: number;
  readonly categoriesRejecting: number;
  readonly quorumAtOpening: QuorumReading;
  readonly quorumAtClose: QuorumReading;
  /** "Four categories approve, none rejects, one is tied." */
  readonly sentence: string;
}
