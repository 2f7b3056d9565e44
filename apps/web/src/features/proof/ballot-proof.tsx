/** One ballot of the reader after the declaration: recorded where, counted as what, under which checkpoint, and its receipt. */
import type { MyBallot } from '@quorate/contracts';
import { sayAnswer, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { formatDateTime } from '../../ui/format.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './proof.module.css';
import { ReceiptFiles } from './receipt-files.js';
import { sayFateOfBallot } from './say-fate-of-ballot.js';
import { VoteFingerprint } from './vote-fingerprint.js';

export interface BallotProofProps {
  readonly meetingId: string;
  readonly vote: Vote;
  readonly ballot: MyBallot;
  /** The entry of the declaration; null before it. */
  readonly declared: number | null;
}

/** Shows the statement "recorded and counted", or why a recorded ballot was not counted. */
export function BallotProof({ meetingId, vote, ballot, declared }: BallotProofProps): ReactNode {
  const { title, counted, tone } = sayFateOfBallot(vote, ballot);
  return (
    <div className={styles.ballot}>
      <p>
        <StateWord tone={tone}>{title}</StateWord>
      </p>
      <p>
        {ballot.label}: recorded {formatDateTime(ballot.at, { hasSeconds: true })} in journal entry{' '}
        {ballot.no}, receipt code <strong className={styles.fingerprint}>{ballot.code}</strong>. {counted}
      </p>
      {ballot.earlier.map(({ no, at, answer, code }) => (
        <p key={no} className={styles.small}>
          Before that you voted {sayAnswer(answer, vote)}, {formatDateTime(at, { hasSeconds: true })}, in
          journal entry {no}, receipt code {code}; the later ballot replaced it.
        </p>
      ))}
      {declared !== null && (
        <p className={styles.small}>
          <VoteFingerprint meetingId={meetingId} no={declared} />
        </p>
      )}
      <ReceiptFiles meetingId={meetingId} no={ballot.no} label={ballot.label} />
    </div>
  );
}
