/** How a rule set counts, read back in plain English: what a vote weighs, what passes and what a tie means. */
import { assertNever } from '../value/assert-never.js';
import { sayFraction, sayList, sayNumber } from '../value/plain-english.js';
import type { CategoryCounting, CategoryMajority, CountingUnit, ShareCounting } from './counting-rule.js';
import type { RuleSet, TieRule } from './rule-set.js';
import { sayShare } from './say-threshold.js';
import { mayTie, type Threshold } from './threshold.js';
import type { VoteForm } from './vote-form.js';

/** The name of a constituency, or its id where the rule set does not know it. */
export function nameOf({ constituencies }: RuleSet, constituencyId: string): string {
  return constituencies.find(({ id }) => id === constituencyId)?.name ?? constituencyId;
}

const UNIT_WORDS: Readonly<Record<CountingUnit, readonly string[]>> = {
  head: [],
  group: ['Each voting group has one vote in a category, however many of its parties take part.'],
  weight: ['Each vote counts with its weight.'],
};

/** Abstentions are in every base but one. */
function sayAbstentions({ base }: Threshold): string {
  return base === 'cast' ? '; abstentions are left out' : '';
}

function maySendBack(form: VoteForm): boolean {
  return form.kind === 'motion' && form.sendBack;
}

function sayOwnThresholds(counting: CategoryCounting, ruleSet: RuleSet): string[] {
  return counting.thresholds.map(
    ({ constituencyId, threshold }) =>
      `For ${nameOf(ruleSet, constituencyId)}, ${sayShare(threshold, ruleSet.form, 'its')} must be for.`,
  );
}

/** What a category comes to that does not approve; the thresholds of categories may differ in whether they can be tied. */
function sayUndecided(counting: CategoryCounting, { threshold, constituencies }: RuleSet): string {
  const own = counting.thresholds.map((one) => one.threshold);
  const asked = own.length < constituencies.length ? [threshold, ...own] : own;
  const isCast = asked.every(({ base }) => base === 'cast');
  const silent = isCast ? 'nobody votes for or against' : 'there is no vote to measure by';
  if (!asked.some(mayTie)) {
    return `A category that falls short of that rejects; one where ${silent} has no outcome.`;
  }
  const isTiedAnywhere = asked.every(mayTie);
  if (isTiedAnywhere && isCast) return `A category that is tied, or where ${silent}, has no outcome.`;
  const which = isTiedAnywhere ? '' : ' that asks for more than half and has';
  return `A category that falls short rejects; but one${which === '' ? ' with' : which} exactly half for and the other half against is tied and has no outcome, and so has one where ${silent}.`;
}

function sayMajority(carriedBy: CategoryMajority, { constituencies, form }: RuleSet): string {
  const lost = maySendBack(form) ? 'reject or send back' : 'reject';
  switch (carriedBy) {
    case 'most-decided':
      return `The proposal is approved when more categories approve than ${lost}, and rejected when more ${lost} than approve.`;
    case 'most-of-all':
      return `The proposal is approved only when more than half of all categories approve (there are ${sayNumber(constituencies.length)}), and rejected when more ${lost} than approve.`;
    case 'every-voting':
      return `The proposal is approved only when every category that reaches an outcome approves and none is tied, and rejected when one or more ${lost}.`;
    default:
      return assertNever(carriedBy);
  }
}

function sayOfCategories(counting: CategoryCounting, ruleSet: RuleSet): string[] {
  const { threshold, form } = ruleSet;
  return [
    `A category approves when ${sayShare(threshold, form, 'its')} are for${sayAbstentions(threshold)}.`,
    ...sayOwnThresholds(counting, ruleSet),
    sayUndecided(counting, ruleSet),
    sayMajority(counting.carriedBy, ruleSet),
  ];
}

function sayPassing({ threshold, form }: RuleSet): string {
  const tied =
    mayTie(threshold) && threshold.base !== 'cast'
      ? '; it is tied only with exactly half for and the other half against'
      : '';
  return `The proposal is approved when ${sayShare(threshold, form)} are for${sayAbstentions(threshold)}${tied}.`;
}

function sayCaps({ caps }: ShareCounting, ruleSet: RuleSet): string[] {
  return caps.map(
    ({ constituencyId, most }) =>
      `The share of ${nameOf(ruleSet, constituencyId)} is at most ${sayFraction(most)} of the vote; what is above that is given to nobody.`,
  );
}

const TIE_WORDS: Readonly<Record<TieRule, string>> = {
  'status-quo': 'A tie changes nothing: the proposal is not approved.',
  'casting-vote': 'The Chair has the casting vote on a tie; until it is given the proposal is not approved.',
  'run-off': 'After a tie the vote is held again.',
  lot: 'A tie is decided by a lot, drawn from a published seed so that anybody can draw it again.',
};

const CHOICE_TIES: Readonly<Record<TieRule, string>> = {
  'status-quo': 'Nobody is chosen among those who are tied for the last place.',
  'casting-vote': 'The Chair chooses among those who are tied for the last place.',
  'run-off': 'Those who are tied for the last place are voted on again.',
  lot: 'A lot decides among those who are tied, drawn from a published seed so that anybody can draw it again.',
};

/** What a vote weighs and what it is counted with; a choice among options counts across the body, so of it only what each weighs is said. */
export function sayWhatCounts(ruleSet: RuleSet): string[] {
  const { counting, constituencies, form } = ruleSet;
  if (form.kind !== 'motion') return [...UNIT_WORDS[counting.kind === 'share' ? 'weight' : counting.unit]];
  switch (counting.kind) {
    case 'whole':
      return [
        'Votes are counted across the whole body, whatever the category.',
        ...UNIT_WORDS[counting.unit],
      ];
    case 'by-category':
      return [
        `Votes are counted by category: ${sayList(constituencies.map(({ name }) => name))}.`,
        ...UNIT_WORDS[counting.unit],
      ];
    case 'share':
      return ['Each vote counts as its share of all the weight on the roll.', ...sayCaps(counting, ruleSet)];
    default:
      return assertNever(counting);
  }
}

/** What passes; a choice among options has no threshold. */
export function sayWhatPasses(ruleSet: RuleSet): string[] {
  const { counting, form } = ruleSet;
  if (form.kind !== 'motion') return [];
  const back = maySendBack(form)
    ? ['When it is not approved, it is sent back for more work if more ask for that than are against.']
    : [];
  const passing =
    counting.kind === 'by-category' ? sayOfCategories(counting, ruleSet) : [sayPassing(ruleSet)];
  return [...passing, ...back];
}

/** What equal votes mean; across the body only a threshold of more than half leaves any. */
export function sayTie(ruleSet: RuleSet): string {
  const { form, tie, counting, threshold } = ruleSet;
  if (form.kind !== 'motion') return CHOICE_TIES[tie];
  if (counting.kind === 'by-category' || mayTie(threshold)) return TIE_WORDS[tie];
  return `There is no tie: a proposal that falls short is rejected${maySendBack(form) ? ' or sent back' : ''}.`;
}
