/** A commitment binds its content and hides it behind the salt. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commitment } from './commitment.js';

const salt = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('commitment', () => {
  it('is SHA-256 of the salt and the canonical content', () => {
    const expected = createHash('sha256')
      .update(Buffer.alloc(32, 7))
      .update('{"choice":"approve","place":3}');
    expect(commitment(Buffer.alloc(32, 7), { place: 3, choice: 'approve' })).toEqual(expected.digest());
  });

  it('changes with the salt and with the content', () => {
    fc.assert(
      fc.property(salt, salt, (one, other) => {
        fc.pre(!Buffer.from(one).equals(other));
        expect(commitment(one, 'approve')).not.toEqual(commitment(other, 'approve'));
        expect(commitment(one, 'approve')).not.toEqual(commitment(one, 'reject'));
      }),
    );
  });
});
