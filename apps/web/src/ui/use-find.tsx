/**
 * The rows of a long list that are shown: those that contain what is typed, the first of them, and a button for more.
 * Takes rows, textOf (what is searched in a row) and hint (what can be typed); a short list needs no field.
 */
import { useState, type ReactNode } from 'react';
import { Button } from './button.js';
import styles from './find-table.module.css';
import { formatNumber } from './format.js';
import { TextInput } from './text-input.js';

/** More rows at once are slow to draw, and nobody reads them. */
export const FIRST_ROWS = 100;

export interface Finding<Row> {
  readonly rows: readonly Row[];
  readonly textOf: (row: Row) => string;
  readonly hint: string;
}

export interface Found<Row> {
  readonly field: ReactNode;
  /** What is typed. */
  readonly words: string;
  /** How many rows contain it. */
  readonly count: number;
  readonly shown: readonly Row[];
  /** Null where all are shown. */
  readonly more: ReactNode;
}

/** Finds rows by words, in capitals or not. */
export function useFind<Row>({ rows, textOf, hint }: Finding<Row>): Found<Row> {
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const wanted = words.toLowerCase();
  const found = wanted === '' ? rows : rows.filter((row) => textOf(row).toLowerCase().includes(wanted));
  const { shown, more } = useFirst(found);
  const field = (
    <div className={styles.field}>
      <TextInput
        label="Find"
        hint={hint}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
  return { field, words, count: found.length, shown, more };
}

/** The first rows of a list that is not searched. */
export function useFirst<Row>(rows: readonly Row[], atOnce = FIRST_ROWS): Pick<Found<Row>, 'shown' | 'more'> {
  const [most, setMost] = useState(atOnce);
  const left = rows.length - most;
  const next = Math.min(Math.max(most, FIRST_ROWS), left);
  return {
    shown: left > 0 ? rows.slice(0, most) : rows,
    more:
      left > 0 ? (
        <p className={styles.more}>
          {formatNumber(most)} of {formatNumber(rows.length)} are shown.{' '}
          <Button tone="quiet" onClick={() => setMost(most + next)}>
            Show {formatNumber(next)} more
          </Button>
        </p>
      ) : null,
  };
}
