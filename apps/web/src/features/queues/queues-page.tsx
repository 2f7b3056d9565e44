/** The queues, for administrators: how much waits, and what was given up, with why and the button that tries it again. */
import type { DeadLetter, QueueView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson, problemOf } from '../../api/index.js';
import { type DataColumn, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatNumber } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { DeadLetters } from './dead-letters.js';
import styles from './queues.module.css';

const EVERY_MS = 10_000;

/** Shows them to an administrator. */
export function QueuesPage(): ReactNode {
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Queues">
          <div className={styles.page}>
            <header>
              <Question>Queues</Question>
              <p className={styles.lead}>
                Work that is done after an act: mails, notifications, reminders, packs of papers. What fails
                is tried again, with pauses that double; what fails to the last is kept here for 30 days. All
                times are UK time. <TextLink href="/mailbox">Go to the mailbox</TextLink>
              </p>
            </header>
            <Queues />
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function Queues(): ReactNode {
  const { data, error, refetch } = useQuery({
    queryKey: ['queues'],
    queryFn: () => getJson<{ queues: QueueView[]; dead: DeadLetter[] }>('/api/queues'),
    refetchInterval: EVERY_MS,
  });
  if (error !== null) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading label="Loading the queues" lines={6} />;
  return (
    <>
      <DataTable caption="What waits" columns={columns} rows={data.queues} rowKey={({ queue }) => queue} />
      <section aria-labelledby="dead">
        <RegionLabel id="dead">Given up</RegionLabel>
        {data.dead.length === 0 ? (
          <EmptyState title="Nothing was given up">A job that fails to the last stands here.</EmptyState>
        ) : (
          <DeadLetters dead={data.dead} onRetried={() => void refetch()} />
        )}
      </section>
    </>
  );
}

const NAMES: Readonly<Record<QueueView['queue'], string>> = {
  quick: 'What people wait for',
  slow: 'Work on files',
};

const columns: readonly DataColumn<QueueView>[] = [
  { key: 'queue', head: 'Queue', isRowHead: true, cell: ({ queue }) => NAMES[queue] },
  { key: 'waiting', head: 'Waiting', isNumber: true, cell: ({ waiting }) => formatNumber(waiting) },
  { key: 'active', head: 'Under way', isNumber: true, cell: ({ active }) => formatNumber(active) },
  { key: 'delayed', head: 'For later', isNumber: true, cell: ({ delayed }) => formatNumber(delayed) },
  { key: 'failed', head: 'Given up', isNumber: true, cell: ({ failed }) => formatNumber(failed) },
];
