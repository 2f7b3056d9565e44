/** An open vote on the room screen: who has voted and who has not, by seat, never how. Props: state, vote. */
import { seatsOfVote, standingWordsOf, turnoutOf, type MeetingState, type Vote } from '@quorate/domain';
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
  const words = { ...standingWordsOf(vote.form), 'not-voted': 'Not yet voted' };
  return (
    <div className={styles.voting}>
      <div className={styles.turnout}>
        <LiveMark>Vote open</LiveMark>
        {vote.hands === null ? (
          <Turnout voted={voted} entitled={vote.roll.length} />
        ) : (
          <p>By show of hands</p>
        )}
      </div>
      {vote.hands === null && (
        <div className={styles.picture}>
          <Hemicycle label="Who has voted" seats={seatsOfVote(state, vote)} words={words} hasList={false} />
        </div>
      )}
    </div>
  );
}
