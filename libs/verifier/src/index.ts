/** The door of the verifier for a browser: everything but the command line and Node's own cryptographic functions. */
export type { CryptoFunctions } from './crypto-functions.js';
export { lastLine, type Report, type Verdict } from './report.js';
export { readTrustedKey } from './trusted-key.js';
export { verifyCounted, verifyFile } from './verify-file.js';
export { webCrypto } from './web-crypto.js';
export { type EntryClaim, verifyEntry } from './verify-entry.js';
export { type Growth, type GrowthClaim, verifyGrowth } from './verify-growth.js';
