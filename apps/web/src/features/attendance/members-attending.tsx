/** Each member with how often they were there, and how. Props: view. */
import type { AttendanceView, MemberAttendance } from '@quorate/contracts';
import { ATTENDED } from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { plural } from '../../ui/format.js';
import styles from './attendance.module.css';

/** Shows the table. */
export function MembersAttending({ view }: { readonly view: AttendanceView }): ReactNode {
  return (
    <DataTable
      caption={`${plural(view.members.length, 'member', 'members')}, ${plural(view.meetings.length, 'meeting', 'meetings')}`}
      columns={columns}
      rows={view.members}
      rowKey={({ personId }) => personId}
    />
  );
}

const number = (
  key: string,
  head: string,
  of: (line: MemberAttendance) => number,
): DataColumn<MemberAttendance> => ({
  ...{ key, head, isNumber: true },
  cell: (line) => String(of(line)),
});

const heldFor = ({ counts }: MemberAttendance): number =>
  ATTENDED.reduce((sum, attended) => sum + counts[attended], 0);

const columns: readonly DataColumn<MemberAttendance>[] = [
  {
    ...{ key: 'name', head: 'Member', isRowHead: true },
    cell: ({ name, seat }) => (
      <>
        {name}
        <span className={styles.small}>{seat}</span>
      </>
    ),
  },
  {
    ...{ key: 'percent', head: 'In person', isNumber: true },
    cell: ({ percent }) => `${String(percent)} %`,
  },
  number('held', 'Meetings', heldFor),
  number('whole', 'Whole', ({ counts }) => counts.whole),
  number('part', 'Part', ({ counts }) => counts.part),
  number('alternate', 'By alternate', ({ counts }) => counts.alternate),
  number('apologies', 'Apologies', ({ counts }) => counts.apologies),
  number('absent', 'Absent', ({ counts }) => counts.absent),
];
