/** The parts of a rule set that can be kept and counted, and that meetings cannot run yet: they are refused, never passed over. */
import type { Refusal } from '../value/refusal.js';
import type { RuleSet } from './rule-set.js';

type Part = readonly [isAsked: boolean, field: string, sentence: string];

function partsAsked({ mandates }: RuleSet): readonly Part[] {
  return [
    [mandates.proxies !== null, 'mandates.proxies', 'Proxies come with general meetings. Leave them out.'],
  ];
}

/** What of the rule set a meeting cannot run yet, each with its field; empty when votes can be held under it. */
export function partsNotRunYet(ruleSet: RuleSet): Refusal[] {
  return partsAsked(ruleSet)
    .filter(([isAsked]) => isAsked)
    .map(([, field, sentence]) => ({ kind: 'invalid', code: 'not-run-yet', sentence, field }));
}
