/** The seats that are up, by constituency and coming term. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import { sayFillingWay, sayList, sayTerm } from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { byTerm } from './by-term.js';
import styles from './elections.module.css';

type Constituency = ElectionView['constituencies'][number];
type Seat = Constituency['seats'][number];

/** Says of each constituency which seats are up, and each of their terms once. */
export function SeatsUp({ election }: { readonly election: ElectionView }): ReactNode {
  return (
    <section aria-labelledby="seats-up">
      <RegionLabel id="seats-up">Seats that are up</RegionLabel>
      {election.constituencies.map((one) => (
        <div key={one.constituencyId} className={styles.constituency}>
          <Question level={3} size="title">
            {one.name}, {plural(one.seats.length, 'seat', 'seats')}
          </Question>
          {byTerm(one.seats, sayTerm).map(({ term, rows }) => (
            <Seats key={term} seats={rows} term={term ?? ''} isAppointed={one.way === 'appointment'} />
          ))}
          {!isByItsOwnBody(one) && <p className={styles.small}>{sayFillingWay(one.way)}.</p>}
        </div>
      ))}
    </section>
  );
}

/** Where no voting group appoints, the table says who does. */
function isByItsOwnBody({ way, seats }: Constituency): boolean {
  return way === 'appointment' && seats.every(({ groupName }) => groupName === null);
}

interface SeatsProps {
  readonly seats: readonly Seat[];
  readonly term: string;
  readonly isAppointed: boolean;
}

/** A seat that is named after the group that appoints needs no second column. */
function Seats({ seats, term, isAppointed }: SeatsProps): ReactNode {
  const caption = `Term ${term}`;
  if (isAppointed && seats.some(({ label, groupName }) => groupName !== label))
    return <DataTable caption={caption} columns={columns} rows={seats} rowKey={({ seatId }) => seatId} />;
  return (
    <div>
      <p>{sayList(seats.map(({ label }) => label))}</p>
      <p className={styles.small}>{caption}</p>
    </div>
  );
}

const columns: DataColumn<Seat>[] = [
  { key: 'label', head: 'Seat', isRowHead: true, cell: ({ label }) => label },
  {
    key: 'group',
    head: 'Appointed by',
    cell: ({ groupName }) => groupName ?? 'Its own body, written down by the secretary',
  },
];
