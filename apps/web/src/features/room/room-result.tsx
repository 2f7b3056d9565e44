/** A declared result on the room screen: a bar and the outcome of each category, and every seat. Props: vote, outcome. */
import type { CategoryOutcome, Outcome, Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Hemicycle } from '../../ui/hemicycle.js';
import { StackedBar } from '../../ui/stacked-bar.js';
import styles from './room.module.css';

const outcomeWords: Readonly<Record<CategoryOutcome, string>> = {
  approve: 'Approve',
  reject: 'Reject',
  tied: 'Tied: no outcome',
  none: 'No outcome',
};

const seatWords = { 'not-voted': 'Not voted' } as const;

export interface RoomResultProps {
  readonly vote: Vote;
  readonly outcome: Outcome;
}

/** Shows the categories at the left and the seats at the right. */
export function RoomResult({ vote, outcome }: RoomResultProps): ReactNode {
  const nameOf = new Map(outcome.categories.map(({ constituencyId, name }) => [constituencyId, name]));
  const seats = vote.rollCall.map(({ seatId, label, constituencyId, standing }) => ({
    id: seatId,
    name: label,
    group: nameOf.get(constituencyId) ?? '',
    state: standing,
  }));
  return (
    <div className={styles.result}>
      <ul className={styles.categories}>
        {outcome.categories.map(({ constituencyId, name, tally, outcome: reached }) => (
          <li key={constituencyId}>
            <span>{name}</span>
            <StackedBar label={name} parts={tally} words={seatWords} hasLabels={false} />
            <strong>{outcomeWords[reached]}</strong>
          </li>
        ))}
      </ul>
      <div className={styles.picture}>
        <Hemicycle label="How each seat voted" seats={seats} words={seatWords} hasList={false} />
      </div>
    </div>
  );
}
