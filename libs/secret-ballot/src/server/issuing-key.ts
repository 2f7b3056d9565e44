/** The registrar's key for the papers of one group in one round, and the blind signature it gives (RFC 9474, BlindSign). */
import {
  constants,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { promisify } from 'node:util';
import { accept, refuse, type Result } from '@quorate/domain';
import { MODULUS_BITS, MODULUS_BYTES, PUBLIC_EXPONENT } from '../protocol/ballot-paper.js';
import { fromBase64 } from '../protocol/bytes.js';

const RAW = { padding: constants.RSA_NO_PADDING };

export interface IssuingKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** A new key; each group of each round has its own, so that a paper cannot be of another. */
export async function makeIssuingKey(): Promise<IssuingKey> {
  return promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS, publicExponent: PUBLIC_EXPONENT });
}

/** The public key as the notice holds it. */
export function issuingKeyText(publicKey: KeyObject): string {
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}

/** The public key from the notice. */
export function readIssuingKey(text: string): KeyObject {
  return createPublicKey({ key: Buffer.from(text, 'base64'), type: 'spki', format: 'der' });
}

function modulusOf(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url');
}

/** Zero, one and the modulus less one are their own signatures: no blinding gives them, and signing them proves nothing. */
function isOwnSignature(value: Buffer, modulus: Buffer): boolean {
  const last = Buffer.from(modulus);
  // A modulus is odd, so nothing is borrowed.
  last.writeUInt8(last.readUInt8(last.length - 1) - 1, last.length - 1);
  const isSmall = value.subarray(0, -1).every((byte) => byte === 0) && value.readUInt8(value.length - 1) <= 1;
  return isSmall || value.equals(last);
}

/** Whether a value is as long as the modulus, below it, and something that blinding can give. */
function checkValue({ publicKey }: IssuingKey, blinded: Buffer): Result<Buffer> {
  const modulus = modulusOf(publicKey);
  // OpenSSL pads a short value and says nothing.
  if (blinded.length !== modulus.length)
    return refuseValue('A blinded paper is as long as the modulus of its key.');
  if (blinded.compare(modulus) >= 0)
    return refuseValue('A blinded paper is smaller than the modulus of its key.');
  if (isOwnSignature(blinded, modulus)) return refuseValue('This value was not made by blinding a paper.');
  return accept(blinded);
}

/** Signs a blinded value, as long as the modulus and below it, with a key of any size. */
export function signBlinded(key: IssuingKey, blinded: Buffer): Result<Buffer> {
  const fit = checkValue(key, blinded);
  if (!fit.ok) return fit;
  const { privateKey, publicKey } = key;
  const signature = privateDecrypt({ key: privateKey, ...RAW }, blinded);
  // A signature with one wrong bit (a fault of the machine, or one provoked) would give the private key away.
  if (!publicEncrypt({ key: publicKey, ...RAW }, signature).equals(blinded)) {
    throw new Error('the signature does not give the value back: nothing was signed');
  }
  return accept(signature);
}

/** The bytes of a blinded paper that this key can sign: checked before anything is marked. */
export function readBlinded(key: IssuingKey, blinded: string): Result<Buffer> {
  const value = fromBase64(blinded, MODULUS_BYTES);
  if (value === null) return refuseValue(`A blinded paper is ${MODULUS_BYTES} bytes in base64.`);
  return checkValue(key, Buffer.from(value));
}

/** Signs a blinded paper unseen; value and signature are base64. */
export function blindSign(key: IssuingKey, blinded: string): Result<string> {
  const value = readBlinded(key, blinded);
  if (!value.ok) return value;
  const signed = signBlinded(key, value.value);
  return signed.ok ? accept(signed.value.toString('base64')) : signed;
}

function refuseValue(sentence: string): Result<never> {
  return refuse('invalid', 'blinded-paper-invalid', sentence, 'blinded');
}
