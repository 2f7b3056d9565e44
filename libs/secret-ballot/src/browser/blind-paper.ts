/**
 * How a voter comes to a signed paper: blind it, have it signed, take the blinding off (RFC 9474). The registrar sees a
 * random number and can never recognise the paper that came of it.
 */
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { accept, refuse, type Result } from '@quorate/domain';
import {
  type BallotPaper,
  MODULUS_BYTES,
  NONCE_BYTES,
  type PaperContent,
  paperMessage,
  PREFIX_BYTES,
} from '../protocol/ballot-paper.js';
import { fromBase64, toBase64 } from '../protocol/bytes.js';
import type { RoundNotice } from '../protocol/round-notice.js';
import type { BallotKey } from './ballot-key.js';
import { readIssuingKey } from './issuing-key.js';

/** A paper that waits for its signature. It stays on the voter's device: `inverse` ties the paper to the request. */
export interface PendingPaper {
  readonly content: PaperContent;
  /** What the registrar gets, base64. */
  readonly blinded: string;
  readonly inverse: string;
}

const suite = RSABSSA.SHA384.PSS.Randomized();

function randomText(length: number): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(length)));
}

/** A new paper for this key, blinded with the key of the group. Keep it before sending: one is all a voter gets. */
export async function blindPaper(
  notice: RoundNotice,
  group: string,
  { publicKey }: BallotKey,
): Promise<Result<PendingPaper>> {
  const issuingKey = await readIssuingKey(notice, group);
  if (!issuingKey.ok) return issuingKey;
  const [nonce, prefix] = [randomText(NONCE_BYTES), randomText(PREFIX_BYTES)];
  const content = { round: notice.round, group, publicKey, nonce, prefix };
  const message = paperMessage(content);
  if (message === null) throw new Error('a new paper has parts of the right length');
  const { blindedMsg, inv } = await suite.blind(issuingKey.value, message);
  return accept({ content, blinded: toBase64(blindedMsg), inverse: toBase64(inv) });
}

/** The paper with its signature; a signature by another key, or of something else, is refused. */
export async function finalizePaper(
  notice: RoundNotice,
  { content, inverse }: PendingPaper,
  blindSignature: string,
): Promise<Result<BallotPaper>> {
  const issuingKey = await readIssuingKey(notice, content.group);
  if (!issuingKey.ok) return issuingKey;
  const message = paperMessage(content);
  const [signature, inverseBytes] = [blindSignature, inverse].map((text) => fromBase64(text, MODULUS_BYTES));
  if (message !== null && signature && inverseBytes) {
    const plain = await suite.finalize(issuingKey.value, message, signature, inverseBytes).catch(() => null);
    if (plain !== null) return accept({ ...content, signature: toBase64(plain) });
  }
  return refuse(
    'conflict',
    'paper-signature-wrong',
    'The signature on the ballot paper is not by the published key of this group. Do not vote with it; tell the secretary.',
  );
}
