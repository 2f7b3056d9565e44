/** An instant in UK time. Props: at (ISO), form ('dateTime' | 'date' | 'shortDate' | 'time'), hasZone, hasSeconds. */
import type { ReactNode } from 'react';
import { formatDate, formatDateTime, formatShortDate, formatTime } from './format.js';
import styles from './time-text.module.css';

export interface TimeTextProps {
  readonly at: string;
  readonly form?: 'dateTime' | 'date' | 'shortDate' | 'time';
  readonly hasZone?: boolean;
  readonly hasSeconds?: boolean;
}

/** Shows an instant; `hasZone` adds the words "UK time". */
export function TimeText({
  at,
  form = 'dateTime',
  hasZone = false,
  hasSeconds = false,
}: TimeTextProps): ReactNode {
  return (
    <time dateTime={at} className={styles.time}>
      {wordsOf({ at, form, hasZone, hasSeconds })}
    </time>
  );
}

function wordsOf({ at, form, hasZone, hasSeconds }: Required<TimeTextProps>): string {
  switch (form) {
    case 'date':
      return formatDate(at);
    case 'shortDate':
      return formatShortDate(at);
    case 'time':
      return `${formatTime(at, { hasSeconds })}${hasZone ? ' UK time' : ''}`;
    case 'dateTime':
      return formatDateTime(at, { hasZone, hasSeconds });
  }
}
