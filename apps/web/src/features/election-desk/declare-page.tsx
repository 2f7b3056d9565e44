/** Who would get which seat from when, to be read once more before it is declared. Props: election, voteOf. */
import type { ElectionView } from '@quorate/contracts';
import { resultOf, sayCountsTold } from '@quorate/domain';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { problemOf } from '../../api/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { RefusalNotice } from '../acts/index.js';
import { electionHref, ResultTables, useElectionAct } from '../elections/index.js';
import { deskStep, type VoteOf } from './desk-step.js';
import styles from './election-desk.module.css';

export interface DeclarePageProps {
  readonly election: ElectionView;
  readonly voteOf: VoteOf;
}

/** Only the button here declares; the server counts for itself. */
export function DeclarePage({ election, voteOf }: DeclarePageProps): ReactNode {
  const act = useElectionAct(election);
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => document.getElementById('declare')?.focus(), []);
  const { kind } = deskStep(election, voteOf, new Date().toISOString());
  const desk = electionHref(election, 'desk');
  if (kind !== 'declare' && !busy) {
    return (
      <>
        <Question>Declare who is elected</Question>
        <EmptyState
          title="This cannot be declared now"
          action={<ButtonLink href={desk}>Go to the desk</ButtonLink>}
        >
          The desk says what comes next.
        </EmptyState>
      </>
    );
  }
  const declare = (): void => {
    setBusy(true);
    setProblem(null);
    act({ type: 'election.declare' })
      .then(() => router.history.push(electionHref(election)))
      .catch((error: unknown) => {
        const { title, detail } = problemOf(error);
        setProblem({ title, detail });
        setBusy(false);
      });
  };
  return (
    <div className={styles.desk}>
      <header className={styles.head}>
        <Question id="declare">Check the result before it is declared</Question>
        <p className={styles.small}>{election.title}</p>
      </header>
      <ResultTables election={election} results={resultsOf(election, voteOf)} />
      <p>
        Told to everybody at once: {sayCountsTold(election.told).toLowerCase()}. It cannot be taken back here.
      </p>
      <RefusalNotice problem={problem} />
      <div className={styles.acts}>
        <Button busy={busy} busyLabel="Declaring" onClick={declare}>
          Declare who is elected
        </Button>
        <TextLink href={desk}>Back to the desk</TextLink>
      </div>
    </div>
  );
}

/** As the server will come to them, by the same rules. */
function resultsOf(election: ElectionView, voteOf: VoteOf): ElectionView['results'] {
  const results = election.constituencies.map((constituency) => {
    const { constituencyId } = constituency;
    const own = election.ballots.filter((one) => one.constituencyId === constituencyId);
    const elected = own.flatMap(({ voteId }) => {
      const vote = voteOf(voteId);
      const outcome = vote === undefined || vote.stage === 'annulled' ? null : vote.outcome;
      return outcome?.kind === 'election' ? (outcome.count?.elected ?? []) : [];
    });
    const ballot = own.length === 0 ? null : { constituencyId, elected, says: [], runOff: null };
    return resultOf(election, constituency, ballot);
  });
  return structuredClone(results) as ElectionView['results'];
}
