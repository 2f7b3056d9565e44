/** The consultations, the soonest to close first, and below them those that have closed. */
import type { ConsultationView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import styles from './changes.module.css';
import { ConsultationTable } from './consultation-table.js';

/** Shows the consultations. */
export function ConsultationsPage(): ReactNode {
  const query = useQuery({
    queryKey: ['consultations'],
    queryFn: () => getJson<{ consultations: ConsultationView[] }>('/api/consultations'),
  });
  return (
    <SitePage title="Consultations">
      <Question size="display">Consultations</Question>
      <p className={styles.lead}>
        What you are asked about, and until when. Answers go to the secretariat by e-mail.
      </p>
      <Reading query={query} label="Loading the consultations">
        {({ consultations }) => <Consultations consultations={consultations} />}
      </Reading>
    </SitePage>
  );
}

function Consultations({
  consultations,
}: {
  readonly consultations: readonly ConsultationView[];
}): ReactNode {
  const open = consultations.filter((consultation) => consultation.open);
  const closed = consultations.filter((consultation) => !consultation.open).toReversed();
  return (
    <div className={styles.parts}>
      <ConsultationTable
        caption="Open"
        consultations={open}
        empty={
          <EmptyState title="No consultation is open">
            New ones appear here with the day and hour they close.
          </EmptyState>
        }
      />
      {closed.length > 0 && <ConsultationTable caption="Closed" consultations={closed} empty={null} />}
    </div>
  );
}
