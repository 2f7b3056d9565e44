/** Each meeting with how many were there, and the names of those who were not there in whole. Props: view. */
import type { AttendanceView, MeetingAttendance } from '@quorate/contracts';
import { type Attended, sayAttended, sayList, ukDateShort } from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { plural } from '../../ui/format.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './attendance.module.css';

const NAMED = ['part', 'alternate', 'apologies', 'absent'] as const satisfies readonly Attended[];

/** Shows the table. */
export function MeetingsAttended({ view }: { readonly view: AttendanceView }): ReactNode {
  const names = new Map(view.members.map(({ personId, name }) => [personId, name]));
  return (
    <DataTable
      caption={plural(view.meetings.length, 'meeting', 'meetings')}
      columns={columnsWith(names)}
      rows={view.meetings}
      rowKey={({ meetingId }) => meetingId}
    />
  );
}

function columnsWith(names: ReadonlyMap<string, string>): readonly DataColumn<MeetingAttendance>[] {
  return [
    {
      ...{ key: 'meeting', head: 'Meeting', isRowHead: true },
      cell: ({ meetingId, title, startsAt }) => (
        <>
          <TextLink href={`/meetings/${meetingId}`}>{title}</TextLink>
          <span className={styles.small}>{ukDateShort(startsAt)}</span>
        </>
      ),
    },
    {
      ...{ key: 'there', head: 'In person' },
      cell: ({ counts, lines }) => `${String(counts.whole + counts.part)} of ${String(lines.length)}`,
    },
    {
      key: 'others',
      head: 'Who was not there throughout',
      cell: (meeting) => <Others meeting={meeting} names={names} />,
    },
  ];
}

interface OthersProps {
  readonly meeting: MeetingAttendance;
  readonly names: ReadonlyMap<string, string>;
}

function Others({ meeting: { lines }, names }: OthersProps): ReactNode {
  const groups = NAMED.map((attended) => ({
    attended,
    who: lines.filter((line) => line.attended === attended).map((line) => names.get(line.personId) ?? ''),
  })).filter(({ who }) => who.length > 0);
  if (groups.length === 0) return 'Everybody was.';
  return (
    <ul>
      {groups.map(({ attended, who }) => (
        <li key={attended}>
          {sayAttended(attended)}: {sayList(who)}
        </li>
      ))}
    </ul>
  );
}
