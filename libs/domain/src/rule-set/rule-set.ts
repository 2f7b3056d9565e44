/**
 * A body's rules as data: how votes count, what passes, what makes a quorum, who sees what. A copy with its version
 * is frozen into each vote when it opens.
 */
import type { WholeFraction } from '../value/fraction.js';

export const COUNTING_METHODS = ['per-head', 'by-category', 'by-category-strict'] as const;
/**
 * per-head: Rule M, one member one vote across the body.
 * by-category: Rule C, majority within each category, then of the categories that reached an outcome.
 * by-category-strict: Rule C-strict, more than half of all categories must approve.
 */
export type CountingMethod = (typeof COUNTING_METHODS)[number];

/** A group of seats counted together; its id is what a seat names as its constituency. */
export interface Constituency {
  readonly id: string;
  /** Plural, as shown: "Large Suppliers". */
  readonly name: string;
}

export interface Threshold {
  readonly fraction: WholeFraction;
  /** True: more than the fraction. False: the fraction or more. Of votes cast without abstentions. */
  readonly strict: boolean;
}

/** True when equal votes fall exactly on the threshold, which happens only where more than half is asked. */
export function mayTie({ fraction, strict }: Threshold): boolean {
  return strict && fraction.numerator * 2 === fraction.denominator;
}

export interface QuorumRule {
  /** Of the seats in post (those with a member), rounded up: 1/2 of 23 needs 12. */
  readonly fractionInPost: WholeFraction;
  /** Empty when the rule asks for none. */
  readonly minimumByConstituency: readonly { readonly constituencyId: string; readonly minimum: number }[];
  /** The chair (or a deputy in the chair's seat) must be present. */
  readonly chairPresent: boolean;
  /** Whether a member who withdrew from the vote on an item still counts to the quorum for it. */
  readonly recusedCount: boolean;
}

export const BALLOT_VISIBILITIES = ['roll-call-after-close'] as const;
export type BallotVisibility = (typeof BALLOT_VISIBILITIES)[number];

export interface RuleSet {
  readonly id: string;
  readonly version: number;
  /** "Change Board: Rule C". */
  readonly name: string;
  readonly method: CountingMethod;
  readonly constituencies: readonly Constituency[];
  readonly threshold: Threshold;
  readonly tie: 'status-quo';
  readonly quorum: QuorumRule;
  readonly mayChangeBallot: boolean;
  readonly visibility: BallotVisibility;
  /** Where the rule is written: "SEC D8; reading C, see docs". */
  readonly source: string;
}
