/** The sentences of a result: outcome, verdict and explanation. */
import { describe, expect, it } from '@jest/globals';
import type { CountingMethod } from '../rule-set/rule-set.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import { type Answers, aVote } from '../testing/a-vote.js';
import { count } from './count.js';
import { explainCount } from './explain-count.js';
import type { Outcome } from './outcome.js';
import { verdictSentence } from './verdict-sentence.js';

function outcomeOf(method: CountingMethod, ...answers: readonly Answers[]): Outcome {
  const [large = [0, 0, 0], small = [0, 0, 0], network = [0, 0, 0], other = [0, 0, 0], consumer = [0, 0, 0]] =
    answers;
  return count(aVote(aRuleSet({ method }), { large, small, network, other, consumer }));
}

const MP188: readonly Answers[] = [
  [9, 1, 1],
  [2, 0, 1],
  [2, 0, 0],
  [1, 1, 0],
  [1, 0, 0],
];

describe('outcomeSentence', () => {
  it.each<[string, CountingMethod, readonly Answers[]]>([
    ['Four categories approve, none rejects, one is tied.', 'by-category', MP188],
    ['15 members approve, 2 reject, 2 abstain.', 'per-head', MP188],
    [
      'No category approves, five reject.',
      'by-category',
      [
        [0, 9, 0],
        [0, 3, 0],
        [0, 3, 0],
        [0, 3, 0],
        [0, 1, 0],
      ],
    ],
    [
      'One category approves, one rejects, three have no vote for or against.',
      'by-category',
      [
        [13, 0, 0],
        [0, 3, 0],
      ],
    ],
    ['No member approves, 1 rejects, 12 abstain.', 'per-head', [[0, 1, 12]]],
    ['13 members approve, none rejects, none abstains.', 'per-head', [[13, 0, 0]]],
    ['The meeting was not quorate when the vote closed: 11 of 23, 12 needed.', 'per-head', [[11, 0, 0]]],
  ])('%s', (sentence, method, answers) => {
    expect(outcomeOf(method, ...answers).sentence).toBe(sentence);
  });

  it('speaks of votes, not members, where places weigh more than one', () => {
    const input = aVote(aRuleSet({ method: 'per-head' }), { large: [13, 0, 0] });
    const roll = input.roll.map((place) => ({ ...place, weight: 2 }));
    expect(count({ ...input, roll }).sentence).toBe('26 votes approve, none rejects, none abstains.');
  });

  it('says that the quorum was missing at the opening when it was there at the close', () => {
    const quorate = aVote(aRuleSet(), { large: [13, 0, 0] });
    const { quorumAtClose: missing } = aVote(aRuleSet(), { large: [11, 0, 0] });
    expect(count({ ...quorate, quorumAtOpening: missing }).sentence).toBe(
      'The meeting was not quorate when the vote opened: 11 of 23, 12 needed.',
    );
  });
});

describe('verdictSentence', () => {
  it.each<[string, CountingMethod, readonly Answers[]]>([
    ['MP188 is approved', 'by-category', MP188],
    ['MP188 is rejected', 'per-head', [[1, 12, 0]]],
    ['MP188 is not approved: the votes are tied', 'per-head', [[6, 6, 0]]],
    ['MP188 is not approved: nobody voted for or against', 'by-category', [[0, 0, 12]]],
    [
      'MP188 is not approved: the categories are tied',
      'by-category',
      [
        [13, 0, 0],
        [0, 3, 0],
      ],
    ],
    ['MP188 is not approved: every category is tied or without a vote', 'by-category', [[6, 6, 0]]],
    [
      'MP188 is not approved: not more than half of the categories approve',
      'by-category-strict',
      [[13, 0, 0]],
    ],
    ['No decision: the meeting was not quorate', 'by-category', [[11, 0, 0]]],
  ])('%s', (sentence, method, answers) => {
    expect(verdictSentence('MP188', outcomeOf(method, ...answers))).toBe(sentence);
  });
});

describe('explainCount', () => {
  it('gives every figure on the way to the verdict', () => {
    expect(explainCount(outcomeOf('by-category', ...MP188), aRuleSet())).toEqual([
      'When the vote opened the meeting was quorate: 19 of 23, 12 needed.',
      'When the vote closed the meeting was quorate: 19 of 23, 12 needed.',
      'All ballots: 15 for, 2 against, 2 abstain, 4 absent.',
      'In each category more than half of the votes for and against must be for.',
      'Large Suppliers: 9 for, 1 against, 1 abstain, 2 absent; the category approves.',
      'Small Suppliers: 2 for, 0 against, 1 abstain; the category approves.',
      'Networks: 2 for, 0 against, 1 absent; the category approves.',
      'Other SEC Parties: 1 for, 1 against, 1 absent; tied, so the category has no outcome.',
      'Consumer: 1 for, 0 against; the category approves.',
      'Categories that reached an outcome: 4 approving, 0 rejecting. More must approve than reject.',
      'Counted by the categories that reached an outcome: approved. Four categories approve, none rejects, one is tied.',
      'For the record, the other ways of counting would have given: counted across the whole body: approved; counted by all categories: approved.',
    ]);
  });

  it('ends at the quorum when there was none', () => {
    const steps = explainCount(outcomeOf('per-head', [11, 0, 0]), aRuleSet({ method: 'per-head' }));
    expect(steps.at(-1)).toBe(
      'A vote counts only when the meeting is quorate both times, so there is no decision.',
    );
  });

  it.each<[CountingMethod, string]>([
    ['per-head', 'To be approved, more than half of the votes for and against must be for.'],
    ['by-category-strict', 'Of all 5 categories 4 approve and 0 reject. More than half of all must approve.'],
  ])('states the test of %s', (method, step) => {
    expect(explainCount(outcomeOf(method, ...MP188), aRuleSet({ method }))).toContain(step);
  });
});
