/** The register of actions: the open ones first, those due first at the top; secretaries say what became of them. Props: bodyId ('' for all). */
import type { ActionLine } from '@quorate/contracts';
import { mayDo, ukCalendarDate, ukDateShort, type ActionStatus } from '@quorate/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, rolesOn, useSession } from '../../api/index.js';
import { useNow } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import type { DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { plural } from '../../ui/format.js';
import { FindTable } from '../../ui/find-table.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { Reading } from '../reading/index.js';
import { actionWords } from './action-words.js';
import styles from './registers.module.css';
import { ReportDialog } from './report-dialog.js';
import { SaveCsv } from './save-csv.js';

/** Shows the table. */
export function Actions({ bodyId }: { readonly bodyId: string }): ReactNode {
  const query = useQuery({
    queryKey: ['actions', bodyId],
    queryFn: () =>
      getJson<{ actions: ActionLine[] }>(`/api/registers/actions${bodyId === '' ? '' : `?bodyId=${bodyId}`}`),
  });
  return (
    <Reading query={query} label="Loading the actions" lines={6}>
      {({ actions }) =>
        actions.length === 0 ? (
          <EmptyState title="No action is on record">
            Actions that you may read appear here once a secretary gives them in a meeting. Most are for the
            members of the body.
          </EmptyState>
        ) : (
          <>
            <ActionTable actions={actions} />
            <SaveCsv register="actions" bodyId={bodyId} />
          </>
        )
      }
    </Reading>
  );
}

function ActionTable({ actions }: { readonly actions: readonly ActionLine[] }): ReactNode {
  const { session } = useSession();
  const client = useQueryClient();
  const [reporting, setReporting] = useState<ActionLine | null>(null);
  const today = ukCalendarDate(new Date(useNow()).toISOString());
  const mayReport = ({ bodyId }: ActionLine): boolean => mayDo('action.report', rolesOn(session, bodyId));
  const columns = columnsOn(today);
  const acts: DataColumn<ActionLine> = {
    key: 'report',
    head: 'What became of it',
    cell: (line) =>
      mayReport(line) && (
        <Button tone="plain" onClick={() => setReporting(line)}>
          Report<VisuallyHidden> on action {line.number}</VisuallyHidden>
        </Button>
      ),
  };
  return (
    <>
      <FindTable
        caption={(shown) => plural(shown, 'action', 'actions')}
        columns={actions.some(mayReport) ? [...columns, acts] : columns}
        rows={actions}
        rowKey={({ recordId }) => recordId}
        textOf={({ number, text, owner, meetingTitle }) => `${number} ${text} ${owner} ${meetingTitle}`}
        hint="A word of the action, its owner or its number"
        nothing={{
          title: (words) => `No action has “${words}”`,
          advice: 'Try another word, or all bodies.',
        }}
      />
      {reporting !== null && (
        <ReportDialog
          action={reporting}
          onClose={() => setReporting(null)}
          onDone={() => {
            setReporting(null);
            void client.invalidateQueries({ queryKey: ['actions'] });
          }}
        />
      )}
    </>
  );
}

function columnsOn(today: string): DataColumn<ActionLine>[] {
  return [
    { key: 'text', head: 'Action', isRowHead: true, cell: (line) => <Text line={line} /> },
    { key: 'owner', head: 'Owner', cell: ({ owner }) => owner },
    { key: 'due', head: 'Due', cell: ({ due }) => (due === null ? 'No day' : ukDateShort(due)) },
    { key: 'status', head: 'State', cell: (line) => <State line={line} today={today} /> },
  ];
}

function Text({ line }: { readonly line: ActionLine }): ReactNode {
  const { number, text, note, meetingId, meetingTitle } = line;
  return (
    <>
      <span className={styles.of}>
        {number}, <TextLink href={`/meetings/${meetingId}`}>{meetingTitle}</TextLink>
      </span>{' '}
      {text}
      {note !== '' && <span className={styles.note}>{note}</span>}
    </>
  );
}

interface StateProps {
  readonly line: ActionLine;
  /** YYYY-MM-DD in London. */
  readonly today: string;
}

function State({ line: { status, due }, today }: StateProps): ReactNode {
  if (status === 'open' && due !== null && due < today) return <StateWord tone="caution">Overdue</StateWord>;
  return <StateWord tone={toneOf[status]}>{actionWords[status]}</StateWord>;
}

const toneOf = { open: 'ink', done: 'met', dropped: 'muted' } as const satisfies Record<ActionStatus, string>;
