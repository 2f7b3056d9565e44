/** Exact fractions, also where floating point would slip. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atLeast, ceilOf, moreThan } from './fraction.js';

const fraction = fc.record({
  numerator: fc.nat({ max: 1000 }),
  denominator: fc.integer({ min: 1, max: 1000 }),
});
const whole = fc.nat({ max: Number.MAX_SAFE_INTEGER });

describe('fractions', () => {
  it('tells exactly three quarters from a hair below', () => {
    const threeQuarters = { numerator: 3, denominator: 4 };
    expect(atLeast(60, 80, threeQuarters)).toBe(true);
    expect(moreThan(60, 80, threeQuarters)).toBe(false);
    expect(atLeast(59, 79, threeQuarters)).toBe(false);
  });

  it('stays exact up to the largest safe integers', () => {
    const max = Number.MAX_SAFE_INTEGER;
    expect(moreThan((max + 1) / 2, max, { numerator: 1, denominator: 2 })).toBe(true);
    expect(moreThan((max - 1) / 2, max, { numerator: 1, denominator: 2 })).toBe(false);
  });

  it('rounds up to the smallest whole number that is enough', () => {
    expect(ceilOf({ numerator: 1, denominator: 2 }, 23)).toBe(12);
    fc.assert(
      fc.property(fraction, fc.nat({ max: 1_000_000 }), (share, of) => {
        const enough = ceilOf(share, of);
        expect(atLeast(enough, of, share)).toBe(true);
        if (enough > 0) expect(atLeast(enough - 1, of, share)).toBe(false);
      }),
    );
  });

  it('has more than a fraction only where it has at least the fraction', () => {
    fc.assert(
      fc.property(whole, whole, fraction, (part, of, share) => {
        if (moreThan(part, of, share)) expect(atLeast(part, of, share)).toBe(true);
      }),
    );
  });

  it('takes no fraction without a positive denominator', () => {
    expect(() => atLeast(1, 2, { numerator: 1, denominator: 0 })).toThrow(RangeError);
    expect(() => ceilOf({ numerator: -1, denominator: 2 }, 2)).toThrow(RangeError);
  });
});
