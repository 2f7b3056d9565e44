/** The box's one decision: whether to take a ballot in, out of nothing but the ballot and what the box holds already. */
import type { KeyObject } from 'node:crypto';
import { accept, refuse, type Result } from '@quorate/domain';
import { CIPHERTEXT_BYTES, isSequence, ballotText, type SealedBallot } from '../protocol/sealed-ballot.js';
import { fromBase64 } from '../protocol/bytes.js';
import { isCastByPaper, isIssued } from './check-ballot.js';
import { isKeyOfAnybody } from './check-points.js';

export interface OpenBox {
  readonly round: string;
  readonly box: string;
  /** The key that signs the papers of each group. */
  readonly issuingKeys: ReadonlyMap<string, KeyObject>;
}

/** What the box holds that bears on a ballot. */
export interface BoxContents {
  /** The latest ballot of the same paper (by its public key). */
  readonly latest: SealedBallot | null;
  /** Whether another paper has cast the same ciphertext. */
  readonly isCopied: boolean;
}

export interface Reception {
  /** True when the box holds this very ballot: it is promised again and not put in twice. */
  readonly isRepeat: boolean;
}

/** Takes the ballot, or says why not; the caller holds the lock under which the box closes. */
export function receiveBallot(
  { round, box, issuingKeys }: OpenBox,
  ballot: SealedBallot,
  { latest, isCopied }: BoxContents,
): Result<Reception> {
  const { paper, sequence, ciphertext } = ballot;
  const issuingKey = issuingKeys.get(paper.group);
  if (paper.round !== round || issuingKey === undefined || !isIssued(paper, issuingKey)) {
    return refuse('forbidden', 'paper-not-valid', 'This ballot paper was not issued for this vote.', 'paper');
  }
  if (isKeyOfAnybody(paper.publicKey)) {
    const sentence =
      'The key of this ballot paper is one that anybody could sign with, so its ballots are not taken.';
    return refuse('forbidden', 'paper-key-unfit', sentence, 'paper');
  }
  if (!isSequence(sequence)) {
    return refuse('invalid', 'sequence-invalid', 'Ballots of a paper are numbered from 1.', 'sequence');
  }
  if (fromBase64(ciphertext, CIPHERTEXT_BYTES) === null) {
    return refuse(
      'invalid',
      'ballot-not-sealed',
      `A sealed ballot is ${CIPHERTEXT_BYTES} bytes in base64.`,
      'ciphertext',
    );
  }
  if (!isCastByPaper(ballot, box)) {
    return refuse(
      'forbidden',
      'ballot-not-signed',
      'This ballot was not signed by the key of its paper.',
      'signature',
    );
  }
  if (latest !== null && ballotText(latest) === ballotText(ballot)) return accept({ isRepeat: true });
  if (latest !== null && sequence <= latest.sequence) {
    return refuse(
      'conflict',
      'ballot-superseded',
      'A later ballot of this paper is in the box already.',
      'sequence',
    );
  }
  if (isCopied)
    return refuse('conflict', 'ballot-copied', 'Another paper has cast this very ballot.', 'ciphertext');
  return accept({ isRepeat: false });
}
