/** Rule sets for tests: the Change Board of December 2021 by default, with whatever the test needs otherwise. */
import type { Constituency, RuleSet } from '../rule-set/rule-set.js';

export const CHANGE_BOARD_CONSTITUENCIES: readonly Constituency[] = [
  { id: 'large', name: 'Large Suppliers' },
  { id: 'small', name: 'Small Suppliers' },
  { id: 'network', name: 'Networks' },
  { id: 'other', name: 'Other SEC Parties' },
  { id: 'consumer', name: 'Consumer' },
];

/** Rule C with more than half, quorum half of the seats in post, altered as given. */
export function aRuleSet(altered: Partial<RuleSet> = {}): RuleSet {
  return {
    id: 'change-board',
    version: 1,
    name: 'Change Board: Rule C',
    method: 'by-category',
    constituencies: CHANGE_BOARD_CONSTITUENCIES,
    threshold: { fraction: { numerator: 1, denominator: 2 }, strict: true },
    tie: 'status-quo',
    quorum: {
      fractionInPost: { numerator: 1, denominator: 2 },
      minimumByConstituency: [],
      chairPresent: false,
      recusedCount: false,
    },
    mayChangeBallot: true,
    visibility: 'roll-call-after-close',
    source: 'SEC D8, reading C',
    ...altered,
  };
}
