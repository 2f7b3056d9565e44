/** Bytes and their texts, one text for one value. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concat, fromBase64, isSame, toBase64, toHex } from './bytes.js';

const anyBytes = fc.uint8Array({ maxLength: 5000 });

describe('texts of bytes', () => {
  it('are those that Node gives, and read back', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(fromBase64(toBase64(bytes), bytes.length)).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it.each(['AB==', 'AA', 'AA==\n', 'A-==', 'AAA=', '=AA=', 'A===', 'AA=='.repeat(2)])(
    'in base64 are not read loosely: %j is not one zero byte',
    (text) => {
      expect(fromBase64(text, 1)).toBeNull();
    },
  );

  it('join, and are the same only when every byte is', () => {
    expect(concat(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
    expect(isSame(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(isSame(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(isSame(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
  });
});
