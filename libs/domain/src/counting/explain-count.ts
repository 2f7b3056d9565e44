/** How an outcome was reached, step by step with its figures, for the page that shows the result. */
import { sayThreshold } from '../rule-set/say-rule.js';
import { COUNTING_METHODS, type CountingMethod, type RuleSet } from '../rule-set/rule-set.js';
import { assertNever } from '../value/assert-never.js';
import type { QuorumReading } from '../quorum/quorum.js';
import { quorumFigures } from '../quorum/say-quorum.js';
import type { CategoryOutcome, CategoryResult, Outcome, Tally, Verdict } from './outcome.js';

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  approved: 'approved',
  rejected: 'rejected',
  'not-approved': 'not approved',
  inquorate: 'no decision, not quorate',
};

const OUTCOME_WORDS: Readonly<Record<CategoryOutcome, string>> = {
  approve: 'the category approves',
  reject: 'the category rejects',
  tied: 'tied, so the category has no outcome',
  none: 'no vote for or against, so the category has no outcome',
};

const METHOD_WORDS: Readonly<Record<CountingMethod, string>> = {
  'per-head': 'Counted across the whole body',
  'by-category': 'Counted by the categories that reached an outcome',
  'by-category-strict': 'Counted by all categories',
};

/** The four ways of not answering are named only where they happened; for and against always are. */
function tallyFigures(tally: Tally): string {
  const silent = [
    [tally.abstain, 'abstain'],
    [tally['not-voted'], 'did not vote'],
    [tally.recused, 'recused'],
    [tally.absent, 'absent'],
  ] as const;
  const named = silent.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return [`${tally.approve} for`, `${tally.reject} against`, ...named].join(', ');
}

function categoryStep({ name, tally, outcome }: CategoryResult): string {
  return `${name}: ${tallyFigures(tally)}; ${OUTCOME_WORDS[outcome]}.`;
}

function quorumStep(reading: QuorumReading, moment: string): string {
  return `When the vote ${moment} the meeting was ${reading.met ? '' : 'not '}quorate: ${quorumFigures(reading)}.`;
}

function methodSteps(outcome: Outcome, ruleSet: RuleSet): string[] {
  const threshold = sayThreshold(ruleSet.threshold);
  const { categoriesApproving: approving, categoriesRejecting: rejecting, method } = outcome;
  switch (method) {
    case 'per-head':
      return [`To be approved, ${threshold} of the votes for and against must be for.`];
    case 'by-category':
      return [
        `In each category ${threshold} of the votes for and against must be for.`,
        ...outcome.categories.map(categoryStep),
        `Categories that reached an outcome: ${approving} approving, ${rejecting} rejecting. More must approve than reject.`,
      ];
    case 'by-category-strict':
      return [
        `In each category ${threshold} of the votes for and against must be for.`,
        ...outcome.categories.map(categoryStep),
        `Of all ${outcome.categories.length} categories ${approving} approve and ${rejecting} reject. More than half of all must approve.`,
      ];
    default:
      return assertNever(method);
  }
}

function otherReadings({ method, verdictByMethod }: Outcome): string {
  const others = COUNTING_METHODS.filter((one) => one !== method);
  const said = others.map(
    (one) => `${METHOD_WORDS[one].toLowerCase()}: ${VERDICT_WORDS[verdictByMethod[one]]}`,
  );
  return `For the record, the other ways of counting would have given: ${said.join('; ')}.`;
}

/** The steps from the ballots to the verdict; the last one is what the other methods would have given. */
export function explainCount(outcome: Outcome, ruleSet: RuleSet): string[] {
  const quorum = [quorumStep(outcome.quorumAtOpening, 'opened'), quorumStep(outcome.quorumAtClose, 'closed')];
  const all = `All ballots: ${tallyFigures(outcome.total)}.`;
  if (outcome.verdict === 'inquorate') {
    return [
      ...quorum,
      all,
      'A vote counts only when the meeting is quorate both times, so there is no decision.',
    ];
  }
  return [
    ...quorum,
    all,
    ...methodSteps(outcome, ruleSet),
    `${METHOD_WORDS[outcome.method]}: ${VERDICT_WORDS[outcome.verdict]}. ${outcome.sentence}`,
    otherReadings(outcome),
  ];
}
