/** The fingerprint at the foot of the room screen, in the fewest words. Props: meetingId, no. */
import type { ReactNode } from 'react';
import styles from './proof.module.css';
import { useFingerprint } from './use-fingerprint.js';

export interface RoomFingerprintProps {
  readonly meetingId: string;
  /** The entry that settled the vote; null shows nothing. */
  readonly no: number | null;
}

/** Shows "Record QKDN 2MZP W7RA 5XTC"; whoever is in the room can compare it with their own screen. */
export function RoomFingerprint({ meetingId, no }: RoomFingerprintProps): ReactNode {
  const checkpoint = useFingerprint(meetingId, no);
  if (checkpoint === null) return null;
  return (
    <>
      Fingerprint <span className={styles.fingerprint}>{checkpoint.fingerprint}</span>
    </>
  );
}
