/** The consultations for anyone: those that are open, the soonest to close first, and below them those that have closed. */
import type { ConsultationSummary } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { ConsultationTable, useConsultations } from '../consultation-list/index.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import styles from './consultations.module.css';

/** Shows the consultations; a secretary finds here where to prepare one. */
export function ConsultationsPage(): ReactNode {
  const query = useConsultations();
  const { session } = useSession();
  const bodies = (session?.bodies ?? []).filter(
    ({ roles, isElectorate }) => roles.includes('secretary') && !isElectorate,
  );
  return (
    <SitePage title="Consultations">
      <Question size="display">Consultations</Question>
      <p className={styles.lead}>
        What you are asked about, and until when. Everybody reads the questions; parties answer here, signed
        in.
      </p>
      {bodies.length > 0 && (
        <p className={styles.desks}>
          {bodies.map(({ bodyId, name }) => (
            <TextLink key={bodyId} href={`/bodies/${bodyId}/consultations`}>
              Consultations of {name}: prepare and issue
            </TextLink>
          ))}
        </p>
      )}
      <Reading query={query} label="Loading the consultations">
        {(consultations) => <Consultations consultations={consultations} />}
      </Reading>
    </SitePage>
  );
}

function Consultations({
  consultations,
}: {
  readonly consultations: readonly ConsultationSummary[];
}): ReactNode {
  const open = consultations.filter(({ stage }) => stage === 'open');
  const over = consultations.filter(({ stage }) => stage !== 'open').toReversed();
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
      {over.length > 0 && (
        <ConsultationTable caption="Over, with what was answered" consultations={over} empty={null} />
      )}
    </div>
  );
}
