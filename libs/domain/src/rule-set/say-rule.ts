/** A rule set read back in plain English, one sentence for each thing it decides, so that nobody needs to read data. */
import { assertNever } from '../value/assert-never.js';
import { sayFraction, sayList, sayNumber } from '../value/plain-english.js';
import { mayTie, type QuorumRule, type RuleSet, type Threshold } from './rule-set.js';

/** "more than half", "at least two thirds", "all". */
export function sayThreshold({ fraction, strict }: Threshold): string {
  if (strict) return `more than ${sayFraction(fraction)}`;
  return fraction.numerator === fraction.denominator ? 'all' : `at least ${sayFraction(fraction)}`;
}

function sayCategories(ruleSet: RuleSet): string[] {
  const names = sayList(ruleSet.constituencies.map(({ name }) => name));
  return [
    `Votes are counted by category: ${names}.`,
    `A category approves when ${sayThreshold(ruleSet.threshold)} of its votes for and against are for; abstentions are left out.`,
    mayTie(ruleSet.threshold)
      ? 'A category that is tied, or where nobody votes for or against, has no outcome.'
      : 'A category that falls short of that rejects; one where nobody votes for or against has no outcome.',
  ];
}

function sayMethod(ruleSet: RuleSet): string[] {
  switch (ruleSet.method) {
    case 'per-head':
      return [
        'Votes are counted across the whole body, whatever the category.',
        `The proposal is approved when ${sayThreshold(ruleSet.threshold)} of the votes for and against are for; abstentions are left out.`,
      ];
    case 'by-category':
      return [
        ...sayCategories(ruleSet),
        'The proposal is approved when more categories approve than reject, and rejected when more reject than approve.',
      ];
    case 'by-category-strict':
      return [
        ...sayCategories(ruleSet),
        `The proposal is approved only when more than half of all categories approve (there are ${sayNumber(ruleSet.constituencies.length)}), and rejected when more reject than approve.`,
      ];
    default:
      return assertNever(ruleSet.method);
  }
}

function sayQuorumRule(rule: QuorumRule, ruleSet: RuleSet): string[] {
  const share = sayFraction(rule.fractionInPost);
  const asked = rule.minimumByConstituency.filter(({ minimum }) => minimum > 0);
  const minimums = asked.map(({ constituencyId, minimum }) => {
    const name = ruleSet.constituencies.find(({ id }) => id === constituencyId)?.name ?? constituencyId;
    return `At least ${sayNumber(minimum)} must be present for ${name}.`;
  });
  return [
    share === 'all'
      ? 'The meeting is quorate when all the seats in post are present.'
      : `The meeting is quorate when at least ${share} of the seats in post are present, rounded up.`,
    ...minimums,
    ...(rule.chairPresent ? ['The Chair must be present.'] : []),
    rule.recusedCount
      ? 'A member who withdraws from a vote still counts to the quorum for it.'
      : 'A member who withdraws from a vote does not count to the quorum for it.',
    'A vote counts only when the meeting is quorate both when it opens and when it closes.',
  ];
}

/** Every rule of the set as a sentence, in the order in which a vote meets them. */
export function sayRule(ruleSet: RuleSet): string[] {
  return [
    ...sayMethod(ruleSet),
    'A tie changes nothing: the proposal is not approved.',
    ...sayQuorumRule(ruleSet.quorum, ruleSet),
    ruleSet.mayChangeBallot
      ? 'A member may change their vote until the vote closes.'
      : 'A vote once cast cannot be changed.',
    'No total is shown while the vote is open; afterwards how each seat voted is shown.',
    `Source: ${ruleSet.source}.`,
  ];
}
