/**
 * A table with a field above it that narrows its rows. Props: hint (what can be typed), textOf (what is searched in a row),
 * caption (says how many are shown), nothing (title and advice when no row matches), columns, rows, rowKey.
 */
import { useState, type ReactNode } from 'react';
import { DataTable, type DataColumn } from './data-table.js';
import { EmptyState } from './empty-state.js';
import styles from './find-table.module.css';
import { TextInput } from './text-input.js';

export interface FindTableProps<Row> {
  readonly hint: string;
  readonly textOf: (row: Row) => string;
  readonly caption: (shown: number) => string;
  readonly nothing: { readonly title: (words: string) => string; readonly advice: string };
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** Shows the rows that contain what is typed, in capitals or not. */
export function FindTable<Row>(props: FindTableProps<Row>): ReactNode {
  const { hint, textOf, caption, nothing, columns, rows, rowKey } = props;
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const shown = rows.filter((row) => textOf(row).toLowerCase().includes(words.toLowerCase()));
  return (
    <>
      <div className={styles.field}>
        <TextInput
          label="Find"
          hint={hint}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <DataTable
        caption={caption(shown.length)}
        columns={columns}
        rows={shown}
        rowKey={rowKey}
        empty={<EmptyState title={nothing.title(words)}>{nothing.advice}</EmptyState>}
      />
    </>
  );
}
