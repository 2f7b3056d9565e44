/** An open vote on the room screen: who has voted, or taken a paper of a secret one, and who has not, by seat, never how. Props: state, vote. */
import {
  areBallotsKeptIn,
  sayTurnedOut,
  seatsOfVote,
  seatWordsOf,
  turnoutOf,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Hemicycle } from '../../ui/hemicycle.js';
import { LiveMark } from '../../ui/live-mark.js';
import { Turnout } from '../../ui/turnout.js';
import styles from './room.module.css';

export interface RoomVotingProps {
  readonly state: MeetingState;
  readonly vote: Vote;
}

/** Shows the turnout large and the seats beside it. */
export function RoomVoting({ state, vote }: RoomVotingProps): ReactNode {
  const { voted } = turnoutOf(state, vote);
  const isKept = vote.hands === null && areBallotsKeptIn(vote);
  const isTold = vote.hands === null && !isKept;
  const label = vote.secret === null ? 'Who has voted' : 'Who has taken a paper';
  return (
    <div className={styles.voting}>
      <div className={styles.turnout}>
        <LiveMark>Vote open</LiveMark>
        {isKept && <p>Who has voted is shown to nobody before the outcome is declared</p>}
        {vote.hands !== null && <p>By show of hands</p>}
        {isTold && <Turnout voted={voted} entitled={vote.roll.length} words={sayTurnedOut(vote)} />}
      </div>
      {isTold && (
        <div className={styles.picture}>
          <Hemicycle
            label={label}
            seats={seatsOfVote(state, vote)}
            words={seatWordsOf(vote)}
            hasList={false}
          />
        </div>
      )}
    </div>
  );
}
