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
import type { MySeat } from './my-seats.js';
import type { SeatBallot } from './seat-ballot.js';
import { sayVotingRules } from './vote-words.js';

export interface BallotReceiptProps {
  readonly meetingId: string;
  readonly vote: Vote;
  readonly seat: MySeat;
  readonly standing: Extract<SeatBallot, { kind: 'recorded' }>;
  /** Null when the vote cannot be changed, or is being changed. */
  readonly onChange: (() => void) | null;
}

/** Shows the receipt of a ballot. */
export function BallotReceipt(props: BallotReceiptProps): ReactNode {
  const { meetingId, vote, seat, standing, onChange } = props;
  const { ballot, isChanged, isBySecretary } = standing;
  const byWhom = sayByWhom(seat, standing);
  if (ballot === null) {
    // On its way; or the ballot of another person who sat there, which is theirs to see.
    return (
      <div className={styles.receipt}>
        <StateWord tone="met">A vote is recorded here</StateWord>
        {byWhom !== null && <p className={styles.small}>{byWhom}</p>}
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
      {byWhom !== null && <p className={styles.small}>{byWhom}</p>}
      {onChange !== null && (
        <Button tone="quiet" isWide onClick={onChange}>
          Change your vote
        </Button>
      )}
      {vote.stage === 'open' && <p className={styles.small}>{sayVotingRules(vote)}</p>}
    </div>
  );
}

/** Where the member and a proxy both have a say: whose ballot it is, and that the member's goes first. */
function sayByWhom({ proxyFor }: MySeat, { byProxy }: BallotReceiptProps['standing']): string | null {
  if (proxyFor === null) {
    return byProxy === null ? null : `${byProxy} cast it by proxy. A vote from the seat itself replaces it.`;
  }
  return byProxy === null ? 'It was cast without the proxy, and a proxy does not change that.' : null;
}
