/**
 * The symbol of a state in a vote, drawn so that it needs no colour: tick, cross, dash, arrow back, filled dot (voted, not shown),
 * dashed ring (not yet voted), hatch (recused), empty seat (absent). Props: state, size.
 */
import { MOTION_ANSWERS, type MotionAnswer, type VoteSeat } from '@quorate/domain';
import type { ReactNode } from 'react';
import styles from './vote-mark.module.css';

export type SeatState = VoteSeat['state'];

/** The order in which states are listed everywhere. */
export const seatStateOrder: readonly SeatState[] = [
  'approve',
  'reject',
  'abstain',
  'send-back',
  'voted',
  'not-voted',
  'recused',
  'absent',
];

const strokes: Readonly<Record<MotionAnswer, string>> = {
  approve: 'M3 8.6 6.6 12.2 13 4.2',
  reject: 'M3.6 3.6 12.4 12.4M12.4 3.6 3.6 12.4',
  abstain: 'M3.4 8H12.6',
  'send-back': 'M12.6 12.4V6.4H4M7 3.2 3.6 6.4 7 9.6',
};

/** Draws the bare stroke of a choice in the current colour, beside a word. */
export function VoteMark({ choice }: { readonly choice: MotionAnswer }): ReactNode {
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true" data-choice={choice}>
      <path d={strokes[choice]} />
    </svg>
  );
}

/** Draws a seat as a group inside an svg: a disc of the given radius around the point with the symbol of its state. */
export function SeatMark({
  state,
  radius,
}: {
  readonly state: SeatState;
  readonly radius: number;
}): ReactNode {
  const scale = radius / 13;
  const answer = MOTION_ANSWERS.find((one) => one === state);
  return (
    <g className={styles.seat} data-state={state}>
      <circle r={state === 'not-voted' || state === 'absent' ? radius - 0.75 : radius} />
      {state === 'recused' && <path d={hatch(radius)} />}
      {answer !== undefined && <path transform={`scale(${scale}) translate(-8 -8)`} d={strokes[answer]} />}
    </g>
  );
}

/** The seat mark as a small picture of its own, for legends and tables. */
export function SeatSymbol({ state }: { readonly state: SeatState }): ReactNode {
  return (
    <svg className={styles.symbol} viewBox="-10 -10 20 20" aria-hidden="true">
      <SeatMark state={state} radius={9} />
    </svg>
  );
}

/** Diagonal strokes across a disc, clipped by geometry so that no pattern id is needed. */
function hatch(radius: number): string {
  return [-0.6, 0, 0.6]
    .map((offset) => {
      const half = Math.sqrt(1 - offset * offset) * radius * 0.94;
      const along = half * Math.SQRT1_2;
      const aside = offset * radius * Math.SQRT1_2;
      return `M${(aside - along).toFixed(2)} ${(aside + along).toFixed(2)}L${(aside + along).toFixed(2)} ${(aside - along).toFixed(2)}`;
    })
    .join('');
}
