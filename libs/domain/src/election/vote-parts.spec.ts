/** Votes with five decimal places, cut off and never rounded. */
import { describe, expect, it } from '@jest/globals';
import { partsOf, sayVoteParts } from './vote-parts.js';

describe('votes in parts', () => {
  it('[ELC-14] are cut off after five places, also where the product is beyond exact numbers', () => {
    expect(partsOf(100_000, 14, 33)).toBe(42_424);
    expect(partsOf(100_000, 2, 3)).toBe(66_666);
    const most = Number.MAX_SAFE_INTEGER;
    expect(partsOf(100_000, most - 1, most)).toBe(99_999);
    expect(partsOf(100_000, most, most)).toBe(100_000);
  });

  it('[ELC-18] are said with five places or none', () => {
    expect([0, 1, 42, 100_000, 1_245_448, 1_900_000, 1_900_010].map(sayVoteParts)).toEqual([
      '0',
      '0.00001',
      '0.00042',
      '1',
      '12.45448',
      '19',
      '19.00010',
    ]);
  });
});
