/**
 * The key a log signs with: Ed25519, kept as its 32-byte seed. Each stream signs under its own origin as key name,
 * so one key has a verifier key for each of its streams.
 */
import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import { fromBase64 } from './base64.js';
import { sha256 } from './sha256.js';

const SEED_BYTES = 32;
export const PUBLIC_KEY_BYTES = 32;
/** What stands before the seed in a PKCS #8 file of an Ed25519 key (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
/** The signature type of plain Ed25519 in a signed note. */
const ED25519_TYPE = 0x01;

export interface LogKey {
  readonly seed: Buffer;
  readonly publicKey: Buffer;
  readonly signingKey: KeyObject;
}

/** A name, the four bytes that identify the key under it, and the key itself. */
export interface VerifierKey {
  readonly name: string;
  readonly id: Buffer;
  readonly publicKey: Buffer;
}

/** The key that grows from this seed of 32 bytes. */
export function logKeyFromSeed(seed: Buffer): LogKey {
  if (seed.length !== SEED_BYTES) throw new RangeError(`a seed has ${SEED_BYTES} bytes, not ${seed.length}`);
  const signingKey = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x = '' } = createPublicKey(signingKey).export({ format: 'jwk' });
  return { seed: Buffer.from(seed), publicKey: Buffer.from(x, 'base64url'), signingKey };
}

/** A new key from the system's random bytes. */
export function generateLogKey(): LogKey {
  return logKeyFromSeed(randomBytes(SEED_BYTES));
}

/** Key names are not empty and have neither spaces nor a plus sign. */
function checkName(name: string): void {
  if (name === '' || /[\s+\p{Cc}\p{White_Space}]/u.test(name)) {
    throw new RangeError(`"${name}" cannot be the name of a key`);
  }
}

/** The key as its verifiers know it under a name. */
export function verifierKeyOf(name: string, publicKey: Buffer): VerifierKey {
  checkName(name);
  const head = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519_TYPE)]);
  return { name, id: sha256(Buffer.concat([head, publicKey])).subarray(0, 4), publicKey };
}

/** `name+id+key`: the id in hex, the key in base64 with its type before it. */
export function encodeVerifierKey({ name, id, publicKey }: VerifierKey): string {
  const typed = Buffer.concat([Buffer.of(ED25519_TYPE), publicKey]);
  return `${name}+${id.toString('hex')}+${typed.toString('base64')}`;
}

/** The verifier key from its text; null where any part of it does not fit the others. */
export function readVerifierKey(text: string): VerifierKey | null {
  const [, name, , encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
  if (name === undefined || encoded === undefined || /[\s\p{Cc}\p{White_Space}]/u.test(name)) return null;
  const typed = fromBase64(encoded);
  if (typed?.length !== 1 + PUBLIC_KEY_BYTES || typed[0] !== ED25519_TYPE) return null;
  const key = verifierKeyOf(name, typed.subarray(1));
  return encodeVerifierKey(key) === text ? key : null;
}

/** The 64 bytes of an Ed25519 signature; the same bytes give the same signature. */
export function sign(key: LogKey, message: Uint8Array): Buffer {
  return signBytes(null, message, key.signingKey);
}

/** True when the signature is the key's over exactly these bytes. */
export function isSigned(publicKey: Buffer, message: Uint8Array, signature: Buffer): boolean {
  if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== 64) return false;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') };
  return verifyBytes(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
}
