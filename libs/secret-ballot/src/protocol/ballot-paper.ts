/**
 * The ballot paper: a one-time key that the registrar signed without seeing it. What is signed is written here once,
 * for the voter's browser, the box and whoever checks them.
 */
import { type Bytes, concat, fromBase64, utf8 } from './bytes.js';

/** RSA-3072, as RSABSSA-SHA384-PSS-Randomized of RFC 9474 uses it. */
export const MODULUS_BITS = 3072;
export const MODULUS_BYTES = MODULUS_BITS / 8;
export const PUBLIC_EXPONENT = 65_537;
export const SALT_BYTES = 48;
/** The random bytes that RFC 9474 puts before a message of the randomized kind. */
export const PREFIX_BYTES = 32;
export const NONCE_BYTES = 32;
export const BALLOT_KEY_BYTES = 32;

const FORMAT = 'quorate-ballot-paper/1';

/** What the registrar signs unseen. Bytes are base64. */
export interface PaperContent {
  readonly round: string;
  readonly group: string;
  /** The Ed25519 key of whoever holds the paper. */
  readonly publicKey: string;
  readonly nonce: string;
  readonly prefix: string;
}

/** A paper with its signature: shown to the box, it says that its holder may vote, and not who that is. */
export interface BallotPaper extends PaperContent {
  readonly signature: string;
}

/** The bytes that are signed: the prefix, then canonical JSON; null where a part has not its length. */
export function paperMessage({ round, group, publicKey, nonce, prefix }: PaperContent): Bytes | null {
  const prefixBytes = fromBase64(prefix, PREFIX_BYTES);
  if (prefixBytes === null || fromBase64(publicKey, BALLOT_KEY_BYTES) === null) return null;
  if (fromBase64(nonce, NONCE_BYTES) === null) return null;
  return concat(prefixBytes, utf8(JSON.stringify({ format: FORMAT, group, nonce, publicKey, round })));
}
