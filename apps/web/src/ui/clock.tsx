/** The time in the United Kingdom, ticking. Props: offsetMs (server clock minus ours), hasSeconds (true), hasZone (true). */
import type { ReactNode } from 'react';
import styles from './clock.module.css';
import { formatTime } from './format.js';
import { useNow } from './use-now.js';

export interface ClockProps {
  readonly offsetMs?: number;
  readonly hasSeconds?: boolean;
  readonly hasZone?: boolean;
}

/** Shows a clock; it is silent for screen readers, which can read it when they come to it. */
export function Clock({ offsetMs = 0, hasSeconds = true, hasZone = true }: ClockProps): ReactNode {
  const instant = new Date(useNow() + offsetMs).toISOString();
  return (
    <span className={styles.clock} role="timer">
      <time dateTime={instant}>{formatTime(instant, { hasSeconds })}</time>
      {hasZone && <span className={styles.zone}>UK time</span>}
    </span>
  );
}
