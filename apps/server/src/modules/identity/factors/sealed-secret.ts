/** Seals secrets of authenticators with a key derived from the server's own, so that the database alone gives no codes. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function keyFrom(seed: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', seed, Buffer.alloc(0), 'quorate authenticator secrets', 32));
}

/** The secret of this person, readable with the same seed only, and as theirs only. */
export function sealSecret(seed: Buffer, personId: string, secret: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFrom(seed), nonce).setAAD(Buffer.from(personId));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when it was sealed with another seed, for somebody else, or altered. */
export function openSecret(seed: Buffer, personId: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, keyFrom(seed), sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(personId)).setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
