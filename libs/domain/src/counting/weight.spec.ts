/** Votes that are not one each: groups, weights, split votes and shares with a cap, by example. */
import { describe, expect, it } from '@jest/globals';
import type { Counting } from '../rule-set/counting-rule.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { aQuorumReading } from '../testing/a-quorum-reading.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import { aPoll } from '../testing/a-vote.js';
import type { Answer } from './ballot.js';
import { count } from './count.js';
import { countTallies } from './count-tallies.js';
import type { Outcome } from './outcome.js';

type Line = readonly [constituencyId: string, weight: number, answer: Answer, groupId?: string];

const constituencies = ['dno', 'supplier', 'generator'].map((id) => ({ id, name: `The ${id}s` }));

function poll(altered: Partial<RuleSet>, ...lines: readonly Line[]): Outcome {
  const ruleSet = aRuleSet({ constituencies, ...altered });
  const roll = lines.map(([constituencyId, weight, , groupId], place) => ({
    ...{ place, seatId: `seat-${place}`, label: `Seat ${place}`, constituencyId, weight },
    ...(groupId === undefined ? {} : { groupId }),
  }));
  const answers = lines.map(([, , answer]) => answer);
  const quorum = aQuorumReading(ruleSet, roll, answers);
  return count({ ruleSet, roll, answers, quorumAtOpening: quorum, quorumAtClose: quorum });
}

const weighted = (carriedBy: 'most-decided' | 'every-voting'): Counting => ({
  kind: 'by-category',
  unit: 'weight',
  carriedBy,
  thresholds: [],
});

describe('per head and per group', () => {
  it('[CNT-16] each place counts one, whatever it weighs', () => {
    const outcome = poll(
      { counting: { kind: 'whole', unit: 'head' } },
      ['dno', 900, 'reject'],
      ['supplier', 1, 'approve'],
      ['supplier', 1, 'approve'],
    );
    expect(outcome).toMatchObject({ verdict: 'approved', total: { approve: 2, reject: 1 } });
  });

  it('[CNT-16] a group of two categories has one vote in each, and no second in one', () => {
    const counting: Counting = { kind: 'whole', unit: 'group' };
    const twice: readonly Line[] = [
      ['dno', 5, 'approve', 'north'],
      ['supplier', 1, 'approve', 'north'],
      ['generator', 9, 'reject', 'south'],
    ];
    expect(poll({ counting }, ...twice)).toMatchObject({
      verdict: 'approved',
      total: { approve: 2, reject: 1 },
      sentence: '2 voting groups approve, 1 rejects, none abstains.',
    });
    expect(() => poll({ counting }, ...twice, ['dno', 1, 'reject', 'north'])).toThrow('both vote for north');
    expect(() => poll({ counting }, ['dno', 1, 'reject'])).toThrow('no voting group');
  });
});

describe('weighted inside a category', () => {
  const lines: readonly Line[] = [
    ['dno', 60, 'approve'],
    ['dno', 40, 'reject'],
    ['dno', 500, 'abstain'],
    ['supplier', 10, 'approve'],
    ['supplier', 10, 'reject'],
    ['supplier', 1, 'approve'],
    ['generator', 3, 'reject'],
    ['generator', 2, 'approve'],
  ];

  it('[CNT-17] part 1: most of the categories by weight, not by the number of groups', () => {
    const outcome = poll({ counting: weighted('most-decided') }, ...lines);
    expect(outcome).toMatchObject({ verdict: 'approved', categoriesApproving: 2, categoriesRejecting: 1 });
    expect(outcome.categories.map(({ test }) => test)).toEqual([
      { of: 100, needed: 51, margin: 9 },
      { of: 21, needed: 11, margin: 0 },
      { of: 5, needed: 3, margin: -1 },
    ]);
  });

  it('[CNT-17] part 2: all of the categories that voted', () => {
    expect(poll({ counting: weighted('every-voting') }, ...lines).verdict).toBe('rejected');
    expect(poll({ counting: weighted('every-voting') }, ...lines.slice(0, 6)).verdict).toBe('approved');
  });
});

describe('split votes', () => {
  const rules: Partial<RuleSet> = {
    counting: { kind: 'whole', unit: 'weight' },
    electorate: 'shareholder',
    form: { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false },
    mandates: { alternates: false, proxies: null, splitVotes: true },
  };

  it('[CNT-19] count each part, and what no part names is not voted', () => {
    const outcome = poll(
      rules,
      ['supplier', 1000, { approve: 300, reject: 500, abstain: 100 }],
      ['supplier', 250, 'approve'],
    );
    expect(outcome).toMatchObject({
      verdict: 'approved',
      total: { approve: 550, reject: 500, abstain: 100, 'not-voted': 100 },
      sentence: '550 votes are for, 500 are against, 100 are withheld.',
    });
  });

  it('[CNT-19] [I14] are refused when the parts come to more than the weight', () => {
    expect(() => poll(rules, ['supplier', 10, { approve: 6, reject: 5 }])).toThrow(
      '11 votes, and there are 10',
    );
  });
});

describe('shares with a cap', () => {
  const shared = (most?: readonly [number, number]): Counting => ({
    kind: 'share',
    caps: most ? [{ constituencyId: 'supplier', most: { numerator: most[0], denominator: most[1] } }] : [],
  });
  const counts = { supplier: { approve: 600, reject: 200 }, dno: { reject: 150 }, generator: { absent: 50 } };

  it('[CNT-18] without a cap each vote is its part of the roll', () => {
    const outcome = countTallies(aPoll({ constituencies, counting: shared() }, counts, 4));
    expect(outcome).toMatchObject({
      verdict: 'approved',
      verdictByMethod: null,
      shares: { approve: '60', reject: '35', abstain: '0', sendBack: '0', of: '95' },
      sentence: '60 % of the vote is for, 35 % is against, 0 % abstains.',
    });
  });

  it('[CNT-18] a cap makes every vote of the category smaller, and gives the rest to nobody', () => {
    const outcome = countTallies(aPoll({ constituencies, counting: shared([3, 10]) }, counts, 4));
    expect(outcome.shares).toEqual({
      ...{ approve: '22.5', reject: '22.5', abstain: '0', sendBack: '0', of: '45' },
      held: [
        { constituencyId: 'dno', share: '15', capped: false },
        { constituencyId: 'supplier', share: '30', capped: true },
        { constituencyId: 'generator', share: '5', capped: false },
      ],
    });
    expect(outcome).toMatchObject({ verdict: 'not-approved', reason: 'votes-tied' });
  });

  it('[CNT-18] a cap that is not reached changes nothing, also when it is met exactly', () => {
    const uncapped = countTallies(aPoll({ constituencies, counting: shared() }, counts, 4));
    for (const most of [
      [8, 10],
      [9, 10],
    ] as const) {
      const { shares, verdict } = countTallies(aPoll({ constituencies, counting: shared(most) }, counts, 4));
      expect({ shares, verdict }).toEqual({ shares: uncapped.shares, verdict: uncapped.verdict });
    }
  });

  it('[CNT-18] is decided on exact fractions, not on the per cent that are printed', () => {
    const close = { supplier: { approve: 500_000_001, reject: 500_000_000 } };
    const outcome = countTallies(aPoll({ constituencies, counting: shared([1, 3]) }, close, 2));
    expect(outcome).toMatchObject({ verdict: 'approved', shares: { approve: '16.6666', reject: '16.6666' } });
  });

  it('[CNT-18] an empty roll decides nothing', () => {
    expect(countTallies(aPoll({ constituencies, counting: shared() }, {}, 0))).toMatchObject({
      shares: { approve: '0', of: '0' },
    });
  });
});
