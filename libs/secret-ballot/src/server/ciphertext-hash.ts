/** How a sealed ballot is named without showing it: in what its paper signs, and in the promise of the box. */
import { hash } from 'node:crypto';

/** SHA-256 in hex. */
export function ciphertextHash(ciphertext: Uint8Array): string {
  return hash('sha256', ciphertext, 'hex');
}
