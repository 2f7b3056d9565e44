/** What a ballot may say: each form of paper, and malformed ballots, each with its code and its sentence. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBallotPaper } from '../testing/an-election.js';
import type { BallotPaper, ElectionAnswer } from './ballot-paper.js';
import { checkAnswer } from './check-answer.js';

const ONE = aBallotPaper({ kind: 'choose', most: 1 }, 'abc');
const TWO = aBallotPaper({ kind: 'choose', most: 2 }, 'abc');
const APPROVAL = aBallotPaper({ kind: 'approval' }, 'abc');
const RANKED = aBallotPaper({ kind: 'ranked', count: 'instant-run-off' }, 'abc');

const chosen = (...optionIds: string[]): ElectionAnswer => ({ kind: 'chosen', optionIds });
const ranked = (...ranks: (readonly [string, number])[]): ElectionAnswer => ({
  kind: 'ranked',
  ranks: ranks.map(([optionId, rank]) => ({ optionId, rank })),
});

function refusalOf(paper: BallotPaper, answer: ElectionAnswer): readonly [string, string] | null {
  const checked = checkAnswer(paper, answer);
  if (checked.ok) return null;
  expect(checked.refusal).toMatchObject({ kind: 'invalid', field: 'answer' });
  return [checked.refusal.code, checked.refusal.sentence];
}

describe('ballots', () => {
  it.each([
    ['one', ONE, chosen('b')],
    ['two of at most two', TWO, chosen('c', 'a')],
    ['fewer than at most two', TWO, chosen('c')],
    ['all by approval', APPROVAL, chosen('a', 'b', 'c')],
    ['ranked in full', RANKED, ranked(['b', 1], ['a', 2], ['c', 3])],
    ['ranked in part, in any order', RANKED, ranked(['a', 2], ['b', 1])],
    ['blank', ONE, { kind: 'blank' } as const],
  ])('[ELC-1] that fit are taken as they are: %s', (_, paper, answer) => {
    expect(checkAnswer(paper, answer)).toEqual({ ok: true, value: answer });
  });

  it.each([
    [
      'two choices for one',
      ONE,
      chosen('a', 'b'),
      'too-many-choices',
      '2 options are marked. Mark one option.',
    ],
    [
      'three choices for two',
      TWO,
      chosen('a', 'b', 'c'),
      'too-many-choices',
      '3 options are marked. Mark at most two options.',
    ],
    [
      'an unknown option',
      APPROVAL,
      chosen('a', 'x'),
      'unknown-option',
      'The ballot names an option that is not on the paper. Load the paper again and mark it anew.',
    ],
    [
      'an option twice',
      APPROVAL,
      chosen('a', 'a'),
      'option-twice',
      'An option is marked twice. Mark each option once.',
    ],
    [
      'nothing',
      APPROVAL,
      chosen(),
      'nothing-chosen',
      'Mark at least one option, or cast a blank ballot to abstain.',
    ],
    [
      'nothing, ranked',
      RANKED,
      ranked(),
      'nothing-chosen',
      'Mark at least one option, or cast a blank ballot to abstain.',
    ],
    [
      'the same rank twice',
      RANKED,
      ranked(['a', 1], ['b', 1]),
      'rank-twice',
      'Two options have the same rank. Give each option a rank of its own.',
    ],
    [
      'a gap',
      RANKED,
      ranked(['a', 1], ['b', 3]),
      'rank-missing',
      'No option has rank 2. Number the options 1, 2, 3 and so on without a gap.',
    ],
    [
      'no first preference',
      RANKED,
      ranked(['a', 2]),
      'rank-missing',
      'No option has rank 1. Number the options 1, 2, 3 and so on without a gap.',
    ],
    [
      'crosses on a ranked paper',
      RANKED,
      chosen('a'),
      'wrong-form',
      'This is not how the paper is marked. Number the options in order.',
    ],
    [
      'numbers on a paper for crosses',
      ONE,
      ranked(['a', 1]),
      'wrong-form',
      'This is not how the paper is marked. Mark the options without numbers.',
    ],
  ])('[ELC-1] that do not fit are refused with a sentence: %s', (_, paper, answer, code, sentence) => {
    expect(refusalOf(paper, answer)).toEqual([code, sentence]);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('[ELC-1] have no rank %s', (rank) => {
    const sentence = 'A rank is not a whole number from 1. Number the options 1, 2, 3 and so on.';
    expect(refusalOf(RANKED, ranked(['a', rank]))).toEqual(['rank-not-whole', sentence]);
    expect(refusalOf(RANKED, ranked(['a', 1], ['b', rank]))).toEqual(['rank-not-whole', sentence]);
  });

  it.each(['__proto__', 'constructor', 'toString', '', 'А', 'a\u200b'])(
    '[ELC-1] name no option %j',
    (optionId) => {
      expect(refusalOf(APPROVAL, chosen(optionId))?.[0]).toBe('unknown-option');
      expect(refusalOf(RANKED, ranked([optionId, 1]))?.[0]).toBe('unknown-option');
    },
  );

  it('[ELC-2] that are blank are refused where the paper does not allow an abstention', () => {
    const strict = { ...ONE, blankAllowed: false };
    const blank = ['blank-not-allowed', 'A blank ballot is not allowed here. Mark an option.'];
    expect(refusalOf(strict, { kind: 'blank' })).toEqual(blank);
    expect(refusalOf(strict, chosen())).toEqual(['nothing-chosen', 'Mark at least one option.']);
    expect(refusalOf(strict, chosen('a'))).toBeNull();
  });

  it('[ELC-1] of a ranked paper fit exactly when their ranks are 1 to n on different options', () => {
    const anyRank = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.array(anyRank, { minLength: 1, maxLength: 4 }), (ranks) => {
        const inOrder = ranks.map(([, rank]) => rank).sort((a, b) => a - b);
        const fits =
          inOrder.every((rank, index) => rank === index + 1) &&
          ranks.every(([option], index) => ranks.findIndex(([other]) => other === option) === index);
        expect(checkAnswer(RANKED, ranked(...ranks)).ok).toBe(fits);
      }),
    );
  });
});
