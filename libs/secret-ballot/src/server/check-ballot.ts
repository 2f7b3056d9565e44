/** What the box can tell of a ballot without knowing whose it is: that its paper was issued, and that its paper cast it. */
import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type BallotPaper, MODULUS_BYTES, paperMessage, SALT_BYTES } from '../protocol/ballot-paper.js';
import { fromBase64 } from '../protocol/bytes.js';
import {
  castMessage,
  CIPHERTEXT_BYTES,
  type SealedBallot,
  SIGNATURE_BYTES,
} from '../protocol/sealed-ballot.js';
import { ciphertextHash } from './ciphertext-hash.js';

/** True when the paper bears the registrar's signature: plain RSA-PSS, so that anyone can check it without blind RSA. */
export function isIssued(paper: BallotPaper, issuingKey: KeyObject): boolean {
  const message = paperMessage(paper);
  const signature = fromBase64(paper.signature, MODULUS_BYTES);
  if (message === null || signature === null) return false;
  const scheme = { key: issuingKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES };
  return verify('sha384', message, scheme, signature);
}

/** True when the key of the paper signed this ciphertext, for this box, under this sequence. */
export function isCastByPaper(
  { paper, sequence, ciphertext, signature }: SealedBallot,
  box: string,
): boolean {
  const bytes = fromBase64(ciphertext, CIPHERTEXT_BYTES);
  const signatureBytes = fromBase64(signature, SIGNATURE_BYTES);
  if (bytes === null || signatureBytes === null) return false;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(paper.publicKey, 'base64').toString('base64url') };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return verify(null, castMessage(paper, box, sequence, ciphertextHash(bytes)), key, signatureBytes);
}
