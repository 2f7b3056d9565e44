/** The counting rules CNT-1 to CNT-9 and CNT-11: the vote tables V1, V2, V3, V6 and V7, and what holds for any vote. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COUNTING_METHODS, type RuleSet, type Threshold } from '../rule-set/rule-set.js';
import { aQuorumReading } from '../testing/a-quorum-reading.js';
import { aRuleSet, CHANGE_BOARD_CONSTITUENCIES } from '../testing/a-rule-set.js';
import { type Answers, aVote } from '../testing/a-vote.js';
import { STANDINGS, type Standing } from './ballot.js';
import { count, type CountInput } from './count.js';
import type { Verdict } from './outcome.js';
import type { RollPlace } from './roll.js';

const byMethod = (perHead: Verdict, byCategory: Verdict, strict: Verdict) => ({
  'per-head': perHead,
  'by-category': byCategory,
  'by-category-strict': strict,
});

const vote = (large: Answers, small: Answers, network: Answers, other: Answers, consumer: Answers) =>
  aVote(aRuleSet(), { large, small, network, other, consumer });

const V1 = vote([11, 0, 0], [2, 0, 1], [3, 0, 0], [2, 0, 0], [1, 0, 0]);
const V2 = vote([10, 1, 0], [0, 3, 0], [1, 2, 0], [1, 2, 0], [0, 1, 0]);
const V3 = vote([1, 11, 1], [2, 0, 1], [2, 1, 0], [2, 1, 0], [0, 0, 1]);
const V6 = vote([11, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]);
const V7 = vote([0, 0, 12], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]);

/** Threshold that is more than half, as bodies have it, or another one. */
const anyThreshold: fc.Arbitrary<Threshold> = fc.record({
  fraction: fc.constantFrom(
    { numerator: 1, denominator: 2 },
    { numerator: 1, denominator: 3 },
    { numerator: 2, denominator: 3 },
    { numerator: 3, denominator: 4 },
  ),
  strict: fc.boolean(),
});

const anyRuleSet: fc.Arbitrary<RuleSet> = fc
  .record({ method: fc.constantFrom(...COUNTING_METHODS), threshold: anyThreshold })
  .map(aRuleSet);

const anyPlace = fc.record({
  constituencyId: fc.constantFrom(...CHANGE_BOARD_CONSTITUENCIES.map(({ id }) => id)),
  weight: fc.integer({ min: 1, max: 5 }),
  standing: fc.constantFrom(...STANDINGS),
});

/** Any vote whose quorum is met, so that the counting itself is seen. */
const anyVote: fc.Arbitrary<CountInput> = fc
  .tuple(anyRuleSet, fc.array(anyPlace, { minLength: 1, maxLength: 25 }))
  .map(([ruleSet, places]) => {
    const roll = places.map(({ constituencyId, weight }, place): RollPlace => {
      return { place, seatId: `seat-${place}`, label: `Seat ${place}`, constituencyId, weight };
    });
    const standings = places.map(({ standing }) => standing);
    const quorum = aQuorumReading(ruleSet, roll, Array<Standing>(roll.length).fill('approve'));
    return { ruleSet, roll, standings, quorumAtOpening: quorum, quorumAtClose: quorum };
  });

describe('the vote tables', () => {
  it('[CNT-1] [CNT-2] [CNT-4] V1: approved by every reading, 5 categories to 0', () => {
    const outcome = count(V1);
    expect(outcome.verdictByMethod).toEqual(byMethod('approved', 'approved', 'approved'));
    expect(outcome).toMatchObject({ categoriesApproving: 5, categoriesRejecting: 0 });
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
    expect(outcome.categories.at(-1)).toMatchObject({ name: 'Consumer', outcome: 'none' });
  });

  it('[CNT-6] V6: no decision by any reading when 11 of 23 are present', () => {
    expect(count(V6).verdictByMethod).toEqual(byMethod('inquorate', 'inquorate', 'inquorate'));
  });

  it('[CNT-3] [CNT-5] V7: not approved when the 12 present all abstain', () => {
    const outcome = count(V7);
    expect(outcome.verdictByMethod).toEqual(byMethod('not-approved', 'not-approved', 'not-approved'));
    expect(outcome.total).toMatchObject({ approve: 0, reject: 0, abstain: 12, absent: 11 });
  });

  it('[CNT-7] the verdict is that of the method the rule set names', () => {
    const verdicts = COUNTING_METHODS.map(
      (method) => count({ ...V2, ruleSet: aRuleSet({ method }) }).verdict,
    );
    expect(verdicts).toEqual(['approved', 'rejected', 'rejected']);
  });
});

describe('ties and thresholds', () => {
  it('[CNT-1] [CNT-9] equal votes per head approve nothing', () => {
    const tied = vote([6, 6, 1], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]);
    expect(count(tied).verdictByMethod['per-head']).toBe('not-approved');
  });

  it('[CNT-3] [CNT-9] as many categories for as against approve nothing', () => {
    const tied = vote([13, 0, 0], [3, 0, 0], [0, 3, 0], [0, 3, 0], [0, 0, 1]);
    expect(count(tied)).toMatchObject({
      verdict: 'not-approved',
      categoriesApproving: 2,
      categoriesRejecting: 2,
    });
  });

  it('[CNT-4] C-strict counts silent categories among all: 2 of 5 for and 1 against is not enough', () => {
    const outcome = count(vote([13, 0, 0], [3, 0, 0], [0, 3, 0], [0, 0, 0], [0, 0, 0]));
    expect(outcome.verdictByMethod).toEqual(byMethod('approved', 'approved', 'not-approved'));
  });

  it('[CNT-8] a threshold of three quarters is met at exactly three quarters and missed below', () => {
    const threshold = { fraction: { numerator: 3, denominator: 4 }, strict: false };
    const perHead = (approve: number, reject: number) => {
      const cast = vote([approve, reject, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]);
      return count({ ...cast, ruleSet: aRuleSet({ threshold }) }).verdictByMethod['per-head'];
    };
    expect(perHead(9, 3)).toBe('approved');
    expect(perHead(9, 4)).toBe('rejected');
  });

  it('[CNT-8] a place counts with its weight', () => {
    const roll = V1.roll.map((place) =>
      place.constituencyId === 'consumer' ? { ...place, weight: 30 } : place,
    );
    const standings = V1.standings.map((standing, place): Standing => {
      return roll[place]?.constituencyId === 'consumer' ? 'reject' : standing;
    });
    const outcome = count({ ...V1, roll, standings });
    expect(outcome.total).toMatchObject({ approve: 18, reject: 30 });
    expect(outcome.verdictByMethod['per-head']).toBe('rejected');
  });

  it('[CNT-6] a quorum lost by the close, or missing at the opening, leaves no decision', () => {
    const lost = V6.quorumAtClose;
    expect(count({ ...V1, quorumAtClose: lost }).verdict).toBe('inquorate');
    expect(count({ ...V1, quorumAtOpening: lost }).verdict).toBe('inquorate');
  });
});

describe('any vote', () => {
  it('[CNT-7] does not depend on the order of the roll', () => {
    fc.assert(
      fc.property(anyVote, fc.infiniteStream(fc.nat()), (input, keys) => {
        const shuffled = input.roll
          .map((place) => ({ place, key: keys.next().value }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ place }) => place);
        expect(count({ ...input, roll: shuffled })).toEqual(count(input));
      }),
    );
  });

  it('[CNT-7] has the same verdicts whatever the order of categories', () => {
    fc.assert(
      fc.property(anyVote, (input) => {
        const ruleSet = { ...input.ruleSet, constituencies: input.ruleSet.constituencies.toReversed() };
        const outcome = count(input);
        const other = count({ ...input, ruleSet });
        expect(other.verdictByMethod).toEqual(outcome.verdictByMethod);
        expect(other.sentence).toBe(outcome.sentence);
        expect(other.categories).toEqual(outcome.categories.toReversed());
      }),
    );
  });

  it('[CNT-11] is never made worse by one place turning to approve', () => {
    const rank: Record<Verdict, number> = { approved: 3, 'not-approved': 2, rejected: 1, inquorate: 0 };
    fc.assert(
      fc.property(anyVote, fc.nat(), (input, which) => {
        const turned = which % input.standings.length;
        const standings = input.standings.map((one, place) => (place === turned ? 'approve' : one));
        const before = count(input).verdictByMethod;
        const after = count({ ...input, standings }).verdictByMethod;
        for (const method of COUNTING_METHODS) {
          expect(rank[after[method]]).toBeGreaterThanOrEqual(rank[before[method]]);
        }
      }),
    );
  });

  it('[CNT-8] has sums that equal their parts', () => {
    fc.assert(
      fc.property(anyVote, (input) => {
        const { total, categories } = count(input);
        for (const standing of STANDINGS) {
          expect(categories.reduce((sum, { tally }) => sum + tally[standing], 0)).toBe(total[standing]);
        }
        const weight = input.roll.reduce((sum, place) => sum + place.weight, 0);
        expect(STANDINGS.reduce((sum, standing) => sum + total[standing], 0)).toBe(weight);
        expect(categories.reduce((sum, { seats }) => sum + seats, 0)).toBe(input.roll.length);
      }),
    );
  });
});

describe('a roll that does not fit', () => {
  it('throws instead of giving a result', () => {
    const first = V1.roll[0];
    const rest = V1.roll.slice(1);
    const withFirst = (altered: Partial<RollPlace>): CountInput => ({
      ...V1,
      roll: first ? [{ ...first, ...altered }, ...rest] : rest,
    });
    expect(() => count({ ...V1, standings: V1.standings.slice(1) })).toThrow('22 standings');
    expect(() => count(withFirst({ place: 1 }))).toThrow('23 places');
    expect(() => count(withFirst({ place: 99 }))).toThrow('place 99');
    expect(() => count(withFirst({ constituencyId: 'nowhere' }))).toThrow('no constituency');
    expect(() => count(withFirst({ weight: 0.5 }))).toThrow('weight 0.5');
  });
});
