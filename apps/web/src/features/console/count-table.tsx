/** The count of a vote by category, with the ways a seat can stand kept apart. Props: outcome. */
import { PLACE_WORDS, STANDINGS, type CategoryResult, type Outcome } from '@quorate/domain';
import type { ReactNode } from 'react';
import { formatNumber } from '../../ui/format.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { sayCategory, wordsIn } from '../outcome/index.js';
import styles from './console.module.css';

/** Sending back has a column only where the rules offered it or somebody asked for it. */
function columnsOf(outcome: Outcome): readonly DataColumn<CategoryResult>[] {
  const words = wordsIn(outcome);
  const shown = STANDINGS.filter((standing) => standing !== 'send-back' || outcome.total[standing] > 0);
  return [
    { key: 'name', head: 'Category', isRowHead: true, cell: ({ name }) => name },
    ...shown.map((standing) => ({
      key: standing,
      head: words[standing],
      isNumber: true,
      cell: ({ tally }: CategoryResult) => formatNumber(tally[standing]),
    })),
    {
      key: 'outcome',
      head: 'Outcome',
      cell: ({ constituencyId, outcome: reached }) =>
        constituencyId === '' ? '' : sayCategory(reached, outcome.words),
    },
  ];
}

/** Shows one row for each category and one for all seats. */
export function CountTable({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const seats = outcome.categories.reduce((sum, category) => sum + category.seats, 0);
  const all: CategoryResult = {
    constituencyId: '',
    name: `All ${PLACE_WORDS[outcome.electorate][1]}`,
    seats,
    tally: outcome.total,
    test: outcome.test,
    outcome: 'none',
  };
  return (
    <div className={styles.count} role="group" aria-label="Votes by category" tabIndex={0}>
      <DataTable
        caption="Votes by category"
        isCaptionHidden
        columns={columnsOf(outcome)}
        rows={[...outcome.categories, all]}
        rowKey={({ constituencyId }) => constituencyId}
      />
    </div>
  );
}
