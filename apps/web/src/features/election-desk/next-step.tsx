/** The one obvious next step of the election, with its button. Props: election, voteOf. */
import type { ElectionView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { useNow } from '../../live/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { formatDate, formatDateTime, plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { electionHref } from '../elections/index.js';
import { type DeskStep, deskStep, type VoteOf } from './desk-step.js';
import styles from './election-desk.module.css';
import { OpenDialog } from './open-dialog.js';
import { BallotAgain, RunOff, RunOffOfTie } from './run-off.js';

export interface NextStepProps {
  readonly election: ElectionView;
  readonly voteOf: VoteOf;
}

/** Says what comes next and why, and offers the act where there is one. */
export function NextStep({ election, voteOf }: NextStepProps): ReactNode {
  const step = deskStep(election, voteOf, new Date(useNow()).toISOString());
  if (step.kind === 'over') return null;
  return (
    <section className={styles.next} aria-label="Next step">
      <RegionLabel>Next step</RegionLabel>
      <Question level={3} size="title">
        {titleOf(step, election)}
      </Question>
      <Doing step={step} election={election} />
    </section>
  );
}

type Due = Exclude<DeskStep, { readonly kind: 'over' }>;

function titleOf(step: Due, { ballotOpensOn, constituencies }: ElectionView): string {
  const nameOf = (id: string) => constituencies.find((one) => one.constituencyId === id)?.name ?? '';
  switch (step.kind) {
    case 'check':
      return `Check ${plural(step.count, 'nomination', 'nominations')}`;
    case 'wait-close':
      return 'Wait for nominations to close';
    case 'wait-ballot':
      return `Open the ballots on ${formatDate(ballotOpensOn)}`;
    case 'open':
      return 'Open the ballots';
    case 'voting':
      return 'Wait for the ballots to close';
    case 'tie':
      return 'Break a tie';
    case 'run-off':
      return `Tied: ${nameOf(step.constituencyId)}`;
    case 'again':
      return `Annulled: the ballot of ${nameOf(step.constituencyId)}`;
    case 'declare':
      return 'Declare who is elected';
  }
}

interface DoingProps {
  readonly step: Due;
  readonly election: ElectionView;
}

function Doing({ step, election }: DoingProps): ReactNode {
  switch (step.kind) {
    case 'check':
      return <ButtonLink href="#nominations">Go to the nominations</ButtonLink>;
    case 'wait-close':
      return <p>They close by themselves {formatDateTime(election.nominationsCloseAt)}.</p>;
    case 'wait-ballot':
      return (
        <p>
          Every nomination is checked, and more stand than seats are up. The ballots open on the day that was
          announced.
        </p>
      );
    case 'open':
      return <Opening election={election} />;
    case 'voting':
      return <p>{sayVoting(election)}</p>;
    case 'tie':
      return (
        <>
          <p>The vote is equal. Its rules say how it is settled, at the desk of the ballot.</p>
          <ButtonLink href={`/meetings/${step.meetingId}/console`}>Go to the desk of the ballot</ButtonLink>
        </>
      );
    case 'run-off': {
      const { constituencyId, undeclared } = step;
      if (undeclared === null) return <RunOff election={election} constituencyId={constituencyId} />;
      return <RunOffOfTie election={election} constituencyId={constituencyId} tie={undeclared} />;
    }
    case 'again':
      return <BallotAgain election={election} constituencyId={step.constituencyId} />;
    case 'declare':
      return (
        <>
          <p>Every seat is decided. The next page shows who gets which seat; nothing is told before.</p>
          <ButtonLink href={`${electionHref(election, 'desk')}?step=declare`}>Check the result</ButtonLink>
        </>
      );
  }
}

function Opening({ election }: { readonly election: ElectionView }): ReactNode {
  const [isOpening, setOpening] = useState(false);
  return (
    <>
      <p>Every nomination is checked, and more stand than seats are up.</p>
      <Button onClick={() => setOpening(true)}>See what happens, and open</Button>
      {isOpening && <OpenDialog election={election} onDone={() => setOpening(false)} />}
    </>
  );
}

function sayVoting({ ballots }: Pick<ElectionView, 'ballots'>): string {
  const last = ballots.map(({ closesAt }) => closesAt).toSorted();
  const closes = last.at(-1);
  const until = closes === undefined ? '' : ` They close ${formatDateTime(closes)} at the latest.`;
  return `The voting groups are asked.${until} Reminders go out by themselves; more can be sent from the desk of each ballot.`;
}
