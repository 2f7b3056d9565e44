/** The sealed ballot as it lies in the box, and the texts that bind it to its round, its box and its paper. */
import type { BallotPaper } from './ballot-paper.js';
import { type Bytes, utf8 } from './bytes.js';
import { PADDED_BYTES } from './padding.js';

/** A point of P-256, uncompressed. */
export const ENCAPSULATED_BYTES = 65;
const TAG_BYTES = 16;
export const CIPHERTEXT_BYTES = ENCAPSULATED_BYTES + PADDED_BYTES + TAG_BYTES;
export const SIGNATURE_BYTES = 64;
export const LAST_SEQUENCE = 2 ** 31 - 1;

export interface SealedBallot {
  readonly paper: BallotPaper;
  /** From 1; a later ballot of the same paper has a higher one and takes the place of the earlier. */
  readonly sequence: number;
  /** Base64: the encapsulated key of HPKE, then the sealed answer. */
  readonly ciphertext: string;
  /** Base64: Ed25519 by the key of the paper. */
  readonly signature: string;
}

/** What HPKE takes as `info`: a ballot opens only as one of this round and this box. */
export function sealingInfo(round: string, box: string): Bytes {
  return utf8(JSON.stringify({ box, format: 'quorate-sealed-ballot/1', round }));
}

/** What is sealed along with the answer: copied to another paper, or taken for a later ballot, it does not open. */
export function boundToPaper({ group, publicKey }: BallotPaper, sequence: number): Bytes {
  return utf8(JSON.stringify({ group, publicKey, sequence }));
}

/** What the key of the paper signs; `ciphertextHash` is SHA-256 in hex. */
export function castMessage(
  { round }: BallotPaper,
  box: string,
  sequence: number,
  ciphertextHash: string,
): Bytes {
  return utf8(JSON.stringify({ box, ciphertext: ciphertextHash, format: 'quorate-cast/1', round, sequence }));
}

/** The canonical JSON of a ballot, whose hash is its leaf in the box. */
export function ballotText({ paper, sequence, ciphertext, signature }: SealedBallot): string {
  const { group, nonce, prefix, publicKey, round } = paper;
  return JSON.stringify({
    ciphertext,
    paper: { group, nonce, prefix, publicKey, round, signature: paper.signature },
    sequence,
    signature,
  });
}

/** True for a whole number that a ballot may carry. */
export function isSequence(sequence: number): boolean {
  return Number.isInteger(sequence) && sequence >= 1 && sequence <= LAST_SEQUENCE;
}
