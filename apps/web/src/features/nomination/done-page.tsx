/** The nomination is recorded: what happens next. Props: election, nominationId. */
import type { ElectionView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { formatDate, formatDateTime } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { electionHref } from '../elections/index.js';
import styles from './nomination.module.css';

export interface DonePageProps {
  readonly election: ElectionView;
  readonly nominationId: string;
}

/** Leads back to the election, where the state of the nomination stands. */
export function DonePage({ election, nominationId }: DonePageProps): ReactNode {
  const { bodyName, nominationsCloseAt, ballotOpensOn, constituencies } = election;
  const made = election.nominations.find((one) => one.nominationId === nominationId);
  const isBallot = constituencies.some(
    ({ constituencyId, way }) => constituencyId === made?.constituencyId && way === 'ballot',
  );
  return (
    <div className={styles.page}>
      <div role="status">
        <Question tone="met">{made?.candidate.name ?? 'The candidate'} is nominated</Question>
      </div>
      {made !== undefined && (
        <Facts
          isStrong={false}
          facts={[
            { term: 'Recorded', detail: formatDateTime(made.madeAt, { hasSeconds: true }) },
            { term: 'For', detail: election.title },
          ]}
        />
      )}
      <p className={styles.legend}>What happens next</p>
      <ol className={styles.nextSteps}>
        <li>The officers of the {bodyName.replace(/^the /i, '')} check it, and accept it or say why not.</li>
        <li>Nominations close {formatDateTime(nominationsCloseAt)}. Then everybody is told who stands.</li>
        <li>
          {isBallot
            ? `If more stand than seats are up, the voting groups vote from ${formatDate(ballotOpensOn)}.`
            : 'The officers declare who takes the seat.'}
        </li>
        <li>Until a ballot opens you can withdraw it, on the page of the election.</li>
      </ol>
      <div>
        <ButtonLink href={electionHref(election)}>See it on the page of the election</ButtonLink>
      </div>
    </div>
  );
}
