/** Things that come on a day: the day at the left, the thing and a note beside it. Props: label, lines (at, title, note, href), empty. */
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './date-list.module.css';
import { DayText } from './day-text.js';

export interface DateLine {
  readonly key: string;
  readonly at: string;
  readonly title: string;
  readonly note: string;
  readonly href: string;
}

export interface DateListProps {
  readonly label: string;
  readonly lines: readonly DateLine[];
  readonly empty: string;
}

/** Lists the days under a heading. */
export function DateList({ label, lines, empty }: DateListProps): ReactNode {
  return (
    <section className={styles.section}>
      <RegionLabel>{label}</RegionLabel>
      {lines.length === 0 && <p className={styles.empty}>{empty}</p>}
      <ul>
        {lines.map(({ key, at, title, note, href }) => (
          <li key={key} className={styles.line}>
            <span className={styles.day}>
              <DayText at={at} />
            </span>
            <div>
              <TextLink href={href} className={styles.title}>
                {title}
              </TextLink>
              <p className={styles.note}>{note}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
