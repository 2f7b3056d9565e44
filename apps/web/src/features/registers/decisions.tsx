/** The register of decisions and results, the latest first. Props: bodyId ('' for all). */
import type { DecisionLine } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { plural } from '../../ui/format.js';
import { FindTable } from '../../ui/find-table.js';
import type { DataColumn } from '../../ui/data-table.js';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import { Reading } from '../reading/index.js';
import styles from './registers.module.css';
import { SaveCsv } from './save-csv.js';

const columns: readonly DataColumn<DecisionLine>[] = [
  { key: 'text', head: 'Decision', isRowHead: true, cell: (line) => <Text line={line} /> },
  {
    key: 'meeting',
    head: 'Meeting',
    cell: ({ meetingId, meetingTitle }) => (
      <TextLink href={`/meetings/${meetingId}`}>{meetingTitle}</TextLink>
    ),
  },
  { key: 'at', head: 'Date', cell: ({ at }) => <TimeText at={at} form="date" /> },
];

/** Shows the table. */
export function Decisions({ bodyId }: { readonly bodyId: string }): ReactNode {
  const query = useQuery({
    queryKey: ['decisions', bodyId],
    queryFn: () =>
      getJson<{ decisions: DecisionLine[] }>(
        `/api/registers/decisions${bodyId === '' ? '' : `?bodyId=${bodyId}`}`,
      ),
  });
  return (
    <Reading query={query} label="Loading the decisions" lines={6}>
      {({ decisions }) =>
        decisions.length === 0 ? (
          <EmptyState title="No decision is on record">
            Decisions and results of votes appear here once they are made.
          </EmptyState>
        ) : (
          <>
            <FindTable
              caption={(shown) => plural(shown, 'decision', 'decisions')}
              columns={columns}
              rows={decisions}
              rowKey={({ meetingId, at, text }) => `${meetingId} ${at} ${text}`}
              textOf={({ text, title, meetingTitle }) => `${text} ${title} ${meetingTitle}`}
              hint="A word of the decision, its item or its meeting"
              nothing={{
                title: (words) => `No decision has “${words}”`,
                advice: 'Try another word, or all bodies.',
              }}
            />
            <SaveCsv register="decisions" bodyId={bodyId} />
          </>
        )
      }
    </Reading>
  );
}

function Text({ line: { meetingId, voteId, title, text } }: { readonly line: DecisionLine }): ReactNode {
  return (
    <>
      <span className={styles.of}>{title}</span>{' '}
      {voteId === null ? text : <TextLink href={`/meetings/${meetingId}/votes/${voteId}`}>{text}</TextLink>}
    </>
  );
}
