/**
 * How the seats of one category voted, as one bar with a label for each part. Props: label (whose bar; read out),
 * parts (numbers for approve, reject, abstain, 'not-voted', recused, absent), hasLabels, words.
 */
import type { CSSProperties, ReactNode } from 'react';
import { formatNumber } from './format.js';
import styles from './stacked-bar.module.css';
import { SeatSymbol, seatStateOrder, type SeatState } from './vote-mark.js';

export type BarParts = Partial<Readonly<Record<SeatState, number>>>;

export interface StackedBarProps {
  readonly label: string;
  readonly parts: BarParts;
  readonly hasLabels?: boolean;
  readonly words: Readonly<Record<SeatState, string>>;
}

/** Draws the bar; with labels, each number stands below it with symbol and word. */
export function StackedBar({ label, parts, hasLabels = true, words }: StackedBarProps): ReactNode {
  const shown = seatStateOrder
    .map((state) => ({ state, count: parts[state] ?? 0, word: words[state].toLowerCase() }))
    .filter(({ count }) => count > 0);
  const told = shown.map(({ count, word }) => `${formatNumber(count)} ${word}`).join(', ');
  return (
    <div className={styles.figure}>
      <div className={styles.bar} role="img" aria-label={`${label}: ${told === '' ? 'nobody' : told}`}>
        {shown.map(({ state, count }) => (
          <span key={state} data-state={state} style={{ '--count': count } as CSSProperties} />
        ))}
      </div>
      {hasLabels && (
        <ul className={styles.labels} aria-hidden="true">
          {shown.map(({ state, count, word }) => (
            <li key={state}>
              <SeatSymbol state={state} /> {formatNumber(count)} {word}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
