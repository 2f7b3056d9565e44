/** What a voter's browser checks before it trusts the box and the registrar: the notice, and the promise of the box. */
import { fromBase64, utf8 } from '../protocol/bytes.js';
import { type BoxPromise, promiseMessage } from '../protocol/box-promise.js';
import { noticeText, type RoundNotice } from '../protocol/round-notice.js';
import { CIPHERTEXT_BYTES, type SealedBallot } from '../protocol/sealed-ballot.js';
import { isSigned, sha256Hex } from './web-crypto.js';

/** True when the offered notice is the one whose SHA-256 (hex) the journal holds: nobody was given keys of their own. */
export async function isNoticeOf(offered: RoundNotice, journalHash: string): Promise<boolean> {
  return (await sha256Hex(utf8(noticeText(offered)))) === journalHash;
}

/** True when the box has signed that it holds exactly this ballot. */
export async function isPromised(
  { round, box, boxKey }: RoundNotice,
  ballot: SealedBallot,
  promise: BoxPromise,
): Promise<boolean> {
  const bytes = fromBase64(ballot.ciphertext, CIPHERTEXT_BYTES);
  if (bytes === null) return false;
  const ciphertext = await sha256Hex(bytes);
  const expected = { round, box, ciphertext, sequence: ballot.sequence };
  return isSigned(boxKey, promiseMessage(expected), promise.signature);
}
