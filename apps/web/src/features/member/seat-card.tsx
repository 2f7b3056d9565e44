/** One of my seats: who sits in it, and taking it, leaving it, or giving apologies. */
import { EARLY_HOURS, isCalled, isMarkedEarly, rosterSeat, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateWord } from '../../ui/state-word.js';
import { JoinButton } from './join-button.js';
import type { OpenDialog } from './member-dialog.js';
import styles from './member.module.css';
import type { MySeat } from './my-seats.js';
import { SeatProxies } from './seat-proxies.js';

export interface SeatCardProps {
  readonly state: MeetingState;
  readonly seat: MySeat;
  readonly now: string;
  readonly onAsk: (dialog: OpenDialog) => void;
}

/** Shows the seat and what its member or alternate can do with it now. */
export function SeatCard({ state, seat, now, onAsk }: SeatCardProps): ReactNode {
  const { meetingId, stage } = state;
  const { send, busy, problem } = useCommand(meetingId);
  const hasAlternates = (rosterSeat(state, seat.seatId)?.alternates.length ?? 0) > 0;
  const { seatId, isMine, presence, sitter, alternateFor } = seat;
  const isOpen = isCalled(stage);
  const mayTake = isOpen && !isMine && (alternateFor === null || sitter === null);
  const mayApologise = (isOpen || stage === 'planned') && presence !== 'present';
  return (
    <div className={styles.seat}>
      <p>
        <strong>{seat.label}</strong>
        {alternateFor !== null && `, as alternate for ${alternateFor}`}
      </p>
      <StateWord tone={isMine ? 'met' : 'muted'}>{sayPresence(seat)}</StateWord>
      {stage === 'called' && isMarkedEarly(now, state.startsAt) && (isMine || mayTake) && (
        <p className={styles.summary}>
          The meeting is more than {EARLY_HOURS} hours away. Whoever takes a seat now takes it again when it
          starts.
        </p>
      )}
      {mayTake && <JoinButton meetingId={meetingId} seat={seat} />}
      <div className={styles.acts}>
        {isOpen && isMine && (
          <Button tone="plain" onClick={() => onAsk({ kind: 'leave', seat })}>
            Leave the meeting
          </Button>
        )}
        {mayApologise && presence !== 'apologies' && (
          <Button tone="plain" onClick={() => onAsk({ kind: 'apologies', seat, hasAlternates })}>
            Give apologies
          </Button>
        )}
        {mayApologise && presence === 'apologies' && (
          <Button tone="plain" busy={busy} onClick={() => void send({ type: 'apologies.withdraw', seatId })}>
            Withdraw the apologies
          </Button>
        )}
      </div>
      <SeatProxies state={state} seat={seat} now={now} onAsk={onAsk} />
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  );
}

function sayPresence({ isMine, sitter, presence, alternateFor }: MySeat): string {
  if (isMine) return alternateFor === null ? 'You are present' : 'You are present, standing in';
  if (sitter !== null)
    return alternateFor === null ? `${sitter.name} stands in for you` : `${sitter.name} is present`;
  const words = {
    expected: 'Not here yet',
    present: 'Present',
    left: 'Left the meeting',
    apologies: 'Apologies given',
  };
  return words[presence];
}
