/** What is happening now: a dot and words ("In session", "Vote open"). Props: children, tone ('live' | 'met' | 'muted'). */
import type { ReactNode } from 'react';
import styles from './live-mark.module.css';

export interface LiveMarkProps {
  readonly children: ReactNode;
  readonly tone?: 'live' | 'met' | 'muted';
}

/** Marks something as happening now, in words. */
export function LiveMark({ children, tone = 'live' }: LiveMarkProps): ReactNode {
  return (
    <span className={styles.live} data-tone={tone}>
      {children}
    </span>
  );
}
