/** How an outcome was reached, step by step with its figures, for the page that shows the result. */
import { COUNTING_METHODS, type Counting, type CountingMethod, methodOf } from '../rule-set/counting-rule.js';
import { sayShare } from '../rule-set/say-threshold.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { QuorumReading } from '../quorum/quorum.js';
import { quorumFigures } from '../quorum/say-quorum.js';
import { asSentenceStart, sayAmount } from '../value/plain-english.js';
import type { CategoryOutcome, CategoryResult, Outcome, ShareResult, Tally, Verdict } from './outcome.js';

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  approved: 'approved',
  rejected: 'rejected',
  'sent-back': 'sent back for more work',
  'not-approved': 'not approved',
  inquorate: 'no decision, not quorate',
};

const OUTCOME_WORDS: Readonly<Record<CategoryOutcome, string>> = {
  approve: 'the category approves',
  reject: 'the category rejects',
  'send-back': 'the category asks to send it back',
  tied: 'tied, so the category has no outcome',
  none: 'no vote for or against, so the category has no outcome',
};

const METHOD_WORDS: Readonly<Record<CountingMethod, string>> = {
  'per-head': 'counted across the whole body',
  'by-category': 'counted by the categories that reached an outcome',
  'by-category-strict': 'counted by all categories',
};

function sayCounting(counting: Counting): string {
  if (counting.kind === 'share') return 'Counted by shares of the vote';
  const method = methodOf(counting);
  return method === null ? 'Counted by every category that voted' : asSentenceStart(METHOD_WORDS[method]);
}

/** The ways of not answering are named only where they happened; for and against always are. */
function tallyFigures(tally: Tally): string {
  const others = [
    [tally['send-back'], 'to send back'],
    [tally.abstain, 'abstain'],
    [tally['not-voted'], 'did not vote'],
    [tally.recused, 'recused'],
    [tally.absent, 'absent'],
  ] as const;
  const named = others.filter(([count]) => count > 0).map(([count, words]) => `${sayAmount(count)} ${words}`);
  return [`${sayAmount(tally.approve)} for`, `${sayAmount(tally.reject)} against`, ...named].join(', ');
}

function categoryStep({ name, tally, test, outcome }: CategoryResult): string {
  const needed = outcome === 'none' ? '' : ` ${sayAmount(test.needed)} of ${sayAmount(test.of)} needed;`;
  return `${name}: ${tallyFigures(tally)};${needed} ${OUTCOME_WORDS[outcome]}.`;
}

function quorumStep(reading: QuorumReading, moment: string): string {
  return `When the vote ${moment} there was ${reading.met ? 'a' : 'no'} quorum: ${quorumFigures(reading)}.`;
}

/** Whether the meeting was quorate when the vote opened and when it closed. */
export function quorumSteps({
  quorumAtOpening,
  quorumAtClose,
}: Pick<Outcome, 'quorumAtOpening' | 'quorumAtClose'>): string[] {
  return [quorumStep(quorumAtOpening, 'opened'), quorumStep(quorumAtClose, 'closed')];
}

function categorySteps(outcome: Outcome, { form, threshold }: RuleSet): string[] {
  const { counting, categories } = outcome;
  if (counting.kind !== 'by-category') return [];
  const { categoriesApproving, categoriesRejecting, categoriesSendingBack } = outcome;
  const back = categoriesSendingBack === 0 ? '' : `, ${categoriesSendingBack} sending back`;
  const sides = `${categoriesApproving} approving, ${categoriesRejecting} rejecting${back}`;
  const majority = {
    'most-decided': `Categories that reached an outcome: ${sides}. More must approve than not.`,
    'most-of-all': `Of all ${categories.length} categories: ${sides}. More than half of all must approve.`,
    'every-voting': `Categories that voted: ${sides}. Every one of them must approve.`,
  };
  return [
    `In each category ${sayShare(threshold, form)} must be for${counting.thresholds.length === 0 ? '' : ', where it has no threshold of its own'}.`,
    ...categories.map(categoryStep),
    majority[counting.carriedBy],
  ];
}

function shareSteps(shares: ShareResult, outcome: Outcome, { form, threshold }: RuleSet): string[] {
  const held = shares.held.map(({ constituencyId, share, capped }) => {
    const name = outcome.categories.find((one) => one.constituencyId === constituencyId)?.name;
    return `${name ?? constituencyId} hold ${share} % of the vote${capped ? ', which is their cap' : ''}.`;
  });
  return [
    ...held,
    `To be approved, ${sayShare(threshold, form)} must be for: ${shares.approve} % of ${shares.of} % is.`,
  ];
}

function countingSteps(outcome: Outcome, ruleSet: RuleSet): string[] {
  if (outcome.shares !== null) return shareSteps(outcome.shares, outcome, ruleSet);
  if (outcome.counting.kind === 'by-category') return categorySteps(outcome, ruleSet);
  const { needed, of } = outcome.test;
  const figures = of === 0 ? 'there are none' : `at least ${sayAmount(needed)} of ${sayAmount(of)}`;
  return [`To be approved, ${sayShare(ruleSet.threshold, ruleSet.form)} must be for: ${figures}.`];
}

function otherReadings({ counting, verdictByMethod }: Outcome): string[] {
  if (verdictByMethod === null) return [];
  const others = COUNTING_METHODS.filter((one) => one !== methodOf(counting));
  const said = others.map((one) => `${METHOD_WORDS[one]}: ${VERDICT_WORDS[verdictByMethod[one]]}`);
  return [`For the record, the other ways of counting would have given: ${said.join('; ')}.`];
}

/** The steps from the ballots to the verdict; the last one is what the other readings would have given. */
export function explainCount(outcome: Outcome, ruleSet: RuleSet): string[] {
  const quorum = quorumSteps(outcome);
  const all = `All ballots: ${tallyFigures(outcome.total)}.`;
  if (outcome.verdict === 'inquorate') {
    const noDecision = 'A vote counts only with a quorum both times, so there is no decision.';
    return [...quorum, all, noDecision];
  }
  return [
    ...quorum,
    all,
    ...countingSteps(outcome, ruleSet),
    `${sayCounting(outcome.counting)}: ${VERDICT_WORDS[outcome.verdict]}. ${outcome.sentence}`,
    ...otherReadings(outcome),
  ];
}
