/** Takes a seat for the signed-in person. */
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import styles from './member.module.css';
import type { MySeat } from './my-seats.js';

export interface JoinButtonProps {
  readonly meetingId: string;
  readonly seat: MySeat;
}

/** Shows the button, and why it was refused if it was. */
export function JoinButton({ meetingId, seat }: JoinButtonProps): ReactNode {
  const { session } = useSession();
  const { send, busy, problem } = useCommand(meetingId);
  const personId = session?.person?.personId;
  if (personId === undefined) return null;
  return (
    <div className={styles.act}>
      <Button
        isWide
        busy={busy}
        busyLabel="Taking the seat"
        onClick={() => void send({ type: 'seat.take', seatId: seat.seatId, personId })}
      >
        {seat.alternateFor === null ? 'Take your seat' : `Stand in for ${seat.alternateFor}`}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  );
}
