/** The registrar's public key as a voter or scrutineer uses it: only of the one kind and size that this protocol knows. */
import { accept, refuse, type Result } from '@quorate/domain';
import {
  type BallotPaper,
  MODULUS_BITS,
  MODULUS_BYTES,
  paperMessage,
  PUBLIC_EXPONENT,
  SALT_BYTES,
} from '../protocol/ballot-paper.js';
import { fromBase64 } from '../protocol/bytes.js';
import { issuingKeyOf, type RoundNotice } from '../protocol/round-notice.js';
import type { WebKey } from './web-crypto.js';

const ALGORITHM = { name: 'RSA-PSS', hash: 'SHA-384' };
/** SubjectPublicKeyInfo of an RSA-3072 key with the usual exponent. */
const SPKI_BYTES = 422;

function refuseKey(): Result<never> {
  return refuse(
    'invalid',
    'issuing-key-unfit',
    'The key that signs ballot papers is not an RSA key of 3072 bits. Do not vote; tell the secretary.',
  );
}

/** The key that signs the papers of this group. */
export async function readIssuingKey(notice: RoundNotice, group: string): Promise<Result<WebKey>> {
  const text = issuingKeyOf(notice, group);
  const bytes = text === null ? null : fromBase64(text, SPKI_BYTES);
  if (bytes === null) return refuseKey();
  const key = await crypto.subtle.importKey('spki', bytes, ALGORITHM, true, ['verify']).catch(() => null);
  if (key === null) return refuseKey();
  const { e, n } = await crypto.subtle.exportKey('jwk', key);
  const isFit = e === EXPONENT_TEXT && n?.length === (MODULUS_BYTES * 4) / 3 && topBit(n);
  return isFit ? accept(key) : refuseKey();
}

/** 65537 as a JSON Web Key writes it. */
const EXPONENT_TEXT = btoa(String.fromCharCode(PUBLIC_EXPONENT >> 16, 0, 1));

/** True when the modulus has all its bits: a shorter one would make every blinded value look out of place. */
function topBit(modulus: string): boolean {
  const [first = ''] = atob(modulus.slice(0, 4).replaceAll('-', '+').replaceAll('_', '/'));
  return first.charCodeAt(0) >= 1 << ((MODULUS_BITS - 1) % 8);
}

/** True when the paper's signature is the registrar's for its group. */
export async function isIssued(paper: BallotPaper, issuingKey: WebKey): Promise<boolean> {
  const message = paperMessage(paper);
  const signature = fromBase64(paper.signature, MODULUS_BYTES);
  if (message === null || signature === null) return false;
  return crypto.subtle.verify({ name: 'RSA-PSS', saltLength: SALT_BYTES }, issuingKey, signature, message);
}
