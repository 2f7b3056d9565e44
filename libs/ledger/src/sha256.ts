/** SHA-256 as this package uses it everywhere: bytes in, 32 bytes out. */
import { hash } from 'node:crypto';

export const HASH_BYTES = 32;

/** The digest of the bytes. */
export function sha256(bytes: Uint8Array): Buffer {
  // One-shot hashing through a one-byte-per-character string: measured at under half the time of a Hash object.
  return Buffer.from(hash('sha256', bytes, 'binary'), 'binary');
}
