/**
 * A table with a field above it that narrows its rows. Props: hint (what can be typed), textOf (what is searched in a row),
 * caption (says how many are shown), nothing (title and advice when no row matches), columns, rows, rowKey.
 */
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from './data-table.js';
import { EmptyState } from './empty-state.js';
import { useFind } from './use-find.js';

export interface FindTableProps<Row> {
  readonly hint: string;
  readonly textOf: (row: Row) => string;
  readonly caption: (shown: number) => string;
  readonly nothing: { readonly title: (words: string) => string; readonly advice: string };
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** Shows the rows that contain what is typed; of many the first. */
export function FindTable<Row>(props: FindTableProps<Row>): ReactNode {
  const { hint, textOf, caption, nothing, columns, rows, rowKey } = props;
  const { field, words, count, shown, more } = useFind({ hint, textOf, rows });
  return (
    <>
      {field}
      <DataTable
        caption={caption(count)}
        columns={columns}
        rows={shown}
        rowKey={rowKey}
        empty={<EmptyState title={nothing.title(words)}>{nothing.advice}</EmptyState>}
      />
      {more}
    </>
  );
}
