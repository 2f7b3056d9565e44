/** A rule set read back in plain English, one sentence for each thing it decides, so that nobody needs to read data. */
import type { RuleSet, TieRule } from './rule-set.js';
import { ELECTORATE_WORDS, sayClose, sayForm, sayMandates, VISIBILITY_WORDS } from './say-ballot.js';
import { sayCounting } from './say-counting.js';
import { sayQuorumRule } from './say-quorum-rule.js';

const CHOICE_TIES: Readonly<Record<TieRule, string>> = {
  'status-quo': 'Nobody is chosen among those who are tied for the last place.',
  'casting-vote': 'The Chair chooses among those who are tied for the last place.',
  'run-off': 'Those who are tied for the last place are voted on again.',
  lot: 'A lot decides among those who are tied, drawn from a published seed so that anybody can draw it again.',
};

/** How the votes become a result; a choice among options has no threshold. */
function sayResult(ruleSet: RuleSet): string[] {
  return ruleSet.form.kind === 'motion' ? sayCounting(ruleSet) : [CHOICE_TIES[ruleSet.tie]];
}

/** Every rule of the set as a sentence, in the order in which a vote meets them. */
export function sayRule(ruleSet: RuleSet): string[] {
  return [
    ...(ruleSet.binding ? [] : ['This is a straw poll: it decides nothing.']),
    ELECTORATE_WORDS[ruleSet.electorate],
    ...sayForm(ruleSet.form),
    ...sayResult(ruleSet),
    ...sayQuorumRule(ruleSet),
    ruleSet.mayChangeBallot
      ? 'A member may change their vote until the vote closes.'
      : 'A vote once cast cannot be changed.',
    ...sayClose(ruleSet.close),
    ...sayMandates(ruleSet.mandates),
    VISIBILITY_WORDS[ruleSet.visibility],
    `Source: ${ruleSet.source}.`,
  ];
}
