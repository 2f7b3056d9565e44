/** The bodies: what each is and how many of its seats are in post; administrators add one here. */
import type { BodySummary } from '@quorate/contracts';
import { asSentenceStart } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, useSession } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import styles from './bodies.module.css';
import { NewBodyDialog } from './new-body-dialog.js';

const columns: readonly DataColumn<BodySummary>[] = [
  {
    key: 'name',
    head: 'Body',
    isRowHead: true,
    cell: ({ bodyId, name }) => <TextLink href={`/bodies/${bodyId}`}>{name}</TextLink>,
  },
  { key: 'kind', head: 'Kind', cell: ({ kind }) => asSentenceStart(kind) },
  { key: 'seats', head: 'Seats', cell: ({ seats }) => seats, isNumber: true },
  { key: 'inPost', head: 'In post', cell: ({ inPost }) => inPost, isNumber: true },
];

/** Lists the bodies. */
export function BodiesPage(): ReactNode {
  const { session } = useSession();
  const [isAdding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: ['bodies'],
    queryFn: () => getJson<{ bodies: BodySummary[] }>('/api/bodies'),
  });
  return (
    <SitePage title="Bodies">
      <header className={styles.header}>
        <div>
          <Question size="display">Bodies</Question>
          <p className={styles.lead}>
            Who decides what: the seats, the people in them, and the rules they vote by.
          </p>
        </div>
        {session?.administrator === true && <Button onClick={() => setAdding(true)}>Add a body</Button>}
      </header>
      {isAdding && <NewBodyDialog onClose={() => setAdding(false)} />}
      <Reading query={query} label="Loading the bodies">
        {({ bodies }) => (
          <DataTable
            caption="All bodies"
            isCaptionHidden
            columns={columns}
            rows={bodies}
            rowKey={({ bodyId }) => bodyId}
            empty={
              <EmptyState title="There is no body yet">
                An administrator adds the people first, and then the body with its seats.
              </EmptyState>
            }
          />
        )}
      </Reading>
    </SitePage>
  );
}
