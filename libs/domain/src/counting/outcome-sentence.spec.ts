/** The sentences of a result: outcome, verdict and explanation. */
import { describe, expect, it } from '@jest/globals';
import { type Counting, countingBy, type CountingMethod } from '../rule-set/counting-rule.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { MotionWords } from '../rule-set/vote-form.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import { type Answers, aPoll, aVote, type Counts } from '../testing/a-vote.js';
import { count } from './count.js';
import { countTallies } from './count-tallies.js';
import { explainCount } from './explain-count.js';
import type { Outcome } from './outcome.js';
import { verdictSentence } from './verdict-sentence.js';

function outcomeOf(method: CountingMethod, ...answers: readonly Answers[]): Outcome {
  const [large = [0, 0, 0], small = [0, 0, 0], network = [0, 0, 0], other = [0, 0, 0], consumer = [0, 0, 0]] =
    answers;
  return count(aVote(aRuleSet({ counting: countingBy(method) }), { large, small, network, other, consumer }));
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
    ['There was no quorum when the vote closed: 11 of 23, 12 needed.', 'per-head', [[11, 0, 0]]],
  ])('%s', (sentence, method, answers) => {
    expect(outcomeOf(method, ...answers).sentence).toBe(sentence);
  });

  it('speaks of votes, not members, where places count with their weight', () => {
    const byWeight = aRuleSet({ counting: { kind: 'whole', unit: 'weight' } });
    const input = aVote(byWeight, { large: [13, 0, 0] });
    const roll = input.roll.map((place) => ({ ...place, weight: 2 }));
    expect(count({ ...input, roll }).sentence).toBe('26 votes approve, none rejects, none abstains.');
  });

  it('says that the quorum was missing at the opening when it was there at the close', () => {
    const quorate = aVote(aRuleSet(), { large: [13, 0, 0] });
    const { quorumAtClose: missing } = aVote(aRuleSet(), { large: [11, 0, 0] });
    expect(count({ ...quorate, quorumAtOpening: missing }).sentence).toBe(
      'There was no quorum when the vote opened: 11 of 23, 12 needed.',
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
    ['MP188 is not approved: no majority of all categories was reached', 'by-category-strict', [[13, 0, 0]]],
    ['No decision: there was no quorum', 'by-category', [[11, 0, 0]]],
  ])('%s', (sentence, method, answers) => {
    expect(verdictSentence('MP188', outcomeOf(method, ...answers))).toBe(sentence);
  });
});

describe('explainCount', () => {
  it('gives every figure on the way to the verdict', () => {
    expect(explainCount(outcomeOf('by-category', ...MP188), aRuleSet())).toEqual([
      'When the vote opened there was a quorum: 19 of 23, 12 needed.',
      'When the vote closed there was a quorum: 19 of 23, 12 needed.',
      'All ballots: 15 for, 2 against, 2 abstain, 4 absent.',
      'In each category more than half of the votes for and against must be for.',
      'Large Suppliers: 9 for, 1 against, 1 abstain, 2 absent; 6 of 10 needed; the category approves.',
      'Small Suppliers: 2 for, 0 against, 1 abstain; 2 of 2 needed; the category approves.',
      'Networks: 2 for, 0 against, 1 absent; 2 of 2 needed; the category approves.',
      'Other SEC Parties: 1 for, 1 against, 1 absent; 2 of 2 needed; tied, so the category has no outcome.',
      'Consumer: 1 for, 0 against; 1 of 1 needed; the category approves.',
      'Categories that reached an outcome: 4 approving, 0 rejecting. More must approve than not.',
      'Counted by the categories that reached an outcome: approved. Four categories approve, none rejects, one is tied.',
      'For the record, the other ways of counting would have given: counted across the whole body: approved; counted by all categories: approved.',
    ]);
  });

  it('ends at the quorum when there was none', () => {
    const steps = explainCount(
      outcomeOf('per-head', [11, 0, 0]),
      aRuleSet({ counting: countingBy('per-head') }),
    );
    expect(steps.at(-1)).toBe('A vote counts only with a quorum both times, so there is no decision.');
  });

  it.each<[CountingMethod, string]>([
    [
      'per-head',
      'To be approved, more than half of the votes for and against must be for: at least 9 of 17.',
    ],
    [
      'by-category-strict',
      'Of all 5 categories: 4 approving, 0 rejecting. More than half of all must approve.',
    ],
  ])('states the test of %s', (method, step) => {
    expect(explainCount(outcomeOf(method, ...MP188), aRuleSet({ counting: countingBy(method) }))).toContain(
      step,
    );
  });
});

describe('the words of the ballot', () => {
  const one = { constituencies: [{ id: 'all', name: 'Members' }], counting: countingBy('per-head') };
  const said = (altered: Partial<RuleSet>, counts: Counts) =>
    countTallies(aPoll({ ...one, ...altered }, { all: counts }, altered.counting ? 3 : undefined)).sentence;
  const form = (words: MotionWords, sendBack = false) =>
    ({ form: { kind: 'motion', words, abstain: true, sendBack } }) as const;

  it.each<[string, Partial<RuleSet>, Counts]>([
    ['2 members say yes, 1 says no, none abstains.', form('yes-no'), { approve: 2, reject: 1 }],
    ['1 member says yes, 2 say no, 1 abstains.', form('yes-no'), { approve: 1, reject: 2, abstain: 1 }],
    [
      'No vote is for, 1 is against, 3 are withheld.',
      form('for-against-withheld'),
      { reject: 1, abstain: 3 },
    ],
    [
      '1 member approves, none rejects, 1 asks to send it back, none abstains.',
      form('approve-reject', true),
      { approve: 1, 'send-back': 1 },
    ],
    [
      '1 member approves, none rejects, 2 ask to send it back, none abstains.',
      form('approve-reject', true),
      { approve: 1, 'send-back': 2 },
    ],
    ['2 people approve, none rejects, none abstains.', { electorate: 'person-present' }, { approve: 2 }],
    ['1 shareholder approves, none rejects, none abstains.', { electorate: 'shareholder' }, { approve: 1 }],
    ['2 voters approve, none rejects, none abstains.', { electorate: 'named-list' }, { approve: 2 }],
    ['3 voting groups approve, none rejects, none abstains.', { electorate: 'voting-group' }, { approve: 3 }],
    [
      '1,234,567 votes are for, 1,000 are against, 1 is withheld.',
      { ...form('for-against-withheld'), counting: { kind: 'whole', unit: 'weight' } },
      { approve: 1234567, reject: 1000, abstain: 1 },
    ],
    [
      '50 % of the vote is for, 25 % is against, 12.5 % asks to send it back, 12.5 % abstains.',
      { ...form('approve-reject', true), counting: { kind: 'share', caps: [] } },
      { approve: 4, reject: 2, 'send-back': 1, abstain: 1 },
    ],
  ])('%s', (sentence, altered, counts) => {
    expect(said(altered, counts)).toBe(sentence);
  });

  it('says what categories ask for', () => {
    const rules = {
      constituencies: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
      ...form('approve-reject', true),
    };
    const outcome = countTallies(aPoll(rules, { a: { 'send-back': 1 }, b: { 'send-back': 2 }, c: {} }));
    expect(outcome.sentence).toBe(
      'No category approves, none rejects, two ask to send it back, one has no vote for or against.',
    );
    expect(verdictSentence('MP188', outcome)).toBe('MP188 is sent back for more work');
    const { sentence } = countTallies(aPoll({ ...rules, ...form('yes-no') }, { a: { approve: 1 } }));
    expect(sentence).toBe('One category says yes, none says no, two have no vote for or against.');
  });

  it('[CNT-25] says that a straw poll decides nothing', () => {
    const outcome = countTallies(aPoll({ ...one, binding: false }, { all: { approve: 1 } }));
    expect(verdictSentence('MP188', outcome)).toBe('Straw poll, which decides nothing: MP188 is approved');
  });

  it('[CNT-13] says that a tied category stops what every category must approve', () => {
    const outcome = countTallies(
      aPoll(
        {
          constituencies: ['a', 'b'].map((id) => ({ id, name: id })),
          counting: { kind: 'by-category', unit: 'head', carriedBy: 'every-voting', thresholds: [] },
        },
        { a: { approve: 1 }, b: { approve: 1, reject: 1 } },
      ),
    );
    expect(verdictSentence('MP188', outcome)).toBe(
      'MP188 is not approved: a category is tied, and every category must approve',
    );
  });
});

describe('the steps of other countings', () => {
  const steps = (altered: Partial<RuleSet>, counts: Readonly<Record<string, Counts>>, seats?: number) => {
    const poll = aPoll(
      { constituencies: ['a', 'b'].map((id) => ({ id, name: `The ${id}s` })), ...altered },
      counts,
      seats,
    );
    return explainCount(countTallies(poll), poll.ruleSet).slice(2);
  };

  it('[CNT-18] gives the shares', () => {
    const counting: Counting = {
      kind: 'share',
      caps: [{ constituencyId: 'a', most: { numerator: 1, denominator: 2 } }],
    };
    expect(steps({ counting }, { a: { approve: 900 }, b: { reject: 50, abstain: 50 } }, 2)).toEqual([
      'All ballots: 900 for, 50 against, 50 abstain.',
      'The as hold 50 % of the vote, which is their cap.',
      'The bs hold 10 % of the vote.',
      'To be approved, more than half of the votes for and against must be for: 50 % of 55 % is.',
      'Counted by shares of the vote: approved. 50 % of the vote is for, 5 % is against, 5 % abstains.',
    ]);
  });

  it('[CNT-14] gives thresholds of categories, and what was sent back', () => {
    const counting: Counting = {
      ...{ kind: 'by-category', unit: 'weight', carriedBy: 'every-voting' },
      thresholds: [
        {
          constituencyId: 'a',
          threshold: { fraction: { numerator: 2, denominator: 3 }, strict: false, base: 'cast' },
        },
      ],
    };
    const form = { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: true } as const;
    const said = steps(
      { counting, form },
      { a: { approve: 2000 }, b: { 'send-back': 3, 'not-voted': 1 } },
      2,
    );
    expect(said.slice(0, 6)).toEqual([
      'All ballots: 2,000 for, 0 against, 3 to send back, 1 did not vote.',
      'In each category more than half of the votes for, against and to send back must be for, where it has no threshold of its own.',
      'The as: 2,000 for, 0 against; 1,334 of 2,000 needed; the category approves.',
      'The bs: 0 for, 0 against, 3 to send back, 1 did not vote; 2 of 3 needed; the category asks to send it back.',
      'Categories that voted: 1 approving, 0 rejecting, 1 sending back. Every one of them must approve.',
      'Counted by every category that voted: sent back for more work. One category approves, none rejects, one asks to send it back.',
    ]);
  });

  it('[CNT-5] needs no number where there is nothing to measure by', () => {
    expect(steps({}, { a: { approve: 1, recused: 2 }, b: { abstain: 1 } })).toContain(
      'The bs: 0 for, 0 against, 1 abstain; no vote for or against, so the category has no outcome.',
    );
    expect(steps({ counting: countingBy('per-head') }, { a: { abstain: 1 } })).toContain(
      'To be approved, more than half of the votes for and against must be for: there are none.',
    );
  });
});
