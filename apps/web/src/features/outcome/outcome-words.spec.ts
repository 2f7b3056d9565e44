/** The ways a seat can stand in a vote are as many different words, on every ballot. */
import { MOTION_WORDS, STANDINGS } from '@quorate/domain';
import { describe, expect, it } from '@jest/globals';
import { wordsIn } from './outcome-words.js';

describe('wordsIn', () => {
  it.each(MOTION_WORDS)('has a word of its own for each standing: %s', (words) => {
    const said = STANDINGS.map((standing) => wordsIn({ words })[standing]);
    expect(new Set(said).size).toBe(STANDINGS.length);
  });
});
