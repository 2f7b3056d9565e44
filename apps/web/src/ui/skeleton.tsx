/** Quiet lines in the place of text that is on its way. Props: lines (3). Not read out: see Loading for that. */
import type { ReactNode } from 'react';
import styles from './skeleton.module.css';

/** Shows lines of uneven length that do not move. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }): ReactNode {
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
