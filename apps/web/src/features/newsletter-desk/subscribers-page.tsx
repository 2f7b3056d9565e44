/** Who gets the newsletter, for administrators: everybody who confirmed, with the list as a file. */
import type { SubscriberView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDate, plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { newslettersKey } from '../newsletters/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import styles from './desk.module.css';

interface Subscribers {
  readonly subscribers: SubscriberView[];
  readonly unconfirmed: number;
}

const columns: readonly DataColumn<SubscriberView>[] = [
  { key: 'name', head: 'Name', isRowHead: true, cell: ({ name }) => name },
  { key: 'organisation', head: 'Organisation', cell: ({ organisation }) => organisation },
  { key: 'address', head: 'E-mail address', cell: ({ address }) => address },
  { key: 'confirmed', head: 'Confirmed', cell: ({ confirmedAt }) => formatDate(confirmedAt) },
];

/** Shows the list by address. */
export function SubscribersPage(): ReactNode {
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Who gets the newsletter">
          <div className={styles.desk}>
            <Question>Who gets the newsletter</Question>
            <List />
            <p>
              <TextLink href="/newsletters">All newsletters</TextLink>
            </p>
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function List(): ReactNode {
  const query = useQuery({
    queryKey: [...newslettersKey, 'subscribers'],
    queryFn: () => getJson<Subscribers>('/api/newsletters/subscribers'),
  });
  return (
    <Reading query={query} label="Loading who gets the newsletter">
      {({ subscribers, unconfirmed }) => (
        <>
          <p className={styles.lead}>
            {plural(subscribers.length, 'person gets it', 'people get it')}, and{' '}
            {plural(unconfirmed, 'has', 'have')} not confirmed yet. Whoever unsubscribes is removed from this
            list, and whoever does not confirm is forgotten after a week.
          </p>
          {subscribers.length > 0 && (
            <div>
              <ButtonLink href="/api/newsletters/subscribers.csv" tone="quiet" download>
                Save the list as CSV
              </ButtonLink>
            </div>
          )}
          <DataTable
            caption="Subscribers"
            columns={columns}
            rows={subscribers}
            rowKey={({ subscriberId }) => subscriberId}
            empty={
              <EmptyState title="Nobody has confirmed yet">
                Whoever signs up and confirms appears here.
              </EmptyState>
            }
          />
        </>
      )}
    </Reading>
  );
}
