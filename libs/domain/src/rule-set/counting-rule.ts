/** How votes are put together: across the body, by category, or by shares with a cap; and the readings that have a name. */
import type { WholeFraction } from '../value/fraction.js';
import type { Threshold } from './threshold.js';

/**
 * head: each place counts one. group: the same, and a voting group has at most one place in a category.
 * weight: each place counts with its weight.
 */
export const COUNTING_UNITS = ['head', 'group', 'weight'] as const;
export type CountingUnit = (typeof COUNTING_UNITS)[number];

/**
 * most-decided: more categories approve than do not, of those that reached an outcome.
 * most-of-all: more than half of all categories of the rule set approve.
 * every-voting: every category with votes in its base approves, and there is one.
 */
export const CATEGORY_MAJORITIES = ['most-decided', 'most-of-all', 'every-voting'] as const;
export type CategoryMajority = (typeof CATEGORY_MAJORITIES)[number];

export interface CategoryThreshold {
  readonly constituencyId: string;
  readonly threshold: Threshold;
}

/** The largest part of the whole vote that the places of a category may hold together. */
export interface CategoryCap {
  readonly constituencyId: string;
  readonly most: WholeFraction;
}

export type WholeCounting = { readonly kind: 'whole'; readonly unit: CountingUnit };

export interface CategoryCounting {
  readonly kind: 'by-category';
  /** What a place counts inside its category. */
  readonly unit: CountingUnit;
  readonly carriedBy: CategoryMajority;
  /** Where a category has its own threshold; the others have that of the rule set. */
  readonly thresholds: readonly CategoryThreshold[];
}

/** Each place holds its weight's share of the roll; what a cap takes from a category is given to nobody. */
export type ShareCounting = { readonly kind: 'share'; readonly caps: readonly CategoryCap[] };

export type Counting = WholeCounting | CategoryCounting | ShareCounting;

/** Whether a place counts with its weight, so that it may also be split. */
export function isWeighed(counting: Counting): boolean {
  return counting.kind === 'share' || counting.unit === 'weight';
}

/**
 * The readings of one rule that a record sets beside each other. per-head: Rule M, across the body.
 * by-category: Rule C. by-category-strict: Rule C-strict, more than half of all categories.
 */
export const COUNTING_METHODS = ['per-head', 'by-category', 'by-category-strict'] as const;
export type CountingMethod = (typeof COUNTING_METHODS)[number];

/** The counting that a reading names, one vote for each place. */
export function countingBy(method: CountingMethod): Counting {
  if (method === 'per-head') return { kind: 'whole', unit: 'head' };
  const carriedBy = method === 'by-category' ? 'most-decided' : 'most-of-all';
  return { kind: 'by-category', unit: 'head', carriedBy, thresholds: [] };
}

/** The reading that a counting follows, whatever a place counts; null where it has no such name. */
export function methodOf(counting: Counting): CountingMethod | null {
  if (counting.kind === 'share') return null;
  if (counting.kind === 'whole') return 'per-head';
  if (counting.carriedBy === 'most-decided') return 'by-category';
  return counting.carriedBy === 'most-of-all' ? 'by-category-strict' : null;
}
