/** A rule set read back in plain English, one sentence for each thing it decides, so that nobody needs to read data. */
import type { Conduct } from '../meeting/writing/writing.js';
import type { RuleSet } from './rule-set.js';
import { ELECTORATE_WORDS, sayClose, sayForm, sayMandates, sayVisibility } from './say-ballot.js';
import { sayPollRule } from './say-poll-rule.js';
import { sayQuestionRule } from './say-question-rule.js';
import { sayTie, sayWhatCounts, sayWhatPasses } from './say-counting.js';
import { sayQuorumInWriting, sayQuorumRule } from './say-quorum-rule.js';

/** In the order in which a vote meets them. */
export const RULE_PARTS = [
  'binding',
  'electorate',
  'form',
  'counting',
  'threshold',
  'tie',
  'quorum',
  'changing',
  'close',
  'mandates',
  'visibility',
  'poll',
  'questions',
  'source',
] as const;
export type RulePart = (typeof RULE_PARTS)[number];

const SAYING: Readonly<Record<RulePart, (ruleSet: RuleSet) => readonly string[]>> = {
  binding: ({ binding }) => (binding ? [] : ['This is a straw poll: it decides nothing.']),
  electorate: ({ electorate }) => [ELECTORATE_WORDS[electorate]],
  form: ({ form }) => sayForm(form),
  counting: sayWhatCounts,
  threshold: sayWhatPasses,
  tie: (ruleSet) => [sayTie(ruleSet)],
  quorum: sayQuorumRule,
  changing: ({ mayChangeBallot }) => [
    mayChangeBallot
      ? 'A member may change their vote until the vote closes.'
      : 'A vote once cast cannot be changed.',
  ],
  close: ({ close }) => sayClose(close),
  mandates: ({ mandates, electorate }) => sayMandates(mandates, electorate),
  visibility: ({ visibility, electorate }) => [sayVisibility(visibility, electorate)],
  poll: sayPollRule,
  questions: sayQuestionRule,
  source: ({ source }) => [`Source: ${source}.`],
};

/** The sentences of one part. */
export function sayRulePart(ruleSet: RuleSet, part: RulePart): readonly string[] {
  return SAYING[part](ruleSet);
}

/** Every rule of the set as a sentence, as it holds in a meeting or in writing. */
export function sayRule(ruleSet: RuleSet, conduct: Conduct = 'meeting'): string[] {
  return RULE_PARTS.flatMap((part) =>
    part === 'quorum' && conduct === 'written'
      ? sayQuorumInWriting(ruleSet)
      : [...sayRulePart(ruleSet, part)],
  );
}
