/** A part of the page that is on its way. Props: label ("Loading the agenda"), lines (3). */
import type { ReactNode } from 'react';
import styles from './loading.module.css';
import { Skeleton } from './skeleton.js';

export interface LoadingProps {
  readonly label: string;
  readonly lines?: number;
}

/** Shows calm lines, and says what is being loaded when it takes more than a moment. */
export function Loading({ label, lines = 3 }: LoadingProps): ReactNode {
  return (
    <div role="status" aria-busy="true">
      <p className={styles.label}>{label}</p>
      <Skeleton lines={lines} />
    </div>
  );
}
