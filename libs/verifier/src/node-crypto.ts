/** The cryptographic functions of Node, for the command line. */
import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import type { CryptoFunctions } from './crypto-functions.js';

export const nodeCrypto: CryptoFunctions = {
  async sha256(bytes) {
    return createHash('sha256').update(bytes).digest();
  },
  async verifyEd25519(publicKey, message, signature) {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  },
  async verifyRsaPss(publicKey, message, signature) {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    const scheme = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    return verify('sha384', message, scheme, signature);
  },
};
