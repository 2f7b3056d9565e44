/** The next version of a rule set, counting by another reading of the rule. */
import type { CountingMethod, RuleSet } from './rule-set.js';

const READINGS: Readonly<Record<CountingMethod, string>> = {
  'per-head': 'Rule M',
  'by-category': 'Rule C',
  'by-category-strict': 'Rule C-strict',
};

/** What the rules of a body are called when they count so: "Change Board: Rule C". */
export function nameRules(bodyName: string, method: CountingMethod): string {
  return `${bodyName}: ${READINGS[method]}`;
}

/** The same rules with this method, one version on and named after the body and the reading; unchanged when it counts so already. */
export function withMethod(ruleSet: RuleSet, method: CountingMethod, bodyName: string): RuleSet {
  if (ruleSet.method === method) return ruleSet;
  return { ...ruleSet, method, version: ruleSet.version + 1, name: nameRules(bodyName, method) };
}
