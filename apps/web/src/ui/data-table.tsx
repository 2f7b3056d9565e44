/**
 * A plain table with a caption; on a phone each row becomes a block with the heads beside the values.
 * Props: caption (isCaptionHidden), columns (key, head, cell, isNumber, isRowHead, isWide for pictures, isAct for a button that needs no head on a phone), rows, rowKey, empty, isCurrent (marks a row).
 */
import type { ReactNode } from 'react';
import styles from './data-table.module.css';
import { VisuallyHidden } from './visually-hidden.js';

export interface DataColumn<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  readonly isWide?: boolean;
  readonly isAct?: boolean;
  readonly isRowHead?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly empty?: ReactNode;
  readonly isCurrent?: (row: Row) => boolean;
}

/** Shows rows under named columns; without rows it shows `empty` instead of the table. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, isCaptionHidden = false, columns, rows, rowKey, empty, isCurrent } = props;
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {isCaptionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-number={column.isNumber} data-wide={column.isWide}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-current={isCurrent?.(row)}>
            {columns.map((column) =>
              column.isRowHead ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  data-head={column.isAct ? undefined : column.head}
                  data-number={column.isNumber}
                  data-wide={column.isWide}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
