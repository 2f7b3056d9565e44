/** Consultations with the instant they close. Props: caption, consultations, empty. */
import type { ConsultationSummary } from '@quorate/contracts';
import { sayConsultationStage } from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { formatDeadline } from '../../ui/format.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './consultation-table.module.css';
import { consultationHref, consultationName } from './consultation-words.js';

const columns: readonly DataColumn<ConsultationSummary>[] = [
  {
    key: 'title',
    head: 'Consultation',
    isRowHead: true,
    cell: (consultation) => (
      <TextLink href={consultationHref(consultation)}>{consultationName(consultation)}</TextLink>
    ),
  },
  { key: 'kind', head: 'Kind', cell: ({ kind }) => kind },
  {
    key: 'closes',
    head: 'Closes',
    cell: ({ closesAt }) => <time dateTime={closesAt}>{formatDeadline(closesAt)}</time>,
  },
  { key: 'state', head: 'State', cell: ({ stage }) => <ConsultationState stage={stage} /> },
];

/** The word for where it stands. */
export function ConsultationState({ stage }: Pick<ConsultationSummary, 'stage'>): ReactNode {
  const tone = stage === 'open' ? 'met' : stage === 'closed' ? 'muted' : 'caution';
  return (
    <span className={styles.state}>
      <StateWord tone={tone}>{sayConsultationStage(stage)}</StateWord>
    </span>
  );
}

export interface ConsultationTableProps {
  readonly caption: string;
  readonly consultations: readonly ConsultationSummary[];
  readonly empty: ReactNode;
}

/** Shows the consultations in the given order. */
export function ConsultationTable({ caption, consultations, empty }: ConsultationTableProps): ReactNode {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={consultations}
      rowKey={({ consultationId }) => consultationId}
      empty={empty}
    />
  );
}
