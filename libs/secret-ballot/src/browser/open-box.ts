/**
 * Opens a closed box: checks that it is the published one and that every ballot in it was issued and cast by its paper,
 * takes the latest ballot of each paper, and gives the answers without saying which paper held what.
 */
import { accept, type OpenedGroup, refuse, type Result, sortedAnswers } from '@quorate/domain';
import { fromBase64 } from '../protocol/bytes.js';
import { unpad } from '../protocol/padding.js';
import type { RoundNotice } from '../protocol/round-notice.js';
import {
  boundToPaper,
  castMessage,
  CIPHERTEXT_BYTES,
  ENCAPSULATED_BYTES,
  isSequence,
  type SealedBallot,
  sealingInfo,
} from '../protocol/sealed-ballot.js';
import { boxRoot } from './box-root.js';
import { isIssued, readIssuingKey } from './issuing-key.js';
import { isSigned, sha256Hex, type WebKey } from './web-crypto.js';
import { type ElectionKey, sealing } from './sealing.js';

export interface ClosedBox {
  readonly ballots: readonly SealedBallot[];
  /** Hex: published at the close, before any share was given. */
  readonly root: string;
}

/** True for an answer that the rules of the vote take; every other one is a spoilt ballot. */
export type AnswerCheck = (group: string, answer: string) => boolean;

/** The answers of each group, sorted, and how many ballots were spoilt. */
export async function openBox(
  notice: RoundNotice,
  { ballots, root }: ClosedBox,
  key: ElectionKey,
  isAnswer: AnswerCheck,
): Promise<Result<readonly OpenedGroup[]>> {
  if ((await boxRoot(ballots)) !== root) {
    return refuse(
      'conflict',
      'box-changed',
      'This is not the box that was closed: its ballots have another root.',
    );
  }
  const strangers = await countStrangers(notice, ballots);
  if (strangers > 0) {
    return refuse(
      'conflict',
      'box-stuffed',
      `${strangers} ballots in the box were not cast on an issued paper. Do not count; the round has to be annulled.`,
    );
  }
  const opened: OpenedGroup[] = [];
  for (const { group } of notice.groups) {
    const latest = latestOfEach(ballots.filter(({ paper }) => paper.group === group));
    const answers = await Promise.all(latest.map((ballot) => openBallot(notice, ballot, key)));
    const valid = answers.filter((answer) => answer !== null && isAnswer(group, answer));
    opened.push({
      group,
      answers: sortedAnswers(valid.flatMap((answer) => answer ?? [])),
      spoilt: answers.length - valid.length,
    });
  }
  return accept(opened);
}

/** The ballot with the highest sequence of each paper; only these are ever opened. */
export function latestOfEach(ballots: readonly SealedBallot[]): SealedBallot[] {
  const latest = new Map<string, SealedBallot>();
  for (const ballot of ballots) {
    const known = latest.get(ballot.paper.publicKey);
    if (known === undefined || known.sequence < ballot.sequence) latest.set(ballot.paper.publicKey, ballot);
  }
  return [...latest.values()];
}

async function countStrangers(notice: RoundNotice, ballots: readonly SealedBallot[]): Promise<number> {
  const keys = new Map<string, WebKey>();
  for (const { group } of notice.groups) {
    const key = await readIssuingKey(notice, group);
    if (key.ok) keys.set(group, key.value);
  }
  const known = await Promise.all(
    ballots.map((ballot) => isCastOnPaper(notice, ballot, keys.get(ballot.paper.group))),
  );
  // Two ballots under one number: which of them counts would be anybody's choice.
  const numbers = new Set(ballots.map(({ paper, sequence }) => `${paper.publicKey} ${sequence}`));
  return known.filter((isKnown) => !isKnown).length + (ballots.length - numbers.size);
}

async function isCastOnPaper(
  { round, box }: RoundNotice,
  { paper, sequence, ciphertext, signature }: SealedBallot,
  issuingKey: WebKey | undefined,
): Promise<boolean> {
  const bytes = fromBase64(ciphertext, CIPHERTEXT_BYTES);
  if (issuingKey === undefined || bytes === null || paper.round !== round || !isSequence(sequence))
    return false;
  if (!(await isIssued(paper, issuingKey))) return false;
  return isSigned(paper.publicKey, castMessage(paper, box, sequence, await sha256Hex(bytes)), signature);
}

/** The answer, or null for a ballot that was not sealed for this place or not padded as all are. */
async function openBallot(
  { round, box }: RoundNotice,
  { paper, sequence, ciphertext }: SealedBallot,
  recipientKey: ElectionKey,
): Promise<string | null> {
  const bytes = fromBase64(ciphertext, CIPHERTEXT_BYTES);
  if (bytes === null) return null;
  const padded = await sealing
    .open(
      { recipientKey, enc: bytes.slice(0, ENCAPSULATED_BYTES).buffer, info: sealingInfo(round, box).buffer },
      bytes.slice(ENCAPSULATED_BYTES).buffer,
      boundToPaper(paper, sequence).buffer,
    )
    .catch(() => null);
  return padded === null ? null : unpad(new Uint8Array(padded));
}
