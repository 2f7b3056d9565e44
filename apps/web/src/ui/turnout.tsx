/** How many have voted, said in words with the number large. Props: voted, entitled, words ("have voted"). */
import type { ReactNode } from 'react';
import { formatNumber } from './format.js';
import styles from './turnout.module.css';

export interface TurnoutProps {
  readonly voted: number;
  readonly entitled: number;
  readonly words?: string;
}

/** Shows "19 of 23 have voted". */
export function Turnout({ voted, entitled, words = 'have voted' }: TurnoutProps): ReactNode {
  return (
    <p className={styles.turnout}>
      <span className={styles.number}>{formatNumber(voted)}</span> of {formatNumber(entitled)} {words}
    </p>
  );
}
