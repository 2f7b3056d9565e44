/** A day in a list, "20 Dec", with the year below it when that is not this one. Props: at (an ISO instant). */
import type { ReactNode } from 'react';
import { formatShortDate } from '../../ui/format.js';
import styles from './day-text.module.css';

/** Shows the day. */
export function DayText({ at }: { readonly at: string }): ReactNode {
  const isThisYear = at.startsWith(String(new Date().getFullYear()));
  return (
    <time className={styles.day} dateTime={at}>
      {formatShortDate(at)}
      {!isThisYear && <span className={styles.year}>{at.slice(0, 4)}</span>}
    </time>
  );
}
