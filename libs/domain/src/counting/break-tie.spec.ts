/** Ties broken by the Chair or by lot, and the lot itself. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { countingBy } from '../rule-set/counting-rule.js';
import type { TieRule } from '../rule-set/rule-set.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import { aVote } from '../testing/a-vote.js';
import { count } from './count.js';
import { drawLot, lotBytes } from './draw-lot.js';
import { breakTie, drawTie, withTieBroken } from './break-tie.js';
import { verdictSentence } from './verdict-sentence.js';

const SEED = '000102030405060708090a0b0c0d0e0f';
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

function tied(tie: TieRule) {
  return count(aVote(aRuleSet({ tie, counting: countingBy('per-head') }), { large: [6, 6, 0] }));
}

describe('breakTie', () => {
  it.each([
    ['approve', 'approved', 'MP188 is approved', 'for'],
    ['reject', 'rejected', 'MP188 is rejected', 'against'],
  ] as const)('[CNT-20] follows the casting vote of the Chair: %s', (choice, verdict, headline, side) => {
    const settled = breakTie(tied('casting-vote'), { kind: 'casting-vote', choice });
    expect(settled).toMatchObject({
      ok: true,
      value: {
        ...{ verdict, reason: null, tie: { rule: 'casting-vote', settledBy: { choice } } },
        sentence: `6 members approve, 6 reject, none abstains. The Chair’s casting vote is ${side}.`,
      },
    });
    if (settled.ok) expect(verdictSentence('MP188', settled.value)).toBe(headline);
  });

  it('[CNT-20] follows the lot, which anybody can draw again from the seed', () => {
    const drawn = drawTie(SEED, sha256);
    const [first] = drawLot(SEED, ['approve', 'reject'], sha256);
    expect(drawn).toEqual({ kind: 'lot', seed: SEED, choice: first });
    expect(breakTie(tied('lot'), drawn)).toMatchObject({
      ok: true,
      value: { sentence: expect.stringContaining('The lot drawn is') },
    });
    const choices = new Set(
      Array.from(
        { length: 64 },
        (_, at) => drawTie(`${SEED}${at.toString(16).padStart(2, '0')}`, sha256).choice,
      ),
    );
    expect(choices).toEqual(new Set(['approve', 'reject']));
  });

  it('[CNT-20] leaves the outcome as it is until somebody acts, and throws where the act does not answer it', () => {
    const outcome = tied('casting-vote');
    expect(withTieBroken(outcome, null)).toBe(outcome);
    expect(withTieBroken(outcome, { kind: 'casting-vote', choice: 'reject' })).toMatchObject({
      ...{ verdict: 'rejected', tie: { settledBy: { kind: 'casting-vote' } } },
    });
    expect(() => withTieBroken(tied('lot'), { kind: 'casting-vote', choice: 'reject' })).toThrow(
      'another way',
    );
  });

  it('[CNT-20] refuses what is not tied, what is settled, and another way than the rule', () => {
    const chair = { kind: 'casting-vote', choice: 'approve' } as const;
    const code = (result: ReturnType<typeof breakTie>) => {
      if (result.ok) return null;
      expect(result.refusal).toMatchObject({
        kind: 'conflict',
        sentence: expect.stringMatching(/^[A-Z].*\.$/),
      });
      return result.refusal.code;
    };
    const approved = count(aVote(aRuleSet({ tie: 'casting-vote' }), { large: [12, 0, 0] }));
    expect(code(breakTie(approved, chair))).toBe('not-tied');
    expect(code(breakTie(tied('status-quo'), chair))).toBe('tie-rule-other');
    expect(code(breakTie(tied('lot'), chair))).toBe('tie-rule-other');
    const settled = breakTie(tied('casting-vote'), chair);
    expect(settled.ok && code(breakTie(settled.value, chair))).toBe('tie-settled');
  });

  it.each<[TieRule, string]>([
    ['status-quo', 'MP188 is not approved: the votes are tied'],
    ['casting-vote', 'MP188 is not decided: the votes are tied, so the Chair has the casting vote'],
    ['run-off', 'MP188 is not decided: the votes are tied, so the vote is held again'],
    ['lot', 'MP188 is not decided: the votes are tied, so a lot is drawn'],
  ])('[CNT-20] says what a tie waits for under %s', (rule, sentence) => {
    expect(verdictSentence('MP188', tied(rule))).toBe(sentence);
  });
});

describe('drawLot', () => {
  it('[CNT-21] orders the names by the hash of seed and name', () => {
    expect(Array.from(lotBytes(SEED, 'é'))).toEqual([...Array(16).keys(), 0xc3, 0xa9]);
    const names = ['Ann', 'Bob', 'Cat', 'Dan'];
    const hash = (name: string) =>
      createHash('sha256').update(Buffer.from(SEED, 'hex')).update(name, 'utf8').digest('hex');
    const expected = names.toSorted((one, other) => (hash(one) < hash(other) ? -1 : 1));
    expect(drawLot(SEED, names, sha256)).toEqual(expected);
    expect(drawLot(SEED, [], sha256)).toEqual([]);
  });

  it('[CNT-21] does not depend on the order of the names, and the order of some is that among all', () => {
    const seed = fc
      .uint8Array({ minLength: 16, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('hex'));
    fc.assert(
      fc.property(seed, fc.uniqueArray(fc.string(), { maxLength: 8 }), (hex, names) => {
        const drawn = drawLot(hex, names, sha256);
        expect(drawLot(hex, names.toReversed(), sha256)).toEqual(drawn);
        expect(drawLot(hex, names.slice(1), sha256)).toEqual(drawn.filter((name) => name !== names[0]));
      }),
    );
  });

  it('[CNT-21] takes no short or odd seed, and no name twice', () => {
    for (const seed of [
      '',
      SEED.slice(2),
      `${SEED}0`,
      SEED.toUpperCase(),
      `${SEED.slice(2)}zz`,
      ` ${SEED}`,
    ]) {
      expect(() => drawLot(seed, ['Ann'], sha256)).toThrow('at least 16 bytes');
    }
    expect(() => drawLot(SEED, ['Ann', 'Ann'], sha256)).toThrow('twice');
  });
});
