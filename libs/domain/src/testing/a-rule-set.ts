/** Rule sets for tests: the Change Board of December 2021 by default, with whatever the test needs otherwise. */
import { countingBy } from '../rule-set/counting-rule.js';
import { firstRules } from '../rule-set/first-rules.js';
import type { Constituency, RuleSet } from '../rule-set/rule-set.js';
import type { Threshold } from '../rule-set/threshold.js';

export const CHANGE_BOARD_CONSTITUENCIES: readonly Constituency[] = [
  { id: 'large', name: 'Large Suppliers' },
  { id: 'small', name: 'Small Suppliers' },
  { id: 'network', name: 'Networks' },
  { id: 'other', name: 'Other SEC Parties' },
  { id: 'consumer', name: 'Consumer' },
];

export const MORE_THAN_HALF: Threshold = {
  fraction: { numerator: 1, denominator: 2 },
  strict: true,
  base: 'cast',
};

/** Rule C with more than half, quorum half of the seats in post, altered as given. */
export function aRuleSet(altered: Partial<RuleSet> = {}): RuleSet {
  return firstRules({
    id: 'change-board',
    name: 'Change Board: Rule C',
    counting: countingBy('by-category'),
    constituencies: CHANGE_BOARD_CONSTITUENCIES,
    source: 'SEC D8, reading C',
    ...altered,
  });
}
