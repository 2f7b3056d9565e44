/** One request of a party: the old beside the new, whom it agrees to have told, and what became of it. Props: request, children (acts). */
import type { PartyDetailRequestView } from '@quorate/contracts';
import { sayList } from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { formatDate, formatDateTime } from '../../ui/format.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './party-details.module.css';

export interface DetailRequestProps {
  readonly request: PartyDetailRequestView;
  readonly children?: ReactNode;
}

interface Compared {
  readonly what: string;
  readonly was: string;
  readonly asked: string;
}

const columns: readonly DataColumn<Compared>[] = [
  { key: 'what', head: 'Detail', isRowHead: true, cell: ({ what }) => what },
  { key: 'was', head: 'Before', cell: ({ was }) => was },
  { key: 'asked', head: 'Asked for', cell: ({ was, asked }) => (was === asked ? 'No change' : asked) },
];

/** Shows it. */
export function DetailRequest({ request, children }: DetailRequestProps): ReactNode {
  const { partyName, askedBy, askedAt, was, asked, holdsFrom, other, consents } = request;
  const told = consents.map(({ name }) => name);
  return (
    <li>
      <p>
        <span className={styles.name}>{partyName}</span>, asked by {askedBy}, {formatDateTime(askedAt)}.{' '}
        <Fate request={request} />
      </p>
      <DataTable
        caption={`Details of ${partyName}, before and asked for`}
        isCaptionHidden
        columns={columns}
        rows={[
          { what: 'Name', was: was.name, asked: asked.name },
          { what: 'Parent', was: was.parent ?? 'None', asked: asked.parent ?? 'None' },
        ]}
        rowKey={({ what }) => what}
      />
      {other !== '' && <p className={styles.other}>Also: {other}</p>}
      <p>
        Holds from {formatDate(holdsFrom)}.{' '}
        {told.length === 0 ? 'Nobody else may be told.' : `May be told: ${sayList(told)}.`}
      </p>
      {children}
    </li>
  );
}

const STATES = {
  waiting: 'Waiting',
  approved: 'Approved',
  declined: 'Declined',
  withdrawn: 'Taken back',
} as const;

function Fate({ request: { state, decision } }: Pick<DetailRequestProps, 'request'>): ReactNode {
  const tone = { waiting: 'caution', approved: 'met', declined: 'muted', withdrawn: 'muted' } as const;
  return (
    <>
      <StateWord tone={tone[state]}>{STATES[state]}</StateWord>
      {decision !== null && ` by ${decision.byName}, ${formatDateTime(decision.at)}.`}
      {decision !== null && decision.reason !== null && ` Reason: ${decision.reason}`}
    </>
  );
}
