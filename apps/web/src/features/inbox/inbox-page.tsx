/** The inbox: what a person was told, latest first, by day, with what they have not read marked. */
import type { NewsView } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDate, plural } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import styles from './inbox.module.css';
import { NewsLine } from './news-line.js';

interface Inbox {
  readonly unread: number;
  readonly news: readonly NewsView[];
}

/** Shows it to whose it is. */
export function InboxPage(): ReactNode {
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Inbox">
          <div className={styles.page}>
            <header className={styles.head}>
              <Question>Inbox</Question>
              <p className={styles.lead}>
                What you were told in the last 90 days. All times are UK time.{' '}
                <TextLink href="/settings/notifications">Choose what you are told, and how</TextLink>
              </p>
            </header>
            <News />
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function News(): ReactNode {
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['inbox', 'news'],
    queryFn: () => getJson<Inbox>('/api/inbox'),
    refetchOnWindowFocus: 'always',
  });
  const mark = async (which: { ids: string[] } | { upTo: string }): Promise<void> => {
    setProblem(null);
    try {
      await sendJson<undefined>('POST', '/api/inbox/read', which);
    } catch (fault) {
      setProblem(problemOf(fault));
    }
    await client.invalidateQueries({ queryKey: ['inbox'] });
  };
  if (error !== null) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading label="Loading the inbox" lines={6} />;
  const { unread, news } = data;
  const [latest] = news;
  if (latest === undefined) {
    return (
      <EmptyState title="Nothing was told to you yet">
        Meetings that are called, papers, votes that wait for you and results appear here.
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.bar}>
        <p role="status">{unread === 0 ? 'All is read' : plural(unread, 'unread', 'unread')}</p>
        {unread > 0 && (
          <Button tone="quiet" onClick={() => void mark({ upTo: latest.at })}>
            Mark all as read
          </Button>
        )}
      </div>
      {problem !== null && <ProblemNotice problem={problem} />}
      {daysOf(news).map(({ day, told }) => (
        <section key={day} aria-label={day}>
          <RegionLabel level={2}>{day}</RegionLabel>
          <ul className={styles.news}>
            {told.map((one) => (
              <NewsLine key={one.id} news={one} onRead={() => void mark({ ids: [one.id] })} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function daysOf(news: readonly NewsView[]): { readonly day: string; readonly told: NewsView[] }[] {
  const days = [...new Set(news.map(({ at }) => formatDate(at)))];
  return days.map((day) => ({ day, told: news.filter(({ at }) => formatDate(at) === day) }));
}
