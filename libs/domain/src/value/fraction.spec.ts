/** Exact fractions, also where floating point would slip. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ceilOf, compareToFraction } from './fraction.js';

const fraction = fc.record({
  numerator: fc.nat({ max: 1000 }),
  denominator: fc.integer({ min: 1, max: 1000 }),
});

describe('fractions', () => {
  it('tells exactly three quarters from a hair below', () => {
    const threeQuarters = { numerator: 3, denominator: 4 };
    expect(compareToFraction(60, 80, threeQuarters)).toBe(0);
    expect(compareToFraction(59, 79, threeQuarters)).toBe(-1);
  });

  it('stays exact up to the largest safe integers', () => {
    const max = Number.MAX_SAFE_INTEGER;
    expect(compareToFraction((max + 1) / 2, max, { numerator: 1, denominator: 2 })).toBe(1);
    expect(compareToFraction((max - 1) / 2, max, { numerator: 1, denominator: 2 })).toBe(-1);
  });

  it('rounds up to the smallest whole number that is enough', () => {
    expect(ceilOf({ numerator: 1, denominator: 2 }, 23)).toBe(12);
    fc.assert(
      fc.property(fraction, fc.nat({ max: 1_000_000 }), (share, of) => {
        const enough = ceilOf(share, of);
        expect(compareToFraction(enough, of, share)).toBeGreaterThanOrEqual(0);
        if (enough > 0) expect(compareToFraction(enough - 1, of, share)).toBe(-1);
      }),
    );
  });

  it('takes no fraction without a positive denominator', () => {
    expect(() => compareToFraction(1, 2, { numerator: 1, denominator: 0 })).toThrow(RangeError);
    expect(() => ceilOf({ numerator: -1, denominator: 2 }, 2)).toThrow(RangeError);
  });
});
