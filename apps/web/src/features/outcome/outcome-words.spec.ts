/** The six ways a seat can stand in a vote are six different words. */
import { STANDINGS } from '@quorate/domain';
import { describe, expect, it } from '@jest/globals';
import { standingWords } from './outcome-words.js';

describe('standingWords', () => {
  it('has a word of its own for each standing', () => {
    const words = STANDINGS.map((standing) => standingWords[standing]);
    expect(new Set(words).size).toBe(STANDINGS.length);
  });
});
