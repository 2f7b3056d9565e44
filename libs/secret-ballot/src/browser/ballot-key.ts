/** The voter's one-time key: made on their device for one round, and never known to the registrar. */
import { toBase64 } from '../protocol/bytes.js';
import type { WebKey } from './web-crypto.js';

export interface BallotKey {
  /** Base64 of 32 bytes. */
  readonly publicKey: string;
  /** Cannot be taken out of the browser; IndexedDB can hold it as it is. */
  readonly signingKey: WebKey;
}

/** A new Ed25519 key for one ballot paper. */
export async function makeBallotKey(): Promise<BallotKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Ed25519 is a pair of keys');
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { publicKey: toBase64(publicKey), signingKey: pair.privateKey };
}
