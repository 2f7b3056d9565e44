/** The words for numbers, fractions and lists. */
import { describe, expect, it } from '@jest/globals';
import { asSentenceStart, sayFraction, sayList, sayNumber, withThe } from './plain-english.js';

describe('plain English', () => {
  it('writes small numbers in words and others in figures', () => {
    expect([0, 1, 10, 11, 1200].map(sayNumber)).toEqual(['no', 'one', 'ten', '11', '1,200']);
  });

  it.each([
    [1, 2, 'half'],
    [50, 100, 'half'],
    [2, 3, 'two thirds'],
    [1, 5, 'a fifth'],
    [4, 5, 'four fifths'],
    [9, 10, 'nine tenths'],
    [86, 100, '86 %'],
    [5, 11, '5/11'],
    [3, 3, 'all'],
  ])('names %i of %i as a person would', (numerator, denominator, said) => {
    expect(sayFraction({ numerator, denominator })).toBe(said);
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
