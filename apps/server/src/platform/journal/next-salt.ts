/** Salts, cut from random bytes drawn for many at once: a draw of its own for each costs more than its hash. */
import { randomBytes } from 'node:crypto';

const SALT_BYTES = 32;
let drawn = Buffer.alloc(0);

/** Random bytes that were never given before. */
export function nextSalt(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(SALT_BYTES * 256);
  const salt = drawn.subarray(0, SALT_BYTES);
  drawn = drawn.subarray(SALT_BYTES);
  return salt;
}
