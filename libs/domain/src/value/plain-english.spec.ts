/** The words for numbers, fractions and lists. */
import { describe, expect, it } from '@jest/globals';
import { asSentenceStart, sayFraction, sayList, sayNumber, withThe } from './plain-english.js';

describe('plain English', () => {
  it('writes small numbers in words and others in figures', () => {
    expect([0, 1, 10, 11].map(sayNumber)).toEqual(['no', 'one', 'ten', '11']);
  });

  it('names the usual fractions', () => {
    expect(sayFraction({ numerator: 2, denominator: 3 })).toBe('two thirds');
    expect(sayFraction({ numerator: 5, denominator: 9 })).toBe('5/9');
  });

  it('joins lists with commas and one and', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(sayList)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('starts a sentence with a capital', () => {
    expect(asSentenceStart('four approve')).toBe('Four approve');
  });

  it.each([
    ['Change Board', 'the Change Board'],
    ['The BRD Board', 'the BRD Board'],
    ['Theatre Board', 'the Theatre Board'],
  ])('gives %s one article', (name, said) => {
    expect(withThe(name)).toBe(said);
  });
});
