/** Every answer, of any form, is as long as every other before it is sealed; what was not padded so is no answer. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concat, utf8 } from './bytes.js';
import { pad, PADDED_BYTES, unpad } from './padding.js';

const text = fc.string({ unit: 'binary', maxLength: 900 });

describe('padding', () => {
  it('makes every answer 4096 bytes long, and gives it back', () => {
    fc.assert(
      fc.property(text, (answer) => {
        const padded = pad(answer);
        expect(padded).toHaveLength(PADDED_BYTES);
        expect(padded && unpad(padded)).toBe(answer);
      }),
    );
  });

  it('has room for fifty ranked options named by UUIDs', () => {
    const preferences = Array.from({ length: 50 }, () => crypto.randomUUID());
    expect(pad(JSON.stringify({ kind: 'ranked', preferences }))).toHaveLength(PADDED_BYTES);
  });

  it('takes what just fits, and no byte more', () => {
    expect(pad('x'.repeat(PADDED_BYTES - 2))).toHaveLength(PADDED_BYTES);
    expect(pad('x'.repeat(PADDED_BYTES - 1))).toBeNull();
    expect(pad('é'.repeat(PADDED_BYTES / 2))).toBeNull();
  });

  it('refuses half a surrogate pair, which would come out as another answer', () => {
    expect(pad('approve\ud800')).toBeNull();
  });

  it('[ATK-16] wrong in any way gives no answer: length, end, rest, letters', () => {
    const padded = pad('approve') ?? new Uint8Array();
    expect(unpad(padded.slice(1))).toBeNull();
    expect(unpad(concat(padded, Uint8Array.of(0)))).toBeNull();
    for (const [at, byte] of [
      [0, 0xff],
      [1, 3],
      [PADDED_BYTES - 1, 1],
      [4, 0xff],
    ] as const) {
      const wrong = padded.slice();
      wrong[at] = byte;
      expect(unpad(wrong)).toBeNull();
    }
  });

  it('keeps a byte order mark as part of the answer', () => {
    const padded = pad('\ufeffapprove');
    expect(padded?.subarray(2, 12)).toEqual(utf8('\ufeffapprove'));
    expect(padded && unpad(padded)).toBe('\ufeffapprove');
  });
});
