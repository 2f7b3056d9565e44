/** A declared result on the room screen: a bar and the outcome of each category, and every seat. Props: state, vote, outcome. */
import {
  areBallotsKeptIn,
  seatsOfVote,
  standingWordsOf,
  type MeetingState,
  type Vote,
  type VoteOutcome,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Hemicycle } from '../../ui/hemicycle.js';
import { StackedBar } from '../../ui/stacked-bar.js';
import { sayCategory } from '../outcome/index.js';
import styles from './room.module.css';

export interface RoomResultProps {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly outcome: VoteOutcome;
}

/** Shows the categories at the left and the seats at the right, where everybody is told of them. */
export function RoomResult({ state, vote, outcome }: RoomResultProps): ReactNode {
  const words = standingWordsOf(vote.form);
  return (
    <div className={styles.result}>
      <ul className={styles.categories}>
        {outcome.kind === 'motion' &&
          outcome.categories.map(({ constituencyId, name, tally, outcome: reached }) => (
            <li key={constituencyId}>
              <span>{name}</span>
              <StackedBar label={name} parts={tally} words={words} hasLabels={false} />
              <strong>{sayCategory(reached, outcome.words)}</strong>
            </li>
          ))}
      </ul>
      {vote.hands === null && !areBallotsKeptIn(vote) && (
        <div className={styles.picture}>
          <Hemicycle
            label="How each seat voted"
            seats={seatsOfVote(state, vote)}
            words={words}
            hasList={false}
          />
        </div>
      )}
    </div>
  );
}
