/** Counts the vote anew: what each category and the whole amount to, and the verdict of the rule. */
import { check } from './not-verified.js';
import type { CategoryMajority, Counting, Rule } from './rule.js';
import { type Shares, sharesOf } from './shares.js';
import { type Amounts, sumOf } from './amounts.js';
import { checkGroups, type Place, tallyOf } from './tally.js';
import { type Lean, leanOf, type Threshold } from './threshold.js';

export type Verdict = 'approved' | 'rejected' | 'sent-back' | 'not-approved' | 'inquorate';

/** What the votes decide by themselves, before anybody settles a tie. */
export interface Decision {
  readonly verdict: Verdict;
  readonly tied: boolean;
}

export interface CategoryCount {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly tally: Amounts;
  readonly threshold: Threshold;
  readonly lean: Lean;
}

export interface Count {
  readonly total: Amounts;
  readonly categories: readonly CategoryCount[];
  readonly decision: Decision;
  readonly shares: Shares | null;
}

function lost(rejecting: number, sendingBack: number): Decision {
  return { verdict: sendingBack > rejecting ? 'sent-back' : 'rejected', tied: false };
}

const APPROVED: Decision = { verdict: 'approved', tied: false };
const NOTHING: Decision = { verdict: 'not-approved', tied: false };
const TIED: Decision = { verdict: 'not-approved', tied: true };

function ofCategories(carriedBy: CategoryMajority, leans: readonly Lean[]): Decision {
  const having = (lean: Lean): number => leans.filter((one) => one === lean).length;
  const [approving, rejecting, sendingBack] = [having('approve'), having('reject'), having('send-back')];
  const [against, silent, all] = [rejecting + sendingBack, having('none'), leans.length];
  switch (carriedBy) {
    case 'most-decided':
      if (approving > against) return APPROVED;
      if (approving < against) return lost(rejecting, sendingBack);
      return approving === 0 ? NOTHING : TIED;
    case 'most-of-all':
      if (approving * 2 > all) return APPROVED;
      if (approving < against) return lost(rejecting, sendingBack);
      return approving > 0 && against * 2 === all ? TIED : NOTHING;
    case 'every-voting':
      if (silent < all && approving + silent === all) return APPROVED;
      return against > 0 ? lost(rejecting, sendingBack) : NOTHING;
  }
}

function ofWhole(lean: Lean): Decision {
  switch (lean) {
    case 'approve':
      return APPROVED;
    case 'reject':
    case 'send-back':
      return lost(Number(lean === 'reject'), Number(lean === 'send-back'));
    case 'tied':
      return TIED;
    case 'none':
      return NOTHING;
  }
}

function thresholdOf({ threshold }: Rule, counting: Counting, categoryId: string): Threshold {
  return counting.kind === 'by-category' ? (counting.thresholds.get(categoryId) ?? threshold) : threshold;
}

function decide(
  rule: Rule,
  total: Amounts,
  categories: readonly CategoryCount[],
  shares: Shares | null,
): Decision {
  const { counting, threshold } = rule;
  if (counting.kind !== 'by-category') return ofWhole(leanOf(shares?.amounts ?? total, threshold));
  const leans = categories.map(({ lean }) => lean);
  const decision = ofCategories(counting.carriedBy, leans);
  // Where nobody voted for or against at all there is nothing to be tied.
  const isSilent = total.approve + total.reject + total['send-back'] === 0n;
  return isSilent && decision.verdict === 'not-approved' ? NOTHING : decision;
}

/** The count under the rule; without a quorum at opening and close there is no decision. */
export function count(rule: Rule, places: readonly Place[], quorate: boolean): Count {
  const { counting } = rule;
  const known = new Set(rule.categories.map(({ id }) => id));
  check(
    places.every(({ categoryId }) => known.has(categoryId)),
    'a place is in no category of the rule set',
  );
  if (counting.kind !== 'share' && counting.unit === 'group') checkGroups(places);
  const categories = rule.categories.map(({ id, name }): CategoryCount => {
    const own = places.filter(({ categoryId }) => categoryId === id);
    const [tally, threshold] = [tallyOf(own, counting), thresholdOf(rule, counting, id)];
    return { id, name, seats: own.length, tally, threshold, lean: leanOf(tally, threshold) };
  });
  const total = sumOf(categories.map(({ tally }) => tally));
  const byId = categories.map(({ id, tally }) => [id, tally] as const);
  const shares = counting.kind === 'share' ? sharesOf(byId, counting.caps) : null;
  const decision = quorate
    ? decide(rule, total, categories, shares)
    : { ...NOTHING, verdict: 'inquorate' as const };
  return { total, categories, decision, shares };
}

/** The count where only the whole is known, of a rule that counts all together. */
export function countWhole(rule: Rule, total: Amounts, quorate: boolean): Count {
  check(rule.counting.kind === 'whole', 'what the categories decide cannot be known from the whole');
  const decision = quorate ? decide(rule, total, [], null) : { ...NOTHING, verdict: 'inquorate' as const };
  return { total, categories: [], decision, shares: null };
}
