/** The verifier's counting by examples worked out by hand: readings, thresholds and their bases, weights, caps, ties. */
import { describe, expect, it } from '@jest/globals';
import { count, type Decision } from './count.js';
import { Fields } from './fields.js';
import { type Quorum, quorumOf } from './quorum.js';
import { readingsOf } from './readings.js';
import { readRule, type Rule } from './rule.js';
import { percentOf, sharesOf } from './shares.js';
import { amountsFrom, type Standing } from './amounts.js';
import type { Place } from './tally.js';
import { verdictAfterTie } from './tie.js';
import type { TieAct } from './tie-act.js';

const half = { numerator: 1, denominator: 2 };
const moreThanHalf = { fraction: half, strict: true, base: 'cast' };
const byCategory = { kind: 'by-category', unit: 'head', carriedBy: 'most-decided', thresholds: [] };

function aQuorumRule(altered: object = {}) {
  const rule = {
    fractionInPost: half,
    strict: false,
    count: null,
    minimumByConstituency: [],
    rolesPresent: [],
  };
  return { ...rule, recusedCount: false, ...altered };
}

/** A rule set of the categories a to e, altered as given. */
function aRule(altered: object = {}): Rule {
  const ruleSet = {
    name: 'A rule',
    version: 1,
    form: { kind: 'motion' },
    counting: byCategory,
    constituencies: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id })),
    threshold: moreThanHalf,
    tie: 'status-quo',
    quorum: aQuorumRule(),
    electorate: 'seat',
    mandates: { alternates: true },
    ...altered,
  };
  return readRule(Fields.of(ruleSet, 'the rule set'));
}

type Group = readonly [approve: number, reject: number, abstain?: number, silent?: number, absent?: number];

/** Places of weight 1: for each category so many for, against, abstaining, silent and absent. */
function places(...groups: readonly Group[]): Place[] {
  const ways: readonly Standing[] = ['approve', 'reject', 'abstain', 'not-voted', 'absent'];
  const standings = groups.flatMap((group, at) =>
    group.flatMap((amount, way) =>
      Array<[string, Standing]>(amount ?? 0).fill(['abcde'.charAt(at), ways[way] ?? 'absent']),
    ),
  );
  return standings.map(([categoryId, standing], place) => ({
    ...{ place, seatId: `s${place}`, categoryId, groupId: `g${place}`, weight: 1 },
    standing,
  }));
}

const decisionOf = (rule: Rule, all: readonly Place[]): Decision => count(rule, all, true).decision;

describe('the published readings of one board', () => {
  it.each<[string, Group[], string, string, string]>([
    [
      'V1',
      [
        [11, 0],
        [2, 0, 1],
        [3, 0],
        [2, 0],
        [1, 0],
      ],
      'approved',
      'approved',
      'approved',
    ],
    [
      'V2',
      [
        [10, 1],
        [0, 3],
        [1, 2],
        [1, 2],
        [0, 1],
      ],
      'approved',
      'rejected',
      'rejected',
    ],
    [
      'V3',
      [
        [1, 11, 1],
        [2, 0, 1],
        [2, 1],
        [2, 1],
        [0, 0, 1],
      ],
      'rejected',
      'approved',
      'approved',
    ],
    [
      'V7',
      [
        [0, 0, 12],
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      'not-approved',
      'not-approved',
      'not-approved',
    ],
  ])('%s', (_name, groups, perHead, byCategories, strictly) => {
    expect(readingsOf(aRule(), places(...groups), true)).toEqual({
      'per-head': perHead,
      'by-category': byCategories,
      'by-category-strict': strictly,
    });
  });

  it('V6: nothing is decided without a quorum', () => {
    expect(count(aRule(), places([11, 0]), false).decision.verdict).toBe('inquorate');
  });
});

describe('the whole', () => {
  const whole = (threshold: object, unit = 'head') => aRule({ counting: { kind: 'whole', unit }, threshold });

  it.each([
    ['cast', 'approved'],
    ['cast-with-abstentions', 'approved'],
    ['present', 'rejected'],
    ['entitled', 'rejected'],
  ])('of the votes %s is %s with 4 for, 2 against, 1 abstaining, 1 silent, 2 absent', (base, verdict) => {
    expect(decisionOf(whole({ ...moreThanHalf, base }), places([4, 2, 1, 1, 2])).verdict).toBe(verdict);
  });

  it('is reached, or passed where it is strict', () => {
    const twoThirds = { numerator: 2, denominator: 3 };
    expect(
      decisionOf(whole({ fraction: twoThirds, strict: false, base: 'cast' }), places([4, 2])).verdict,
    ).toBe('approved');
    expect(decisionOf(whole({ fraction: twoThirds, strict: true, base: 'cast' }), places([4, 2]))).toEqual({
      verdict: 'rejected',
      tied: false,
    });
    expect(decisionOf(whole(moreThanHalf), places([3, 3]))).toEqual({ verdict: 'not-approved', tied: true });
    expect(decisionOf(whole({ ...moreThanHalf, base: 'present' }), places([3, 2, 1]))).toEqual({
      verdict: 'rejected',
      tied: false,
    });
  });

  it('counts weights exactly where numbers lose their last digits, and parts of one weight', () => {
    const [one, other] = places([1, 1]);
    if (!one || !other) throw new Error('two places');
    const rule = whole(moreThanHalf, 'weight');
    const large = 2 ** 53 - 1;
    expect(
      decisionOf(rule, [
        { ...one, weight: large },
        { ...other, weight: large - 1 },
      ]).verdict,
    ).toBe('approved');
    const split = { ...one, weight: 10, standing: { approve: 3, reject: 4 } };
    expect(count(rule, [split], true).total).toMatchObject({ approve: 3n, reject: 4n, 'not-voted': 3n });
  });

  it('refuses a voting group with two places in one category', () => {
    const twice = places([2, 0]).map((place) => ({ ...place, groupId: 'g' }));
    expect(() => decisionOf(whole(moreThanHalf, 'group'), twice)).toThrow('two places');
    expect(() =>
      decisionOf(
        whole(moreThanHalf, 'group'),
        twice.map((place) => ({ ...place, groupId: null })),
      ),
    ).toThrow('no voting group');
  });

  it('is sent back where more ask for that than are against', () => {
    const [first, ...rest] = places([1, 3]);
    if (!first) throw new Error('a place');
    const ask = rest.map((place, at): Place => ({ ...place, standing: at === 0 ? 'reject' : 'send-back' }));
    expect(decisionOf(whole(moreThanHalf), [first, ...ask]).verdict).toBe('sent-back');
  });
});

describe('by category', () => {
  it('has a threshold for each where the rule names one: two thirds in one, more than half in the other', () => {
    const thresholds = [
      {
        constituencyId: 'a',
        threshold: { fraction: { numerator: 2, denominator: 3 }, strict: false, base: 'cast' },
      },
    ];
    const constituencies = ['a', 'b'].map((id) => ({ id, name: id }));
    const rule = aRule({
      constituencies,
      counting: { ...byCategory, carriedBy: 'every-voting', thresholds },
    });
    expect(decisionOf(rule, places([18, 0], [6, 0])).verdict).toBe('approved');
    expect(decisionOf(rule, places([13, 7], [6, 0])).verdict).toBe('rejected');
    expect(decisionOf(rule, places([14, 7], [4, 3])).verdict).toBe('approved');
    expect(decisionOf(rule, places([14, 7], [3, 3]))).toEqual({ verdict: 'not-approved', tied: false });
    expect(decisionOf(rule, places([14, 7], [0, 0, 3])).verdict).toBe('approved');
  });

  it('is tied only where as many approve as not', () => {
    expect(decisionOf(aRule(), places([1, 0], [0, 1]))).toEqual({ verdict: 'not-approved', tied: true });
    expect(decisionOf(aRule(), places([1, 1], [0, 0]))).toEqual({ verdict: 'not-approved', tied: false });
    const strict = aRule({ counting: { ...byCategory, carriedBy: 'most-of-all' } });
    expect(decisionOf(strict, places([1, 0], [0, 1]))).toEqual({ verdict: 'not-approved', tied: false });
  });
});

describe('by share', () => {
  it('takes from a category what is above its cap and gives it to nobody', () => {
    const tally = (approve: bigint, reject: bigint) =>
      amountsFrom((standing) => (standing === 'approve' ? approve : standing === 'reject' ? reject : 0n));
    const caps = new Map([['a', { numerator: 1n, denominator: 5n }]]);
    const { amounts, whole, held } = sharesOf(
      [
        ['a', tally(60n, 0n)],
        ['b', tally(10n, 30n)],
      ],
      caps,
    );
    expect(percentOf(amounts.approve, whole)).toBe('30');
    expect(percentOf(amounts.reject, whole)).toBe('30');
    expect(held.map(({ amount, capped }) => [percentOf(amount, whole), capped])).toEqual([
      ['20', true],
      ['40', false],
    ]);
    expect(percentOf(1n, 3n)).toBe('33.3333');
  });
});

describe('a tie', () => {
  const tied: Decision = { verdict: 'not-approved', tied: true };
  const declare = (rule: string, settledBy: object | null) =>
    Fields.of({ tie: { rule, settledBy } }, 'the outcome');
  const settle = (rule: string, settledBy: object | null, act: TieAct | null) =>
    verdictAfterTie(tied, aRule({ tie: rule }), declare(rule, settledBy), act);
  const casting = (choice: string): TieAct => {
    const answer = Fields.of({ kind: 'motion', choice }, 'the casting vote');
    return { kind: 'casting-vote', answer };
  };

  it('keeps the status quo, or follows the casting vote where the rule gives one', () => {
    const forIt = { kind: 'casting-vote', choice: 'approve' };
    expect(settle('status-quo', null, null)).toBe('not-approved');
    expect(settle('casting-vote', null, null)).toBe('not-approved');
    expect(settle('casting-vote', forIt, casting('approve'))).toBe('approved');
    expect(() => settle('status-quo', forIt, casting('approve'))).toThrow('the rule says');
    expect(() => settle('casting-vote', forIt, casting('reject'))).toThrow('the other way');
    expect(() => settle('casting-vote', forIt, null)).toThrow('an act that is not shown');
    expect(() => settle('casting-vote', { ...forIt, kind: 'lot' }, casting('approve'))).toThrow(
      'another act',
    );
  });

  it('falls as the lot was drawn', () => {
    const act: TieAct = { kind: 'lot', seed: '07', order: ['reject', 'approve'] };
    expect(settle('lot', { kind: 'lot', seed: '07', choice: 'reject' }, act)).toBe('rejected');
    expect(() => settle('lot', { kind: 'lot', seed: '07', choice: 'approve' }, act)).toThrow('the other way');
    expect(() => settle('lot', { kind: 'lot', seed: '08', choice: 'reject' }, act)).toThrow('another seed');
  });

  it('is declared where there is one and nowhere else', () => {
    const none = { verdict: 'approved', tied: false } as const;
    expect(() => verdictAfterTie(none, aRule(), declare('status-quo', null), null)).toThrow('is none');
    const silent = Fields.of({ tie: null }, 'the outcome');
    expect(() => verdictAfterTie(tied, aRule(), silent, null)).toThrow('not declared');
    expect(() => verdictAfterTie(none, aRule(), silent, casting('approve'))).toThrow('broken that is none');
  });
});

describe('a quorum', () => {
  const seats = Array.from({ length: 28 }, (_, at) => ({
    ...{ seatId: `s${at}`, constituencyId: at < 20 ? 'a' : 'b', inPost: true, memberId: null, personIds: [] },
    ...{ owner: `s${at}`, weight: 1 },
  }));
  function quorum(rule: object, here: number, roles: readonly string[] = []): Quorum {
    const present = new Map(seats.slice(0, here).map(({ seatId }) => [seatId, 'p']));
    const asked = aRule({ quorum: aQuorumRule(rule) });
    return quorumOf(asked.quorum, {
      seats,
      present,
      recused: new Set(),
      persons: new Set(),
      recusedPersons: new Set(),
      roles: new Set(roles),
      standing: () => new Map(),
    });
  }

  it('is half of those in post, or more than half, or a number, whichever is more', () => {
    expect(quorum({}, 14)).toEqual({ met: true, present: 14, inPost: 28, needed: 14, qualifying: null });
    expect(quorum({ strict: true }, 14)).toMatchObject({ met: false, needed: 15 });
    expect(quorum({ count: 20 }, 15)).toMatchObject({ met: false, needed: 20 });
    expect(quorum({ fractionInPost: null, count: 3 }, 3)).toMatchObject({ met: true, needed: 3 });
  });

  it('asks for the minimum of a category and for the officers that the rule names', () => {
    const minimumByConstituency = [{ constituencyId: 'b', minimum: 1 }];
    expect(quorum({ minimumByConstituency }, 20).met).toBe(false);
    expect(quorum({ minimumByConstituency }, 21).met).toBe(true);
    expect(quorum({ rolesPresent: ['chair'] }, 20).met).toBe(false);
    expect(quorum({ rolesPresent: ['chair'] }, 20, ['chair']).met).toBe(true);
  });
});

describe('a rule that this version does not know', () => {
  it.each([
    ['by-acclamation', { counting: { kind: 'by-acclamation' } }],
    ['every-other', { counting: { ...byCategory, carriedBy: 'every-other' } }],
    ['by-duel', { tie: 'by-duel' }],
  ])('is named: %s', (name, altered) => {
    expect(() => aRule(altered)).toThrow(`the counting rule "${name}" is not checked by this version`);
  });
});
