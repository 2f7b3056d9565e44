/** The seats of a body, one table for each constituency. Props: seats, unseen (how many lots of shares the reader is not shown), onAct (what was pressed in which row; only for those who may). */
import type { SeatView } from '@quorate/contracts';
import { sayList, ukDateShort } from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { FindTable } from '../../ui/find-table.js';
import { plural, sayVotes } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { FIRST_ROWS } from '../../ui/use-find.js';
import styles from './bodies.module.css';
import { MemberCell, type SeatAct, SeatActs } from './seat-cells.js';

export interface SeatTablesProps {
  readonly seats: readonly SeatView[];
  readonly unseen: number;
  readonly onAct: ((act: SeatAct, seat: SeatView) => void) | undefined;
}

const finding = {
  hint: 'A seat, or who sits in it',
  textOf: ({ label, member, alternates }: SeatView): string =>
    [label, ...[member, ...alternates].map((person) => person?.name ?? '')].join(' '),
  nothing: {
    title: (words: string) => `No seat matches “${words}”`,
    advice: 'Try one word of the name.',
  },
};

/** Shows the tables in the order in which the constituencies appear. */
export function SeatTables(props: SeatTablesProps): ReactNode {
  const { seats, unseen } = props;
  const constituencies = new Map(seats.map((seat) => [seat.constituencyId, seat.constituencyName]));
  const columns = seatColumns(props);
  return (
    <section aria-labelledby="seats">
      <RegionLabel id="seats">Seats</RegionLabel>
      {unseen > 0 && (
        <p className={styles.none}>
          {plural(unseen, 'lot', 'lots')} of shares. Whose they are is shown to the holders, the officers and
          administrators.
        </p>
      )}
      {unseen === 0 && seats.length === 0 && <p className={styles.none}>This body has no seats yet.</p>}
      <div className={styles.tables}>
        {[...constituencies].map(([id, name]) => {
          const own = seats.filter(({ constituencyId }) => constituencyId === id);
          const caption = (shown: number): string => `${name}, ${plural(shown, 'seat', 'seats')}`;
          const table = { columns, rows: own, rowKey: ({ seatId }: SeatView) => seatId };
          return own.length > FIRST_ROWS ? (
            <div key={id}>
              <FindTable {...table} {...finding} caption={caption} />
            </div>
          ) : (
            <DataTable key={id} {...table} caption={caption(own.length)} />
          );
        })}
      </div>
    </section>
  );
}

function seatColumns({ seats, onAct }: SeatTablesProps): DataColumn<SeatView>[] {
  return [
    { key: 'label', head: 'Seat', isRowHead: true, cell: ({ label }) => label },
    { key: 'member', head: 'Member', cell: MemberCell },
    {
      key: 'alternates',
      head: 'Alternates',
      cell: ({ alternates }) =>
        alternates.length === 0 ? 'None' : sayList(alternates.map(({ name }) => name)),
    },
    { key: 'term', head: 'Term', cell: sayTerm },
    ...(seats.some(({ weight }) => weight !== 1)
      ? [{ key: 'weight', head: 'Weight', isNumber: true, cell: ({ weight }: SeatView) => sayVotes(weight) }]
      : []),
    ...(seats.some(({ groupName, partyId }) => groupName !== null || partyId !== null)
      ? [{ key: 'group', head: 'Voting group', cell: sayGroup }]
      : []),
    ...(onAct === undefined
      ? []
      : [
          {
            key: 'change',
            head: 'Change',
            isAct: true,
            cell: (seat: SeatView) => <SeatActs seat={seat} onAct={(act) => onAct(act, seat)} />,
          },
        ]),
  ];
}

function sayGroup({ groupName, partyId }: SeatView): string {
  if (groupName !== null) return groupName;
  return partyId === null ? 'None' : 'None: the party is in no category';
}

function sayTerm({ termFrom, termUntil }: SeatView): string {
  if (termFrom === null && termUntil === null) return 'None recorded';
  const from = termFrom === null ? '' : `from ${ukDateShort(termFrom)}`;
  const until = termUntil === null ? '' : `until ${ukDateShort(termUntil)}`;
  return [from, until].filter(Boolean).join(' ');
}
