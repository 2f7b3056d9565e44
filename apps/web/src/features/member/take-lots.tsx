/** Takes the places of all lots of shares that the signed-in person represents, at once. Props: state, seats. */
import { isCalled, rosterSeat, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { formatNumber, plural } from '../../ui/format.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import styles from './member.module.css';
import type { MySeat } from './my-seats.js';

export interface TakeLotsProps {
  readonly state: MeetingState;
  readonly seats: readonly MySeat[];
}

/** Shows nothing where fewer than two lots wait for it: one seat has its own button. */
export function TakeLots({ state, seats }: TakeLotsProps): ReactNode {
  const { send, busy, problem } = useCommand(state.meetingId);
  const waiting = seats.filter(
    ({ seatId, isMine, alternateFor, proxyFor }) =>
      !isMine &&
      alternateFor === null &&
      proxyFor === null &&
      rosterSeat(state, seatId)?.holderId !== undefined,
  );
  if (waiting.length < 2 || !isCalled(state.stage)) return null;
  return (
    <div className={styles.act}>
      <p>
        You represent {plural(waiting.length, 'lot', 'lots')} of shares in whose place you are not yet. You
        vote for them once you are.
      </p>
      <Button
        isWide
        busy={busy}
        busyLabel="Taking the places"
        onClick={() => void send({ type: 'lots.take' })}
      >
        Take your places for {formatNumber(waiting.length)} lots
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  );
}
