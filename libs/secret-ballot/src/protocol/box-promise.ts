/** The promise of the box: that it holds this ballot. It names no place in the box, so that it tells no order. */
import { type Bytes, utf8 } from './bytes.js';

export interface BoxPromise {
  readonly round: string;
  readonly box: string;
  /** SHA-256 in hex of the sealed ballot; it says nothing about the answer. */
  readonly ciphertext: string;
  readonly sequence: number;
  /** Base64: Ed25519 by the key of the box. */
  readonly signature: string;
}

/** What the box signs. */
export function promiseMessage({ round, box, ciphertext, sequence }: Omit<BoxPromise, 'signature'>): Bytes {
  return utf8(JSON.stringify({ box, ciphertext, format: 'quorate-box-promise/1', round, sequence }));
}
