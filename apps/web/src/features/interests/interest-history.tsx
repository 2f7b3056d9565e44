/** Every change of a declaration, the latest first. Props: history (oldest first), name (whose it is). */
import type { MyInterests } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { formatDateTime, plural } from '../../ui/format.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { sayTime } from './interest-words.js';
import styles from './interests.module.css';

export interface InterestHistoryProps {
  readonly history: MyInterests['history'];
  readonly name: string;
}

/** Opens on a press; shows nothing where nothing was declared. */
export function InterestHistory({ history, name }: InterestHistoryProps): ReactNode {
  if (history.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {plural(history.length, 'entry', 'entries')} since the beginning
        <VisuallyHidden> of {name}</VisuallyHidden>
      </summary>
      <ol className={styles.history}>
        {history.toReversed().map(({ at, sentence, from, until }) => (
          <li key={`${at} ${sentence}`}>
            <p className={styles.text}>{sentence}</p>
            <p className={styles.small}>
              {from !== null && `${sayTime({ from, until })}. `}Written {formatDateTime(at)}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
