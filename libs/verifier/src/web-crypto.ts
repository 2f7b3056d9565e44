/** The cryptographic functions of a browser. */
import type { CryptoFunctions } from './crypto-functions.js';

/** Web Crypto wants bytes in a buffer of their own. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

export const webCrypto: CryptoFunctions = {
  async sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', owned(bytes)));
  },
  async verifyEd25519(publicKey, message, signature) {
    const key = await crypto.subtle.importKey('raw', owned(publicKey), 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', key, owned(signature), owned(message));
  },
};
