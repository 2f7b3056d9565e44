/** The page on which a party nominates, or names the member of its seat: a task list, a page for each task, the check, and what happens next. */
import type { ElectionView } from '@quorate/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { electionHref, noElection, placesOf, useElection } from '../elections/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { Nominating } from './nominating.js';
import styles from './nomination.module.css';

/** Shows the form to whoever may nominate today; others are told why not. */
export function NominatePage(): ReactNode {
  const id = useParams({ from: '/bodies/$bodyId/elections/$electionId/nominate' });
  const query = useElection(id);
  return (
    <SignedInOnly>
      {({ person }) => (
        <SitePage title={`Nominate${query.data === undefined ? '' : `: ${query.data.title}`}`}>
          <p className={styles.back}>
            <TextLink href={electionHref(id)}>{query.data?.title ?? 'The election'}</TextLink>
          </p>
          {query.data === undefined && <Question>Nominate</Question>}
          <Reading query={query} label="Loading the election" lines={6} missing={noElection}>
            {(election) => (
              <Nominating key={id.electionId} election={election} person={person}>
                <NotOpen election={election} />
              </Nominating>
            )}
          </Reading>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function NotOpen({ election }: { readonly election: ElectionView }): ReactNode {
  if (placesOf(election).length > 0) return null;
  const back = <ButtonLink href={electionHref(election)}>See the election</ButtonLink>;
  return (
    <>
      <Question>Nominate</Question>
      {election.stage === 'nominating' ? (
        <EmptyState title="Your account cannot nominate here" action={back}>
          {election.mine.party === null
            ? 'Parties nominate, and you are a contact of none. Ask the secretary to enter your party.'
            : `${election.mine.party.name} is in no category and no voting group that nominates here.`}
        </EmptyState>
      ) : (
        <EmptyState title="Nominations are not open" action={back}>
          The page of the election says where it is.
        </EmptyState>
      )}
    </>
  );
}
