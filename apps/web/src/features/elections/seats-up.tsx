/** The seats that are up, by constituency, with their coming terms. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import { sayFillingWay, sayTerm } from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './elections.module.css';

type Constituency = ElectionView['constituencies'][number];
type Seat = Constituency['seats'][number];

/** Shows one table for each constituency. */
export function SeatsUp({ election }: { readonly election: ElectionView }): ReactNode {
  const { constituencies } = election;
  return (
    <section aria-labelledby="seats-up">
      <RegionLabel id="seats-up">Seats that are up</RegionLabel>
      <div className={styles.tables}>
        {constituencies.map((one) => (
          <div key={one.constituencyId}>
            <DataTable
              caption={`${one.name}, ${plural(one.seats.length, 'seat', 'seats')}`}
              columns={columnsOf(one)}
              rows={one.seats}
              rowKey={({ seatId }) => seatId}
            />
            <p className={styles.small}>{sayFillingWay(one.way)}.</p>
          </div>
        ))}
      </div>
    </section>
  );
}

function columnsOf({ way }: Constituency): DataColumn<Seat>[] {
  return [
    { key: 'label', head: 'Seat', isRowHead: true, cell: ({ label }) => label },
    { key: 'term', head: 'Term', cell: sayTerm },
    ...(way === 'ballot'
      ? []
      : [
          {
            key: 'group',
            head: 'Appointed by',
            cell: ({ groupName }: Seat) => groupName ?? 'Its own body, written down by the secretary',
          },
        ]),
  ];
}
