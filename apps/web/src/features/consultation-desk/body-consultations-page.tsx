/** The consultations of a body for its secretary, those in preparation too. */
import type { ConsultationSummary } from '@quorate/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDeadline } from '../../ui/format.js';
import { joinClasses } from '../../ui/join-classes.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { consultationHref, consultationName, ConsultationState } from '../consultation-list/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import styles from './desk.module.css';
import { useBodyConsultations } from './use-body-consultations.js';

const columns: readonly DataColumn<ConsultationSummary>[] = [
  {
    key: 'title',
    head: 'Consultation',
    isRowHead: true,
    cell: (one) => <TextLink href={consultationHref(one, 'desk')}>{consultationName(one)}</TextLink>,
  },
  { key: 'kind', head: 'Kind', cell: ({ kind }) => kind },
  { key: 'closes', head: 'Closes', cell: ({ closesAt }) => formatDeadline(closesAt) },
  { key: 'state', head: 'State', cell: ({ stage }) => <ConsultationState stage={stage} /> },
];

/** Shows the list, the latest close first. */
export function BodyConsultationsPage(): ReactNode {
  const { bodyId } = useParams({ from: '/bodies/$bodyId/consultations' });
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Prepare and issue consultations">
          <Question>Prepare and issue consultations</Question>
          <List bodyId={bodyId} />
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function List({ bodyId }: { readonly bodyId: string }): ReactNode {
  const query = useBodyConsultations(bodyId);
  const add = <ButtonLink href={`/bodies/${bodyId}/new-consultation`}>Prepare a consultation</ButtonLink>;
  return (
    <Reading query={query} label="Loading the consultations">
      {(consultations) => (
        <div className={joinClasses(styles.desk, styles.below)}>
          <div>{add}</div>
          <DataTable
            caption="Consultations of this body"
            columns={columns}
            rows={consultations}
            rowKey={({ consultationId }) => consultationId}
            empty={
              <EmptyState title="This body has asked nothing yet">What you prepare appears here.</EmptyState>
            }
          />
        </div>
      )}
    </Reading>
  );
}
