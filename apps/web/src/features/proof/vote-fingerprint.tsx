/** The fingerprint under a declared outcome, for comparison with other screens and papers. Props: meetingId, no (of the declaration). */
import type { ReactNode } from 'react';
import styles from './proof.module.css';
import { useFingerprint } from './use-fingerprint.js';

export interface VoteFingerprintProps {
  readonly meetingId: string;
  readonly no: number | null;
}

/** Shows nothing until the checkpoint is signed. */
export function VoteFingerprint({ meetingId, no }: VoteFingerprintProps): ReactNode {
  const checkpoint = useFingerprint(meetingId, no);
  if (checkpoint === null) return null;
  return (
    <>
      Fingerprint of the record up to entry {checkpoint.size}:{' '}
      <span className={styles.fingerprint}>{checkpoint.fingerprint}</span>
    </>
  );
}
