/** Blind signing by OpenSSL against RFC 9474's vectors and against the other implementation. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, verify, constants } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { done } from '../testing/a-round.js';
import {
  blindSign,
  type IssuingKey,
  issuingKeyText,
  makeIssuingKey,
  readIssuingKey,
  signBlinded,
} from './issuing-key.js';

interface Vector {
  readonly name: string;
  readonly p: string;
  readonly q: string;
  readonly n: string;
  readonly e: string;
  readonly d: string;
  readonly input_msg: string;
  readonly sLen: string;
  readonly salt: string;
  readonly inv: string;
  readonly blinded_msg: string;
  readonly blind_sig: string;
  readonly sig: string;
}

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../../vectors/blind-rsa-rfc9474.json', import.meta.url), 'utf8'),
);

/** RSABSSA-SHA384-PSS-Randomized and its three brothers, as the browser's library names them. */
const suites = [
  RSABSSA.SHA384.PSS.Randomized(),
  RSABSSA.SHA384.PSSZero.Randomized(),
  RSABSSA.SHA384.PSS.Deterministic(),
  RSABSSA.SHA384.PSSZero.Deterministic(),
];

const number = (hex: string) => BigInt(hex.startsWith('0x') ? hex : `0x${hex}`);
const bytes = (value: bigint, length: number) =>
  Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex');
const text = (value: bigint) => {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
};

/** The inverse, by Euclid. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (a > 1n) {
    [x, y] = [y - (b / a) * x, x];
    [a, b] = [b % a, a];
  }
  return ((x % modulus) + modulus) % modulus;
}

function keyOf(vector: Vector): IssuingKey {
  const [n, e, d, p, q] = [vector.n, vector.e, vector.d, vector.p, vector.q].map(number) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const parts = { n, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const jwk = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, text(value)]));
  const privateKey = createPrivateKey({ key: { kty: 'RSA', ...jwk }, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

async function webKeyOf({ publicKey }: IssuingKey) {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return crypto.subtle.importKey('spki', new Uint8Array(der), { name: 'RSA-PSS', hash: 'SHA-384' }, true, [
    'verify',
  ]);
}

async function webPrivateKeyOf({ privateKey }: IssuingKey) {
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  return crypto.subtle.importKey('pkcs8', new Uint8Array(der), { name: 'RSA-PSS', hash: 'SHA-384' }, true, [
    'sign',
  ]);
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe.each(vectors)('RFC 9474, $name', (vector) => {
  const key = keyOf(vector);
  const suite = suites.find((one) => one.toString() === vector.name);
  const length = number(vector.n).toString(16).length / 2;
  const message = new Uint8Array(Buffer.from(vector.input_msg, 'hex'));
  const [blinded, blindSignature, signature, inv] = [
    vector.blinded_msg,
    vector.blind_sig,
    vector.sig,
    vector.inv,
  ].map((hex) => bytes(number(`0x${hex.replace(/^0x/, '')}`), length)) as [Buffer, Buffer, Buffer, Buffer];

  it('is blinded in the browser as published, given the published random numbers', async () => {
    const salt = Buffer.from(vector.salt, 'hex');
    const random = bytes(inverse(number(vector.inv), number(vector.n)), length);
    jest.spyOn(crypto, 'getRandomValues').mockImplementation((target) => {
      const source = target?.byteLength === length ? random : salt;
      new Uint8Array(target?.buffer ?? new ArrayBuffer(0)).set(source);
      return target;
    });
    const made = await suite?.blind(await webKeyOf(key), message);
    expect(Buffer.from(made?.blindedMsg ?? []).equals(blinded)).toBe(true);
    expect(Buffer.from(made?.inv ?? []).equals(inv)).toBe(true);
  });

  it('is signed by OpenSSL as published', () => {
    expect(done(signBlinded(key, blinded)).equals(blindSignature)).toBe(true);
  });

  it('is finalized in the browser as published, and is a plain RSA-PSS signature', async () => {
    const final = await suite?.finalize(await webKeyOf(key), message, blindSignature, inv);
    expect(Buffer.from(final ?? []).equals(signature)).toBe(true);
    const scheme = {
      key: key.publicKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: Number(vector.sLen),
    };
    expect(verify('sha384', message, scheme, signature)).toBe(true);
  });
});

describe('the two signers', () => {
  it('give the same signature for the same blinded value, whichever made it', async () => {
    const key = await makeIssuingKey();
    const suite = RSABSSA.SHA384.PSS.Randomized();
    const [webKey, webPrivateKey] = [await webKeyOf(key), await webPrivateKeyOf(key)];
    for (const word of ['approve', 'x'.repeat(5000)]) {
      const message = suite.prepare(new TextEncoder().encode(word));
      const { blindedMsg, inv } = await suite.blind(webKey, message);
      const byOpenSsl = done(blindSign(key, Buffer.from(blindedMsg).toString('base64')));
      const byLibrary = await suite.blindSign(webPrivateKey, blindedMsg);
      expect(Buffer.from(byLibrary).toString('base64')).toBe(byOpenSsl);
      const signature = await suite.finalize(webKey, message, Buffer.from(byOpenSsl, 'base64'), inv);
      expect(await suite.verify(webKey, signature, message)).toBe(true);
    }
  });
});

describe('an issuing key', () => {
  it('goes into the notice and comes out of it the same', async () => {
    const { publicKey } = await makeIssuingKey();
    expect(readIssuingKey(issuingKeyText(publicKey)).equals(publicKey)).toBe(true);
  });

  it('whose two halves are not of one key signs nothing', () => {
    const modulusOf = ({ publicKey }: IssuingKey) => publicKey.export({ format: 'jwk' }).n ?? '';
    // The smaller key signs, so that its signature is in the range of the other.
    const [one, other] = [1, 2]
      .map(() => generateKeyPairSync('rsa', { modulusLength: 1024 }))
      .sort((a, b) => Buffer.from(modulusOf(a), 'base64url').compare(Buffer.from(modulusOf(b), 'base64url')));
    if (one === undefined || other === undefined) throw new Error('two keys were made');
    const mixed = { privateKey: one.privateKey, publicKey: other.publicKey };
    const value = Buffer.alloc(128, 7);
    expect(() => signBlinded(mixed, value)).toThrow('nothing was signed');
  });
});
