/** Proves that a lot is drawn again as it was published, and that any change of it is found. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { drawNames, lotDigest, type DrawnLot } from '@quorate/domain';
import { drawAgain } from './draw-again.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const secret = '5a'.repeat(32);
const words = 'seven, vier';
const seed = lotDigest(secret, words, sha256);
const lot: DrawnLot = { secret, words, seed, drawn: drawNames(seed, ['Ann', 'Bob', 'Çelik'], sha256) };
const commitment = lotDigest(secret, '', sha256);

describe('drawAgain', () => {
  it('finds the same order, and says when the hash of the secret is not known', async () => {
    expect(await drawAgain(lot, commitment)).toBe('same');
    expect(await drawAgain(lot, null)).toBe('same-uncommitted');
  });

  it('finds every change', async () => {
    const changed: readonly DrawnLot[] = [
      { ...lot, secret: '5b'.repeat(32) },
      { ...lot, words: 'seven' },
      { ...lot, seed: commitment },
      { ...lot, drawn: lot.drawn.toReversed() },
      { ...lot, drawn: lot.drawn.map((one) => ({ ...one, name: `${one.name}.` })) },
    ];
    for (const one of changed) expect(await drawAgain(one, commitment)).toBe('other');
    expect(await drawAgain(lot, seed)).toBe('other');
  });
});
