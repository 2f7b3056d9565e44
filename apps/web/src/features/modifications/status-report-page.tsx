/** The Modification Status Report of a month, made from the journals: by stage, with what changed in the month. It prints as a paper. */
import type { StatusReportView } from '@quorate/contracts';
import { sayEventDate, ukCalendarDate } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { useNow } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime, plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { TextInput } from '../../ui/text-input.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { modificationHref } from './modification-words.js';
import styles from './modifications.module.css';
import { StandingWord } from './standing-word.js';

type Stage = StatusReportView['stages'][number];
type Line = Stage['lines'][number];

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const columns: readonly DataColumn<Line>[] = [
  {
    key: 'modification',
    head: 'Modification',
    isRowHead: true,
    cell: ({ number, title }) => (
      <TextLink href={modificationHref(number)}>
        {number} {title}
      </TextLink>
    ),
  },
  { key: 'stage', head: 'Stage', cell: (line) => <StandingWord modification={line} /> },
  { key: 'path', head: 'Path', cell: ({ path }) => path ?? 'Not set yet' },
  { key: 'changed', head: 'In the month', cell: ({ changed }) => <Changed changed={changed} /> },
];

/** Shows the report of the month in the address; without one, of this month. */
export function StatusReportPage(): ReactNode {
  const asked = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('month') ?? '' });
  const thisMonth = ukCalendarDate(new Date(useNow()).toISOString()).slice(0, 7);
  const month = MONTH.test(asked) ? asked : thisMonth;
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['modification-status-report', month],
    queryFn: () => getJson<StatusReportView>(`/api/modification-status-reports/${month}`),
  });
  return (
    <SitePage title={`Modification Status Report, ${sayEventDate(month)}`}>
      <p className={`${styles.back} ${styles.screenOnly}`}>
        <TextLink href="/modifications">All modifications</TextLink>
      </p>
      <Question size="display">Modification Status Report, {sayEventDate(month)}</Question>
      <div className={`${styles.month} ${styles.screenOnly}`}>
        <TextInput
          label="Month"
          type="month"
          value={month}
          min="2013-01"
          max={thisMonth}
          onChange={({ target }) => {
            if (MONTH.test(target.value)) {
              void navigate({ href: `/modification-status-report?month=${target.value}` });
            }
          }}
        />
      </div>
      <Reading query={query} label="Making the report" lines={8}>
        {(report) => <Report report={report} />}
      </Reading>
    </SitePage>
  );
}

function Report({ report: { stages, asOf } }: { readonly report: StatusReportView }): ReactNode {
  if (stages.length === 0) {
    return <EmptyState title="Nothing was open in this month">Choose another month.</EmptyState>;
  }
  const count = stages.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <>
      <p className={styles.lead}>
        {plural(count, 'modification', 'modifications')}, as they stood at {formatDateTime(asOf)}:{' '}
        {stages.map(({ says, lines }) => `${says} ${String(lines.length)}`).join(', ')}.
      </p>
      <p className={`${styles.links} ${styles.screenOnly}`}>
        <Button tone="plain" onClick={() => window.print()}>
          Print
        </Button>
      </p>
      <div className={styles.parts}>
        {stages.map(({ stage, says, lines }) => (
          <section key={stage} className={styles.stage}>
            <DataTable
              caption={`${says}: ${String(lines.length)}`}
              columns={columns}
              rows={lines}
              rowKey={({ number }) => number}
            />
          </section>
        ))}
      </div>
    </>
  );
}

function Changed({ changed }: { readonly changed: Line['changed'] }): ReactNode {
  if (changed.length === 0) return 'No change';
  return (
    <ul className={styles.changed}>
      {changed.map(({ on, says }, index) => (
        <li key={`${String(index)} ${says}`}>
          {sayEventDate(on)}: {says}
        </li>
      ))}
    </ul>
  );
}
