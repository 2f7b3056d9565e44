/** The three readings of one rule that a record sets beside each other: by head, by category, and by category strictly. */
import { count, type Verdict } from './count.js';
import type { Counting, Rule } from './rule.js';
import type { Place } from './tally.js';

export const METHODS = ['per-head', 'by-category', 'by-category-strict'] as const;
export type Method = (typeof METHODS)[number];

function readBy(counting: Exclude<Counting, { kind: 'share' }>, method: Method): Counting {
  const { unit } = counting;
  if (method === 'per-head') return { kind: 'whole', unit };
  const thresholds = counting.kind === 'by-category' ? counting.thresholds : new Map<string, never>();
  const carriedBy = method === 'by-category' ? 'most-decided' : 'most-of-all';
  return { kind: 'by-category', unit, carriedBy, thresholds };
}

/** The verdict by each reading; null where there are no categories to read by. */
export function readingsOf(
  rule: Rule,
  places: readonly Place[],
  quorate: boolean,
): Readonly<Record<Method, Verdict>> | null {
  const { counting, categories } = rule;
  if (counting.kind === 'share' || categories.length < 2) return null;
  const verdict = (method: Method): Verdict =>
    count({ ...rule, counting: readBy(counting, method) }, places, quorate).decision.verdict;
  return {
    'per-head': verdict('per-head'),
    'by-category': verdict('by-category'),
    'by-category-strict': verdict('by-category-strict'),
  };
}
