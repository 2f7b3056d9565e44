/** Consultations with the instant they close. Props: caption, consultations, empty. */
import type { ConsultationView } from '@quorate/contracts';
import { isModificationNumber } from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { formatDeadline } from '../../ui/format.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { consultationKinds } from './change-words.js';

const columns: readonly DataColumn<ConsultationView>[] = [
  {
    key: 'title',
    head: 'Consultation',
    isRowHead: true,
    cell: (consultation) => <Title consultation={consultation} />,
  },
  { key: 'kind', head: 'Kind', cell: ({ kind }) => consultationKinds[kind] },
  {
    key: 'closes',
    head: 'Closes',
    cell: ({ closesAt }) => <time dateTime={closesAt}>{formatDeadline(closesAt)}</time>,
  },
  {
    key: 'state',
    head: 'State',
    cell: ({ open }) => <StateWord tone={open ? 'met' : 'muted'}>{open ? 'Open' : 'Closed'}</StateWord>,
  },
];

export interface ConsultationTableProps {
  readonly caption: string;
  readonly consultations: readonly ConsultationView[];
  readonly empty: ReactNode;
}

/** Shows the consultations in the given order. */
export function ConsultationTable({ caption, consultations, empty }: ConsultationTableProps): ReactNode {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={consultations}
      rowKey={({ number, kind, closesAt }) => `${number} ${kind} ${closesAt}`}
      empty={empty}
    />
  );
}

function Title({ consultation: { number, title } }: { readonly consultation: ConsultationView }): ReactNode {
  if (!isModificationNumber(number)) return title;
  return (
    <TextLink href={`/modifications/${number}`}>
      {number} {title}
    </TextLink>
  );
}
