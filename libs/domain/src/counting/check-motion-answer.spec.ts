/** Parts of a vote never come to more than its weight, whatever is sent. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aRuleSet } from '../testing/a-rule-set.js';
import { MOTION_ANSWERS } from './ballot.js';
import { checkMotionAnswer } from './check-motion-answer.js';
import { MOST_WEIGHT } from './weight.js';

const rules = aRuleSet({
  electorate: 'shareholder',
  counting: { kind: 'whole', unit: 'weight' },
  form: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: true },
  mandates: { alternates: true, proxies: null, splitVotes: true },
});
const weight = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: MOST_WEIGHT }));
const small = fc.nat({ max: 12 });
const anything = fc.oneof(small, fc.maxSafeInteger(), fc.double(), fc.string(), fc.constant(null));
const answersOf = (parts: fc.Arbitrary<unknown>) =>
  fc.dictionary(fc.constantFrom(...MOTION_ANSWERS), parts, { noNullPrototype: true });

describe('checkMotionAnswer', () => {
  it('[CNT-19] takes whole parts that come to one vote at least and the weight at most, and nothing else', () => {
    fc.assert(
      fc.property(weight, fc.oneof(answersOf(small), answersOf(anything)), (most, parts) => {
        const given = Object.values(parts);
        const areWhole = given.every((part) => Number.isSafeInteger(part) && Number(part) >= 0);
        const sum = areWhole ? given.reduce<bigint>((all, part) => all + BigInt(Number(part)), 0n) : 0n;
        const checked = checkMotionAnswer(rules, most, parts);
        expect(checked.ok).toBe(sum >= 1n && sum <= BigInt(most));
        if (!checked.ok) expect(checked.refusal.sentence).toMatch(/\.$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('[CNT-19] takes the same parts at a place that weighs more', () => {
    fc.assert(
      fc.property(weight, small, answersOf(small), (most, more, parts) => {
        fc.pre(most + more <= MOST_WEIGHT);
        if (checkMotionAnswer(rules, most, parts).ok) {
          expect(checkMotionAnswer(rules, most + more, parts)).toEqual({ ok: true, value: parts });
        }
      }),
    );
  });
});
