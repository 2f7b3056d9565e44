/** Who has which seat, from when and until when, and which stay empty: each term said once. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import { sayElectedBy, sayTerm } from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { byTerm } from './by-term.js';
import styles from './elections.module.css';

type Result = ElectionView['results'][number];
type Elected = Result['elected'][number];
type Row = Pick<Elected, 'seatId' | 'label'> & { readonly elected: Elected | null };

/** Shows the results once they are declared. */
export function Results({ election }: { readonly election: ElectionView }): ReactNode {
  const { results } = election;
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="results">
      <RegionLabel id="results">Result</RegionLabel>
      <ResultTables election={election} results={results} />
    </section>
  );
}

export interface ResultTablesProps {
  readonly election: Pick<ElectionView, 'constituencies'>;
  readonly results: readonly Result[];
}

/** One table for each constituency and term; also what would be declared. */
export function ResultTables({ election, results }: ResultTablesProps): ReactNode {
  return (
    <div className={styles.tables}>
      {results.map((result) => {
        const { constituencyId, by, elected, vacant } = result;
        const constituency = election.constituencies.find((one) => one.constituencyId === constituencyId);
        const rows: Row[] = [
          ...elected.map((one) => ({ ...one, elected: one })),
          ...vacant.map((seat) => ({ ...seat, elected: null })),
        ];
        return (
          <div key={constituencyId}>
            {byTerm(rows, ({ elected: one }) => (one === null ? null : sayTerm(one))).map((group) => (
              <DataTable
                key={group.term}
                caption={[constituency?.name ?? constituencyId, group.term].filter(Boolean).join(', ')}
                columns={columns}
                rows={group.rows}
                rowKey={({ seatId }) => seatId}
              />
            ))}
            <p className={styles.small}>{elected.length === 0 ? 'Nobody stood.' : sayElectedBy(by)}</p>
          </div>
        );
      })}
    </div>
  );
}

const columns: DataColumn<Row>[] = [
  { key: 'label', head: 'Seat', isRowHead: true, cell: ({ label }) => label },
  {
    key: 'member',
    head: 'Member',
    cell: ({ elected }) =>
      elected === null ? (
        <StateWord tone="caution">Stays vacant</StateWord>
      ) : (
        <strong>{elected.candidate.name}</strong>
      ),
  },
  {
    key: 'again',
    head: 'How',
    cell: ({ elected }) => (elected === null ? 'Nobody' : elected.reElected ? 'Again' : 'New'),
  },
];
