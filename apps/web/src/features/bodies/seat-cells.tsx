/** Who sits in a seat and until when, and what may be done about it: cells of its row. Props: seat, onAct (what was pressed). */
import type { SeatView } from '@quorate/contracts';
import { sayCause, ukDateShort } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { StateWord } from '../../ui/state-word.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './bodies.module.css';

/** The seat as such, or its member's way out and back. */
export type SeatAct = 'seat' | 'leave' | 'stay';

/** The member with the way out, where one is written down. */
export function MemberCell({ member, leaving }: SeatView): ReactNode {
  if (member === null) return <StateWord tone="caution">Vacant</StateWord>;
  if (leaving === null) return member.name;
  return (
    <span className={styles.leaving}>
      {member.name}
      <StateWord tone="caution">
        Leaves at the end of {ukDateShort(leaving.lastDay)} (UK time): {sayCause(leaving.cause)}
      </StateWord>
      {leaving.reason !== null && <span>{leaving.reason}</span>}
    </span>
  );
}

export interface SeatActsProps {
  readonly seat: SeatView;
  readonly onAct: (act: SeatAct) => void;
}

/** The buttons; a lot of shares is changed by the share register alone. */
export function SeatActs({ seat, onAct }: SeatActsProps): ReactNode {
  const { member, leaving, holderId, label } = seat;
  if (holderId !== null) return 'In the share register';
  const of = <VisuallyHidden> {label}</VisuallyHidden>;
  return (
    <span className={styles.acts}>
      <Button tone="plain" onClick={() => onAct('seat')}>
        Change{of}
      </Button>
      {member !== null && (
        <Button tone="plain" onClick={() => onAct(leaving === null ? 'leave' : 'stay')}>
          {leaving === null ? 'Leaves' : 'Stays'}
          {of}
        </Button>
      )}
    </span>
  );
}
