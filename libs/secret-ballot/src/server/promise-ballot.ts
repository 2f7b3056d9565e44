/** The box's promise for a ballot that it holds. The same ballot gets the same bytes, however often it is sent. */
import { type LogKey, sign } from '@quorate/ledger';
import { type BoxPromise, promiseMessage } from '../protocol/box-promise.js';
import type { SealedBallot } from '../protocol/sealed-ballot.js';
import { ciphertextHash } from './ciphertext-hash.js';

/** Signs that the box holds this ballot, without time or place. */
export function promiseBallot(
  boxKey: LogKey,
  box: string,
  { paper, sequence, ciphertext }: SealedBallot,
): BoxPromise {
  const named = {
    round: paper.round,
    box,
    ciphertext: ciphertextHash(Buffer.from(ciphertext, 'base64')),
    sequence,
  };
  return { ...named, signature: sign(boxKey, promiseMessage(named)).toString('base64') };
}
