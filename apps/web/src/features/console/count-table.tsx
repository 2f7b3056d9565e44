/** The count of a vote by category, with the ways a seat can stand kept apart. Props: outcome. */
import type { CategoryOutcome, CategoryResult, Outcome, Standing } from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import styles from './console.module.css';

const outcomeWords: Readonly<Record<CategoryOutcome, string>> = {
  approve: 'approves',
  reject: 'rejects',
  'send-back': 'sends back',
  tied: 'tied',
  none: 'none',
};

const standings: readonly { readonly standing: Standing; readonly head: string }[] = [
  { standing: 'approve', head: 'Approve' },
  { standing: 'reject', head: 'Reject' },
  { standing: 'abstain', head: 'Abstain' },
  { standing: 'send-back', head: 'Send back' },
  { standing: 'not-voted', head: 'Not voted' },
  { standing: 'recused', head: 'Recused' },
  { standing: 'absent', head: 'Absent' },
];

const columns: readonly DataColumn<CategoryResult>[] = [
  { key: 'name', head: 'Category', isRowHead: true, cell: ({ name }) => name },
  ...standings.map(({ standing, head }) => ({
    key: standing,
    head,
    isNumber: true,
    cell: ({ tally }: CategoryResult) => tally[standing],
  })),
  { key: 'outcome', head: 'Outcome', cell: ({ outcome }) => outcomeWords[outcome] },
];

/** Shows one row for each category and one for all seats. */
export function CountTable({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const seats = outcome.categories.reduce((sum, category) => sum + category.seats, 0);
  const all: CategoryResult = {
    constituencyId: '',
    name: 'All seats',
    seats,
    tally: outcome.total,
    test: outcome.test,
    outcome: 'none',
  };
  const withAll = columns.map((column) =>
    column.key === 'outcome'
      ? { ...column, cell: (row: CategoryResult) => (row.constituencyId === '' ? '' : column.cell(row)) }
      : column,
  );
  return (
    <div className={styles.count} role="group" aria-label="Votes by category" tabIndex={0}>
      <DataTable
        caption="Votes by category"
        isCaptionHidden
        columns={withAll}
        rows={[...outcome.categories, all]}
        rowKey={({ constituencyId }) => constituencyId}
      />
    </div>
  );
}
