/** Proves that signing in leads back to a page of this site and to no other. */
import { describe, expect, it } from '@jest/globals';
import { returnAddress } from './return-address.js';

describe('the address to return to after signing in', () => {
  it('is a path of this site', () => {
    expect(returnAddress('?return=%2Fmeetings%2F1%2Fmember%3Fplace%3Dspeak')).toBe(
      '/meetings/1/member?place=speak',
    );
  });

  it('is nothing when none was given, or when it is the sign-in page itself', () => {
    expect(returnAddress('')).toBeNull();
    expect(returnAddress('?return=%2Fsign-in%3Freturn%3D%2F')).toBeNull();
  });

  it('never leads to another site', () => {
    for (const address of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      expect(returnAddress(`?return=${encodeURIComponent(address)}`)).toBeNull();
    }
  });
});
