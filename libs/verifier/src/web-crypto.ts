/** The cryptographic functions of a browser, which it lends only to pages that came over https or from this machine. */
import type { CryptoFunctions } from './crypto-functions.js';
import { fail } from './not-verified.js';

const NOT_LENT =
  'this browser lends no cryptography to this page: open it over https, or use quorate-verify on the file';
const NO_ED25519 =
  'this browser cannot check Ed25519 signatures: use a newer one, or quorate-verify on the file';

/** Web Crypto wants bytes in a buffer of their own. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** The functions over what the browser lends; each says in words when that is not enough. */
export function cryptoOver(subtle: typeof crypto.subtle | undefined): CryptoFunctions {
  return {
    async sha256(bytes) {
      if (subtle === undefined) return fail(NOT_LENT);
      return new Uint8Array(await subtle.digest('SHA-256', owned(bytes)));
    },
    async verifyEd25519(publicKey, message, signature) {
      if (subtle === undefined) return fail(NOT_LENT);
      const key = await subtle
        .importKey('raw', owned(publicKey), 'Ed25519', false, ['verify'])
        .catch(() => fail(NO_ED25519));
      return subtle.verify('Ed25519', key, owned(signature), owned(message));
    },
    async verifyRsaPss(publicKey, message, signature) {
      if (subtle === undefined) return fail(NOT_LENT);
      const scheme = { name: 'RSA-PSS', hash: 'SHA-384', saltLength: 48 };
      const key = await subtle.importKey('spki', owned(publicKey), scheme, false, ['verify']);
      return subtle.verify(scheme, key, owned(signature), owned(message));
    },
  };
}

/** The functions of the page this runs in. */
export const webCrypto: CryptoFunctions = cryptoOver(globalThis.crypto.subtle);
