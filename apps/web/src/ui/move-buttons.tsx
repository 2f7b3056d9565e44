/** Moves one item of a list up or down, beside dragging. Props: item (its name), index, count, onMove('up' | 'down'). */
import type { ReactNode } from 'react';
import styles from './move-buttons.module.css';

export interface MoveButtonsProps {
  readonly item: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (direction: 'up' | 'down') => void;
}

/** Shows the two buttons; the one that leads nowhere is left out but keeps its place. */
export function MoveButtons({ item, index, count, onMove }: MoveButtonsProps): ReactNode {
  return (
    <span className={styles.pair}>
      {index > 0 && (
        <button
          type="button"
          className={styles.up}
          aria-label={`Move ${item} up`}
          onClick={() => onMove('up')}
        >
          <Arrow d="M3 10 8 5 13 10" />
        </button>
      )}
      {index < count - 1 && (
        <button
          type="button"
          className={styles.down}
          aria-label={`Move ${item} down`}
          onClick={() => onMove('down')}
        >
          <Arrow d="M3 6 8 11 13 6" />
        </button>
      )}
    </span>
  );
}

function Arrow({ d }: { readonly d: string }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
