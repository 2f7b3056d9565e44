/** The one HPKE suite (RFC 9180) of sealed ballots: P-256, HKDF-SHA256, AES-256-GCM, each by the browser's own Web Crypto. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { WebKey } from './web-crypto.js';

export const sealing = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** The two halves of an election key. */
export interface ElectionKey {
  readonly privateKey: WebKey;
  readonly publicKey: WebKey;
}

/** The package names its keys by a type that only pages have; here they are named by what Web Crypto itself returns. */
interface ElectionKeys {
  generateKeyPair(): Promise<ElectionKey>;
  serializePublicKey(key: WebKey): Promise<ArrayBuffer>;
  serializePrivateKey(key: WebKey): Promise<ArrayBuffer>;
  deserializePublicKey(bytes: ArrayBuffer): Promise<WebKey>;
  deserializePrivateKey(bytes: ArrayBuffer): Promise<WebKey>;
}

export const electionKeys: ElectionKeys = sealing.kem;
