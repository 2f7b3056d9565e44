/** The counted vote with every figure that went into it: what is declared, published and checked. */
import type { QuorumReading } from '../quorum/quorum.js';
import type { Counting, CountingMethod } from '../rule-set/counting-rule.js';
import type { Electorate, TieRule } from '../rule-set/rule-set.js';
import type { MotionWords } from '../rule-set/vote-form.js';
import type { Standing } from './ballot.js';

/** What the places count by how they stand; the parts add up to all that the places of the group count. */
export type Tally = Readonly<Record<Standing, number>>;

/** none: there is nothing in the base of the threshold. tied: as many for as not. Neither is an outcome. */
export const CATEGORY_OUTCOMES = ['approve', 'reject', 'send-back', 'tied', 'none'] as const;
export type CategoryOutcome = (typeof CATEGORY_OUTCOMES)[number];

/** The threshold in numbers: `needed` of `of` must be for, and `margin` more than that were, or fewer when negative. */
export interface ThresholdTest {
  readonly of: number;
  readonly needed: number;
  readonly margin: number;
}

export interface CategoryResult {
  readonly constituencyId: string;
  readonly name: string;
  readonly seats: number;
  readonly tally: Tally;
  readonly test: ThresholdTest;
  readonly outcome: CategoryOutcome;
}

/** A share of the whole vote in per cent, cut off after four decimals; the decision itself is made on exact fractions. */
export type Percent = string;

/** How a vote by shares came out; `held` is what each category could vote with after its cap. */
export interface ShareResult {
  readonly approve: Percent;
  readonly reject: Percent;
  readonly abstain: Percent;
  readonly sendBack: Percent;
  readonly of: Percent;
  readonly held: readonly {
    readonly constituencyId: string;
    readonly share: Percent;
    readonly capped: boolean;
  }[];
}

/** not-approved: nothing carried, and the status quo stands; `reason` says why. */
export const VERDICTS = ['approved', 'rejected', 'sent-back', 'not-approved', 'inquorate'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const NOT_APPROVED_REASONS = [
  'none-voted',
  'votes-tied',
  'categories-tied',
  'none-decided',
  'no-majority-of-all',
  'category-tied',
] as const;
export type NotApprovedReason = (typeof NOT_APPROVED_REASONS)[number];

/** What broke a tie: the Chair, or the lot drawn from a published seed. */
export type TieSettlement =
  | { readonly kind: 'casting-vote'; readonly choice: 'approve' | 'reject' }
  | { readonly kind: 'lot'; readonly seed: string; readonly choice: 'approve' | 'reject' };

export interface Tie {
  readonly rule: TieRule;
  /** Null while nobody settled it; under the status quo and a run-off it stays so. */
  readonly settledBy: TieSettlement | null;
}

export interface Outcome {
  readonly kind: 'motion';
  readonly verdict: Verdict;
  /** Null unless the verdict is not-approved. */
  readonly reason: NotApprovedReason | null;
  /** Null unless the votes, or the categories, are equal. */
  readonly tie: Tie | null;
  readonly counting: Counting;
  readonly electorate: Electorate;
  readonly words: MotionWords;
  readonly binding: boolean;
  /** The three readings, so that the record shows what each would have said; null where there are no categories to read by. */
  readonly verdictByMethod: Readonly<Record<CountingMethod, Verdict>> | null;
  readonly total: Tally;
  /** The threshold across the whole body, by the rule set's own figures. */
  readonly test: ThresholdTest;
  readonly categories: readonly CategoryResult[];
  readonly categoriesApproving: number;
  readonly categoriesRejecting: number;
  readonly categoriesSendingBack: number;
  /** Null unless votes are counted by shares. */
  readonly shares: ShareResult | null;
  readonly quorumAtOpening: QuorumReading;
  readonly quorumAtClose: QuorumReading;
  /** "Four categories approve, none rejects, one is tied." */
  readonly sentence: string;
}
