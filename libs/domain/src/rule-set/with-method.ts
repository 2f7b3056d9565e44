/** The next version of a rule set, counting by another reading of the rule. */
import { type Counting, countingBy, type CountingMethod, methodOf } from './counting-rule.js';
import type { RuleSet } from './rule-set.js';

const READINGS: Readonly<Record<CountingMethod, string>> = {
  'per-head': 'Rule M',
  'by-category': 'Rule C',
  'by-category-strict': 'Rule C-strict',
};

/** What the rules of a body are called when they count so: "Change Board: Rule C". */
export function nameRules(bodyName: string, method: CountingMethod): string {
  return `${bodyName}: ${READINGS[method]}`;
}

/** The counting by another reading; what a place counts and the thresholds of categories stay as they were. */
export function readBy(counting: Counting, method: CountingMethod): Counting {
  const read = countingBy(method);
  if (counting.kind === 'share' || read.kind === 'share') return read;
  if (counting.kind === 'by-category' && read.kind === 'by-category') {
    return { ...counting, carriedBy: read.carriedBy };
  }
  return { ...read, unit: counting.unit };
}

/** The same rules with this method, one version on and named after the body and the reading; unchanged when it counts so already. */
export function withMethod(ruleSet: RuleSet, method: CountingMethod, bodyName: string): RuleSet {
  if (methodOf(ruleSet.counting) === method) return ruleSet;
  const counting = readBy(ruleSet.counting, method);
  return { ...ruleSet, counting, version: ruleSet.version + 1, name: nameRules(bodyName, method) };
}
