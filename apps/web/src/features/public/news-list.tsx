/** Headlines, decisions and results as they come. Props: news (newest first), label, byDay, empty. */
import type { ReactNode } from 'react';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import { DayText } from './day-text.js';
import styles from './news-list.module.css';
import type { News } from './news.js';

const kindWords: Readonly<Record<News['kind'], string>> = {
  headline: 'Headline',
  decision: 'Decision',
  result: 'Result',
};

export interface NewsListProps {
  readonly news: readonly News[];
  readonly label: string;
  readonly byDay?: boolean;
  readonly empty?: ReactNode;
}

/** Lists the news with their time (or their day) at the left and their kind at the right. */
export function NewsList({ news, label, byDay = false, empty }: NewsListProps): ReactNode {
  if (news.length === 0) return empty;
  return (
    <ol className={styles.list} aria-label={label}>
      {news.map(({ key, at, kind, text, href, source }) => (
        <li key={key} className={styles.line}>
          <span className={styles.time}>
            {byDay ? <DayText at={at} /> : <TimeText at={at} form="time" />}
          </span>
          <div>
            <p className={styles.text}>{href === null ? text : <TextLink href={href}>{text}</TextLink>}</p>
            {source !== undefined && <p className={styles.source}>{source}</p>}
          </div>
          <span className={styles.kind}>{kindWords[kind]}</span>
        </li>
      ))}
    </ol>
  );
}
