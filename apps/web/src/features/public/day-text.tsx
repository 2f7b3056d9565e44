/** A day in a list, "20 Dec", with the year below it when that is not this one. Props: at (an ISO instant). */
import { ukCalendarDate } from '@quorate/domain';
import type { ReactNode } from 'react';
import { serverNow } from '../../api/index.js';
import { formatShortDate } from '../../ui/format.js';
import styles from './day-text.module.css';

/** Shows the day. */
export function DayText({ at }: { readonly at: string }): ReactNode {
  const year = ukYear(at);
  const isThisYear = year === ukYear(new Date(serverNow()).toISOString());
  return (
    <time className={styles.day} dateTime={at}>
      {formatShortDate(at)}
      {!isThisYear && <span className={styles.year}> {year}</span>}
    </time>
  );
}

function ukYear(at: string): string {
  return ukCalendarDate(at).slice(0, 4);
}
