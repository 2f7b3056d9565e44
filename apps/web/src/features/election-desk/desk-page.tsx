/** The officers' desk of an election: one next step, the nominations to check, the ballots, the declaration, and who asked for figures. */
import type { ElectionView } from '@quorate/contracts';
import { useLocation, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { rolesOn, useSession } from '../../api/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { electionHref, noElection, ReasonForm, StageWord, useElection } from '../elections/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { BreakdownRequests } from './breakdown-requests.js';
import { DeclarePage } from './declare-page.js';
import styles from './election-desk.module.css';
import { DeskBallots } from './desk-ballots.js';
import { NextStep } from './next-step.js';
import { DeskNominations } from './nominations.js';
import { useBallotVotes } from './ballot-votes.js';

/** Shows the desk to the secretary and the Chair of the body. */
export function ElectionDeskPage(): ReactNode {
  const id = useParams({ from: '/bodies/$bodyId/elections/$electionId/desk' });
  const query = useElection(id);
  return (
    <SignedInOnly>
      {() => (
        <SitePage title={`Desk${query.data === undefined ? '' : `: ${query.data.title}`}`}>
          {query.data === undefined && <Question>The desk of an election</Question>}
          <Reading query={query} label="Loading the election" lines={8} missing={noElection}>
            {(election) =>
              election.mine.runs ? <Desk election={election} /> : <NotYours election={election} />
            }
          </Reading>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function NotYours({ election }: { readonly election: ElectionView }): ReactNode {
  return (
    <>
      <Question>The desk of an election</Question>
      <EmptyState
        title="This page is not for your account"
        action={<ButtonLink href={electionHref(election)}>See the election</ButtonLink>}
      >
        It is for the secretary and the Chair of the body. Everyone can follow the election on its own page.
      </EmptyState>
    </>
  );
}

function Desk({ election }: { readonly election: ElectionView }): ReactNode {
  const search = useLocation({ select: ({ searchStr }) => searchStr });
  const { session } = useSession();
  const [isCancelling, setCancelling] = useState(false);
  const votes = useBallotVotes(election);
  const { title, bodyId, bodyName, stage, warnings, cancelledBecause } = election;
  if (new URLSearchParams(search).get('step') === 'declare')
    return <DeclarePage election={election} voteOf={votes.voteOf} />;
  const isBefore = stage === 'nominating' || stage === 'nominations-closed';
  const mayCancel = isBefore && rolesOn(session, bodyId).includes('secretary');
  return (
    <div className={styles.desk}>
      <header className={styles.head}>
        <StageWord stage={stage} />
        <Question>{title}</Question>
        <p className={styles.small}>
          {bodyName} · <TextLink href={electionHref(election)}>Public page</TextLink>
        </p>
      </header>
      {stage === 'cancelled' && (
        <Notice tone="caution" title="This election was cancelled">
          {cancelledBecause}
        </Notice>
      )}
      <NextStep election={election} voteOf={votes.voteOf} />
      {warnings.length > 0 && (
        <Notice tone="caution" title="Look at this">
          <ul className={styles.bullets}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DeskBallots election={election} meetings={votes.meetings} />
      <DeskNominations election={election} />
      <BreakdownRequests election={election} />
      {mayCancel && (
        <div>
          <Button tone="quiet" onClick={() => setCancelling(true)}>
            Cancel the election
          </Button>
        </div>
      )}
      {isCancelling && (
        <ReasonForm
          election={election}
          title="Cancel the election"
          confirmLabel="Cancel the election"
          command={(reason) => ({ type: 'election.cancel', reason })}
          onDone={() => setCancelling(false)}
        >
          It ends for good: nobody is elected, and a new call is needed. The reason stands on its public page.
        </ReasonForm>
      )}
    </div>
  );
}
