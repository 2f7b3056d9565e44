/** Says on the room screen that what stands there may be old. Props: lastContactAt (null while connected). */
import type { ReactNode } from 'react';
import { LiveMark } from '../../ui/live-mark.js';
import { formatTime } from '../../ui/format.js';
import styles from './room.module.css';

/** Shows nothing while connected. */
export function LostMark({ lastContactAt }: { readonly lastContactAt: number | null }): ReactNode {
  if (lastContactAt === null) return null;
  const since = formatTime(new Date(lastContactAt).toISOString(), { hasSeconds: true });
  return (
    <p className={styles.lost} role="status">
      <LiveMark>Connection lost. This is how it stood at {since}; it renews itself.</LiveMark>
    </p>
  );
}
