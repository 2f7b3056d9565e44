/** Makes the sealed ballot that the box takes: padded, sealed to the election key, signed by the key of the paper. */
import { accept, refuse, type Result } from '@quorate/domain';
import type { BallotPaper } from '../protocol/ballot-paper.js';
import { concat, fromBase64, toBase64 } from '../protocol/bytes.js';
import { pad } from '../protocol/padding.js';
import type { RoundNotice } from '../protocol/round-notice.js';
import {
  boundToPaper,
  castMessage,
  ENCAPSULATED_BYTES,
  isSequence,
  type SealedBallot,
  sealingInfo,
} from '../protocol/sealed-ballot.js';
import type { BallotKey } from './ballot-key.js';
import { electionKeys, sealing } from './sealing.js';
import { sha256Hex, type WebKey } from './web-crypto.js';

/** The election key as ballots are sealed to it; null where the text is no point of the curve. */
export async function readElectionKey(publicKey: string): Promise<WebKey | null> {
  const bytes = fromBase64(publicKey, ENCAPSULATED_BYTES);
  return bytes === null ? null : electionKeys.deserializePublicKey(bytes.buffer).catch(() => null);
}

/** Seals an answer under the next sequence of the paper. Send the same ballot again when the reply is lost. */
export async function sealBallot(
  notice: RoundNotice,
  paper: BallotPaper,
  { signingKey }: BallotKey,
  sequence: number,
  answer: string,
): Promise<Result<SealedBallot>> {
  if (!isSequence(sequence)) throw new RangeError(`no ballot has the sequence ${sequence}`);
  const padded = pad(answer);
  if (padded === null) return refuse('invalid', 'answer-too-long', 'This answer does not fit on a ballot.');
  const recipientPublicKey = await readElectionKey(notice.electionKey.publicKey);
  if (recipientPublicKey === null) {
    return refuse(
      'invalid',
      'election-key-unfit',
      'The key that ballots are sealed to is damaged. Do not vote; tell the secretary.',
    );
  }
  const { enc, ct } = await sealing.seal(
    { recipientPublicKey, info: sealingInfo(notice.round, notice.box).buffer },
    padded.buffer,
    boundToPaper(paper, sequence).buffer,
  );
  const ciphertext = concat(new Uint8Array(enc), new Uint8Array(ct));
  const message = castMessage(paper, notice.box, sequence, await sha256Hex(ciphertext));
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', signingKey, message));
  return accept({ paper, sequence, ciphertext: toBase64(ciphertext), signature: toBase64(signature) });
}
