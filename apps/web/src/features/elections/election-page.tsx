/** One election for anyone: what is up, how it goes, who stands, who was elected; and what the reader can do in it. */
import type { ElectionView } from '@quorate/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useNow } from '../../live/index.js';
import { formatDateTime } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { CheckResult } from '../proof/index.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { Ballots } from './ballots.js';
import { Candidates } from './candidates.js';
import { useElection } from './elections.js';
import styles from './elections.module.css';
import { Figures } from './figures.js';
import { MyActs } from './my-acts.js';
import { MyNominations } from './my-nominations.js';
import { Results } from './results.js';
import { SeatsUp } from './seats-up.js';
import { StageWord } from './stage-word.js';
import { TheRules } from './the-rules.js';
import { sayTimeLeft } from './time-left.js';
import { Timeline } from './timeline.js';

/** What is said where the address names no election. */
export const noElection = {
  title: 'There is no election at this address',
  advice: 'Check the address, or find the election in the list of all elections.',
};

/** Shows the election of the address. */
export function ElectionPage(): ReactNode {
  const id = useParams({ from: '/bodies/$bodyId/elections/$electionId' });
  const query = useElection(id);
  return (
    <SitePage title={query.data?.title ?? 'Election'}>
      <p className={styles.back}>
        <TextLink href="/elections">All elections</TextLink>
      </p>
      {query.data === undefined && <Question>Election</Question>}
      <Reading query={query} label="Loading the election" lines={8} missing={noElection}>
        {(election) => <Election election={election} />}
      </Reading>
    </SitePage>
  );
}

function Election({ election }: { readonly election: ElectionView }): ReactNode {
  const { title, bodyId, bodyName, electionId, stage, cancelledBecause } = election;
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <StageWord stage={stage} />
        <Question>{title}</Question>
        <p className={styles.lead}>
          <TextLink href={`/bodies/${bodyId}`}>{bodyName}</TextLink>
        </p>
        <Deadline election={election} />
      </header>
      {stage === 'cancelled' && (
        <Notice tone="caution" title="This election was cancelled">
          {cancelledBecause}
        </Notice>
      )}
      <MyActs election={election} />
      <Results election={election} />
      <Figures election={election} />
      <Ballots election={election} />
      <MyNominations election={election} />
      <Candidates election={election} />
      <Timeline election={election} />
      {stage !== 'declared' && <SeatsUp election={election} />}
      <TheRules election={election} />
      {stage === 'declared' && (
        <CheckResult
          bundlePath={`/api/bodies/${bodyId}/elections/${electionId}/bundle`}
          fileName={`election-${electionId}.json`}
        >
          This election comes as one file that holds every act in it, from the call to the result; what you
          may not read is there by its fingerprint. Your browser fetches the file and then checks it by
          itself: every signature, who stood, which seats were up, and that who is declared follows from them.
          Ballots have files of their own, on the pages of their votes.
        </CheckResult>
      )}
    </article>
  );
}

function Deadline({ election }: { readonly election: ElectionView }): ReactNode {
  const { stage, nominationsCloseAt } = election;
  const left = sayTimeLeft(nominationsCloseAt, useNow());
  if (stage !== 'nominating') return null;
  return (
    <p>
      Nominate by <strong>{formatDateTime(nominationsCloseAt)}</strong>
      {left !== null && `. ${left}`}
    </p>
  );
}
