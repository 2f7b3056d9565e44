/** The parts of a rule set that can be kept and counted, and that meetings cannot run yet: they are refused, never passed over. */
import type { Refusal } from '../value/refusal.js';
import type { RuleSet } from './rule-set.js';

interface Part {
  readonly field: string;
  readonly sentence: string;
  isAsked(ruleSet: RuleSet): boolean;
}

/** None: meetings run every part there is. One that comes before its act belongs here. */
const PARTS: readonly Part[] = [];

/** What of the rule set a meeting cannot run yet, each with its field; empty when votes can be held under it. */
export function partsNotRunYet(ruleSet: RuleSet): Refusal[] {
  return PARTS.filter((part) => part.isAsked(ruleSet)).map(({ field, sentence }) => ({
    kind: 'invalid',
    code: 'not-run-yet',
    sentence,
    field,
  }));
}
