/** What the server recorded for a seat: the choice, the second, the receipt code, and whether it can be changed. */
import { sayAnswer, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { StateWord } from '../../ui/state-word.js';
import { formatTime } from '../../ui/format.js';
import { TimeText } from '../../ui/time-text.js';
import { VoteMark } from '../../ui/vote-mark.js';
import { ReceiptFiles } from '../proof/index.js';
import styles from './member.module.css';
import type { SeatBallot } from './seat-ballot.js';
import { sayVotingRules } from './vote-words.js';

export interface BallotReceiptProps {
  readonly meetingId: string;
  readonly vote: Vote;
  readonly standing: Extract<SeatBallot, { kind: 'recorded' }>;
  /** Null when the vote cannot be changed, or is being changed. */
  readonly onChange: (() => void) | null;
}

/** Shows the receipt of a ballot. */
export function BallotReceipt({ meetingId, vote, standing, onChange }: BallotReceiptProps): ReactNode {
  const { ballot, isChanged, isBySecretary } = standing;
  if (ballot === null) {
    // On its way; or the ballot of another person who sat there, which is theirs to see.
    return (
      <div className={styles.receipt}>
        <StateWord tone="met">A vote is recorded here</StateWord>
      </div>
    );
  }
  const choice = ballot.answer.kind === 'motion' ? ballot.answer.choice : null;
  return (
    <div className={styles.receipt}>
      <p className={styles.choice} data-choice={choice ?? undefined}>
        {choice !== null && <VoteMark choice={choice} />} {sayAnswer(ballot.answer, vote)}
      </p>
      <StateWord tone="met">{isChanged ? 'Changed and recorded' : 'Recorded'}</StateWord>
      <Facts
        facts={[
          { term: 'At', detail: <TimeText at={ballot.at} form="time" hasSeconds hasZone /> },
          { term: 'Receipt code', detail: <span className={styles.code}>{ballot.code}</span> },
        ]}
      />
      {ballot.earlier.length > 0 && (
        <p className={styles.small}>
          Replaced:{' '}
          {ballot.earlier
            .map(
              ({ answer, at }) =>
                `${sayAnswer(answer, vote)}, ${formatTime(at, { hasSeconds: true, hasZone: true })}`,
            )
            .join('; ')}
          .
        </p>
      )}
      <ReceiptFiles meetingId={meetingId} no={ballot.no} label={ballot.label} />
      {isBySecretary && (
        <p className={styles.small}>
          The secretary recorded this vote for you. Tell them at once if it is wrong.
        </p>
      )}
      {onChange !== null && (
        <Button tone="quiet" isWide onClick={onChange}>
          Change your vote
        </Button>
      )}
      {vote.stage === 'open' && <p className={styles.small}>{sayVotingRules(vote.ruleSet)}</p>}
    </div>
  );
}
