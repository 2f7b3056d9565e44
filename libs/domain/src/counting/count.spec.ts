/** The counting rules by example: the vote tables V1, V2, V3, V6, V7 and R1, ties, thresholds, weights, groups and shares. */
import { describe, expect, it } from '@jest/globals';
import { countingBy, COUNTING_METHODS } from '../rule-set/counting-rule.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { Threshold, ThresholdBase } from '../rule-set/threshold.js';
import { aRuleSet, MORE_THAN_HALF } from '../testing/a-rule-set.js';
import { type Answers, aPoll, aVote, type Counts } from '../testing/a-vote.js';
import { count } from './count.js';
import { countTallies } from './count-tallies.js';
import type { Verdict } from './outcome.js';

const byMethod = (perHead: Verdict, byCategory: Verdict, strict: Verdict) => ({
  'per-head': perHead,
  'by-category': byCategory,
  'by-category-strict': strict,
});

const vote = (large: Answers, small: Answers, network: Answers, other: Answers, consumer: Answers) =>
  aVote(aRuleSet(), { large, small, network, other, consumer });

const none: Answers = [0, 0, 0];
const V1 = vote([11, 0, 0], [2, 0, 1], [3, 0, 0], [2, 0, 0], [1, 0, 0]);
const V2 = vote([10, 1, 0], [0, 3, 0], [1, 2, 0], [1, 2, 0], [0, 1, 0]);
const V3 = vote([1, 11, 1], [2, 0, 1], [2, 1, 0], [2, 1, 0], [0, 0, 1]);
const V6 = vote([11, 0, 0], none, none, none, none);
const V7 = vote([0, 0, 12], none, none, none, none);

const atLeast = (numerator: number, denominator: number, base: ThresholdBase = 'cast'): Threshold => ({
  fraction: { numerator, denominator },
  strict: false,
  base,
});

describe('the vote tables', () => {
  it('[CNT-1] [CNT-2] [CNT-4] V1: approved by every reading, 5 categories to 0', () => {
    const outcome = count(V1);
    expect(outcome.verdictByMethod).toEqual(byMethod('approved', 'approved', 'approved'));
    expect(outcome).toMatchObject({
      categoriesApproving: 5,
      categoriesRejecting: 0,
      reason: null,
      tie: null,
    });
    expect(outcome.total).toMatchObject({ approve: 19, reject: 0, abstain: 1, absent: 3 });
  });

  it('[CNT-1] [CNT-3] V2: approved per head 12 to 9, rejected by categories 1 to 4', () => {
    const outcome = count(V2);
    expect(outcome.verdictByMethod).toEqual(byMethod('approved', 'rejected', 'rejected'));
    expect(outcome).toMatchObject({ categoriesApproving: 1, categoriesRejecting: 4 });
    expect(outcome.total).toMatchObject({ approve: 12, reject: 9 });
  });

  it('[CNT-1] [CNT-3] [CNT-5] V3: rejected per head 7 to 13, approved by categories 3 to 1', () => {
    const outcome = count(V3);
    expect(outcome.verdictByMethod).toEqual(byMethod('rejected', 'approved', 'approved'));
    expect(outcome).toMatchObject({ categoriesApproving: 3, categoriesRejecting: 1 });
    expect(outcome.total).toMatchObject({ approve: 7, reject: 13 });
    expect(outcome.categories.at(-1)).toMatchObject({ name: 'Consumer', outcome: 'none', seats: 1 });
  });

  it('[CNT-6] V6: no decision by any reading when 11 of 23 are present', () => {
    const outcome = count(V6);
    expect(outcome.verdictByMethod).toEqual(byMethod('inquorate', 'inquorate', 'inquorate'));
    expect(outcome).toMatchObject({ verdict: 'inquorate', reason: null, tie: null });
  });

  it('[CNT-3] [CNT-5] V7: not approved when the 12 present all abstain', () => {
    const outcome = count(V7);
    expect(outcome.verdictByMethod).toEqual(byMethod('not-approved', 'not-approved', 'not-approved'));
    expect(outcome).toMatchObject({ reason: 'none-voted', tie: null });
    expect(outcome.total).toMatchObject({ approve: 0, reject: 0, abstain: 12, absent: 11 });
  });

  it('[CNT-7] the verdict is that of the counting the rule set names', () => {
    const verdicts = COUNTING_METHODS.map(
      (method) => count({ ...V2, ruleSet: aRuleSet({ counting: countingBy(method) }) }).verdict,
    );
    expect(verdicts).toEqual(['approved', 'rejected', 'rejected']);
  });

  it('[CNT-7] has no other readings where there is one category', () => {
    const alone = aPoll(
      { constituencies: [{ id: 'all', name: 'Members' }] },
      { all: { approve: 2, reject: 1 } },
    );
    expect(countTallies(alone)).toMatchObject({ verdict: 'approved', verdictByMethod: null });
  });

  describe('R1: two categories with thresholds of their own, more than half of the active members for a quorum', () => {
    const rules: Partial<RuleSet> = {
      quorum: { ...aRuleSet().quorum, strict: true },
      constituencies: [
        { id: 'a', name: 'Certificate Issuers' },
        { id: 'b', name: 'Certificate Consumers' },
      ],
      counting: {
        kind: 'by-category',
        unit: 'head',
        carriedBy: 'every-voting',
        thresholds: [{ constituencyId: 'a', threshold: atLeast(2, 3) }],
      },
    };
    const published = { a: { approve: 18, absent: 3 }, b: { approve: 6, absent: 1 } };

    it('[CNT-13] [CNT-14] passes as published, 24 voting where 15 were needed', () => {
      const outcome = countTallies(aPoll(rules, published));
      expect(outcome).toMatchObject({ verdict: 'approved', categoriesApproving: 2 });
      expect(outcome.quorumAtClose).toMatchObject({ present: 24, needed: 15, met: true });
      expect(outcome.categories.map(({ test }) => test)).toEqual([
        { of: 18, needed: 12, margin: 6 },
        { of: 6, needed: 4, margin: 2 },
      ]);
    });

    it.each<[string, Verdict, Counts, Counts]>([
      [
        'exactly two thirds in one, half plus one in the other',
        'approved',
        { approve: 12, reject: 6 },
        { approve: 4, reject: 3 },
      ],
      ['one short of two thirds', 'rejected', { approve: 11, reject: 6 }, { approve: 6 }],
      ['exactly half in the other', 'not-approved', { approve: 18 }, { approve: 3, reject: 3 }],
      [
        'abstentions left out',
        'approved',
        { approve: 2, reject: 1, abstain: 15 },
        { approve: 1, abstain: 5 },
      ],
      ['nobody voting in the other', 'approved', { approve: 18 }, { abstain: 6 }],
      ['nobody voting at all', 'not-approved', { abstain: 18 }, { abstain: 6 }],
      ['the other against', 'rejected', { approve: 18 }, { reject: 6 }],
    ])('[CNT-13] [CNT-14] %s: %s', (_words, verdict, a, b) => {
      expect(countTallies(aPoll(rules, { a, b })).verdict).toBe(verdict);
    });
  });
});

describe('ties', () => {
  it('[CNT-1] [CNT-9] equal votes per head approve nothing', () => {
    const tied = vote([6, 6, 1], none, none, none, none);
    expect(count(tied).verdictByMethod?.['per-head']).toBe('not-approved');
    expect(count({ ...tied, ruleSet: aRuleSet({ counting: countingBy('per-head') }) })).toMatchObject({
      reason: 'votes-tied',
      tie: { rule: 'status-quo', settledBy: null },
      test: { of: 12, needed: 7, margin: -1 },
    });
  });

  it('[CNT-3] [CNT-9] as many categories for as against approve nothing', () => {
    const tied = vote([13, 0, 0], [3, 0, 0], [0, 3, 0], [0, 3, 0], [0, 0, 1]);
    expect(count(tied)).toMatchObject({
      verdict: 'not-approved',
      reason: 'categories-tied',
      tie: { rule: 'status-quo' },
      categoriesApproving: 2,
      categoriesRejecting: 2,
    });
  });

  it('[CNT-3] [CNT-5] tied categories alone decide nothing, and are no tie to break', () => {
    expect(count(vote([6, 6, 0], none, none, none, none))).toMatchObject({
      reason: 'none-decided',
      tie: null,
    });
  });

  const strictly = (...answers: Parameters<typeof vote>) =>
    count({ ...vote(...answers), ruleSet: aRuleSet({ counting: countingBy('by-category-strict') }) });

  it('[CNT-4] C-strict counts silent categories among all: 2 of 5 for and 1 against is not enough', () => {
    const outcome = strictly([13, 0, 0], [3, 0, 0], [0, 3, 0], none, none);
    expect(outcome.verdictByMethod).toEqual(byMethod('approved', 'approved', 'not-approved'));
    expect(outcome.reason).toBe('no-majority-of-all');
  });

  it('[CNT-4] C-strict at 1 to 1 with 3 silent has no majority of all, which is not a tie', () => {
    const outcome = strictly([13, 0, 0], [0, 3, 0], none, none, none);
    expect(outcome).toMatchObject({ verdict: 'not-approved', reason: 'no-majority-of-all', tie: null });
  });

  it('[CNT-4] C-strict is tied only where exactly half of all are for and half against', () => {
    const even = {
      constituencies: ['a', 'b'].map((id) => ({ id, name: id })),
      counting: countingBy('by-category-strict'),
    };
    const tied = countTallies(aPoll(even, { a: { approve: 1 }, b: { reject: 1 } }));
    expect(tied).toMatchObject({ reason: 'categories-tied', tie: { rule: 'status-quo' } });
    expect(countTallies(aPoll(even, { a: { approve: 1 }, b: { abstain: 1 } })).reason).toBe(
      'no-majority-of-all',
    );
    expect(countTallies(aPoll(even, { a: { abstain: 1 }, b: { reject: 1 } })).verdict).toBe('rejected');
    expect(countTallies(aPoll(even, { a: { approve: 1, reject: 1 }, b: { abstain: 1 } })).reason).toBe(
      'none-decided',
    );
  });

  it('[CNT-13] where every category must approve, one that is tied stops it', () => {
    const counting = { ...countingBy('by-category'), carriedBy: 'every-voting' } as RuleSet['counting'];
    const outcome = count({ ...vote([13, 0, 0], none, none, none, none), ruleSet: aRuleSet({ counting }) });
    expect(outcome.verdict).toBe('approved');
    const tied = vote([12, 1, 0], [1, 1, 0], none, none, none);
    expect(count({ ...tied, ruleSet: aRuleSet({ counting }) })).toMatchObject({
      verdict: 'not-approved',
      reason: 'category-tied',
      tie: null,
    });
  });
});

describe('thresholds', () => {
  const perHead = (threshold: Threshold, counts: Counts) =>
    countTallies(
      aPoll(
        { counting: countingBy('per-head'), threshold, constituencies: [{ id: 'all', name: 'All' }] },
        { all: counts },
      ),
    );

  it.each<[Threshold, Counts, Verdict, number, number]>([
    [atLeast(3, 4), { approve: 9, reject: 3 }, 'approved', 12, 9],
    [atLeast(3, 4), { approve: 9, reject: 4 }, 'rejected', 13, 10],
    [atLeast(1, 2), { approve: 6, reject: 6 }, 'approved', 12, 6],
    [atLeast(1, 1), { approve: 6, abstain: 6 }, 'approved', 6, 6],
    [atLeast(1, 1, 'cast-with-abstentions'), { approve: 11, abstain: 1 }, 'rejected', 12, 12],
    [atLeast(1, 2, 'present'), { approve: 6, 'not-voted': 5, abstain: 1, recused: 9 }, 'approved', 12, 6],
    [atLeast(1, 2, 'present'), { approve: 6, 'not-voted': 6, abstain: 1, recused: 9 }, 'rejected', 13, 7],
    [atLeast(1, 2, 'entitled'), { approve: 7, reject: 1, absent: 4, recused: 2 }, 'approved', 14, 7],
    [atLeast(1, 2, 'entitled'), { approve: 7, reject: 1, absent: 5, recused: 2 }, 'rejected', 15, 8],
    [MORE_THAN_HALF, { approve: 8, reject: 7 }, 'approved', 15, 8],
    [{ ...MORE_THAN_HALF, base: 'entitled' }, { approve: 6, reject: 6 }, 'not-approved', 12, 7],
    [
      { ...MORE_THAN_HALF, base: 'entitled' },
      { approve: 6, reject: 5, absent: 1, 'not-voted': 11 },
      'rejected',
      23,
      12,
    ],
    [{ ...MORE_THAN_HALF, base: 'entitled' }, { approve: 6, reject: 5, absent: 1 }, 'rejected', 12, 7],
    [{ ...MORE_THAN_HALF, base: 'cast-with-abstentions' }, { abstain: 12 }, 'rejected', 12, 7],
  ])('[CNT-8] [CNT-12] %j of %j: %s', (threshold, counts, verdict, of, needed) => {
    const outcome = perHead(threshold, counts);
    expect(outcome.test).toEqual({ of, needed, margin: (counts.approve ?? 0) - needed });
    expect(outcome.verdict).toBe(verdict);
  });

  it('[CNT-8] is exact on the largest of weights', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const rules: Partial<RuleSet> = {
      counting: { kind: 'whole', unit: 'weight' },
      constituencies: [{ id: 'all', name: 'Shareholders' }],
    };
    const poll = (approve: number) =>
      countTallies(aPoll(rules, { all: { approve, reject: most - approve } }, 2));
    expect(poll((most + 1) / 2)).toMatchObject({ verdict: 'approved', test: { margin: 0 } });
    expect(poll((most - 1) / 2)).toMatchObject({ verdict: 'rejected', test: { margin: -1 } });
  });

  it('[CNT-6] a quorum lost by the close, or missing at the opening, leaves no decision', () => {
    const lost = V6.quorumAtClose;
    expect(count({ ...V1, quorumAtClose: lost }).verdict).toBe('inquorate');
    expect(count({ ...V1, quorumAtOpening: lost }).verdict).toBe('inquorate');
  });
});

describe('sending back', () => {
  const back = (counts: Counts) =>
    countTallies(
      aPoll(
        {
          counting: countingBy('per-head'),
          constituencies: [{ id: 'all', name: 'All' }],
          form: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: true },
        },
        { all: counts },
      ),
    );

  it.each<[Counts, Verdict]>([
    [{ approve: 6, reject: 1, 'send-back': 4 }, 'approved'],
    [{ approve: 4, reject: 3, 'send-back': 4 }, 'sent-back'],
    [{ approve: 4, reject: 4, 'send-back': 3 }, 'rejected'],
    [{ approve: 2, reject: 4, 'send-back': 4 }, 'rejected'],
    [{ approve: 5, reject: 2, 'send-back': 3 }, 'not-approved'],
    [{ 'send-back': 1 }, 'sent-back'],
  ])('[CNT-15] %j: %s', (counts, verdict) => {
    expect(back(counts).verdict).toBe(verdict);
  });

  it.each<[string, Counts, Counts, Counts, Verdict]>([
    ['most-decided', { approve: 1 }, { 'send-back': 1 }, { 'send-back': 1 }, 'sent-back'],
    ['most-decided', { approve: 1 }, { 'send-back': 1 }, { abstain: 1 }, 'not-approved'],
    ['most-decided', { approve: 1 }, { 'send-back': 1 }, { reject: 1 }, 'rejected'],
    ['most-of-all', { abstain: 1 }, { 'send-back': 1 }, { abstain: 1 }, 'sent-back'],
    ['every-voting', { approve: 1 }, { 'send-back': 1 }, { approve: 1 }, 'sent-back'],
    ['every-voting', { approve: 1 }, { 'send-back': 1 }, { reject: 1 }, 'rejected'],
  ])('[CNT-15] by category, %s: %j, %j, %j: %s', (carriedBy, a, b, c, verdict) => {
    const outcome = countTallies(
      aPoll(
        {
          counting: { ...countingBy('by-category'), carriedBy } as RuleSet['counting'],
          constituencies: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
          form: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: true },
        },
        { a, b, c },
      ),
    );
    expect(outcome.verdict).toBe(verdict);
    expect(outcome.categoriesSendingBack).toBe([a, b, c].filter((one) => 'send-back' in one).length);
  });
});
