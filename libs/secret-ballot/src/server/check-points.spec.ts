/** Keys that are none: points off the curve P-256, and Ed25519 keys that everybody has. */
import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { makeBallotKey } from '../browser/ballot-key.js';
import { makeElectionKey } from '../browser/election-key.js';
import { isCurvePoint, isKeyOfAnybody } from './check-points.js';

const text = (...parts: readonly Buffer[]): string => Buffer.concat(parts).toString('base64');
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');

describe('[ATK-17] a point of P-256', () => {
  it('is on the curve and written in full', async () => {
    const { publicKey } = (await makeElectionKey(2, 3)).notice;
    expect(isCurvePoint(publicKey)).toBe(true);
    const point = Buffer.from(publicKey, 'base64');
    const hybrid = Buffer.concat([Buffer.from([6 + ((point[64] ?? 0) & 1)]), point.subarray(1)]);
    const short = Buffer.concat([Buffer.from([2 + ((point[64] ?? 0) & 1)]), point.subarray(1, 33)]);
    const wrong = [Buffer.alloc(65), Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]), hybrid, short];
    for (const bytes of [...wrong, Buffer.alloc(0)]) expect(isCurvePoint(text(bytes))).toBe(false);
    expect(isCurvePoint(`${publicKey.slice(0, -4)}!!!!`)).toBe(false);
  });
});

describe('[ATK-16] the key of a ballot paper', () => {
  it.each([
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '0100000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  ])('is not one that everybody has: %s', (digits) => {
    expect(isKeyOfAnybody(text(hex(digits)))).toBe(true);
  });

  it('of the neutral point is signed for by anybody: that is why', () => {
    const neutral = hex(`01${'00'.repeat(31)}`);
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: neutral.toString('base64url') };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    expect(verify(null, Buffer.from('anything'), key, Buffer.concat([neutral, Buffer.alloc(32)]))).toBe(true);
  });

  it('made by a browser is taken', async () => {
    expect(isKeyOfAnybody((await makeBallotKey()).publicKey)).toBe(false);
  });
});
