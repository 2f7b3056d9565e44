/** The result as a picture that needs no colour: every seat with its symbol, and a bar for each category. Props: state, vote, outcome. */
import { seatsOfVote, type MeetingState, type Outcome, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Hemicycle } from '../../ui/hemicycle.js';
import { RegionLabel } from '../../ui/region-label.js';
import { CategoryBars, wordsIn } from '../outcome/index.js';
import styles from './result.module.css';

export interface ResultPictureProps {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly outcome: Outcome;
}

/** Draws the seats in the order of the categories, and the bars in the same order; of a secret ballot no seats. */
export function ResultPicture({ state, vote, outcome }: ResultPictureProps): ReactNode {
  const seats = vote.secretResult === null ? seatsOfVote(state, vote) : [];
  if (seats.length === 0 && outcome.categories.length === 0) return null;
  return (
    <section aria-labelledby="picture">
      <RegionLabel id="picture">The same as a picture</RegionLabel>
      <div className={styles.picture}>
        {seats.length > 0 && (
          <Hemicycle
            label={`How ${seats.length} seats voted`}
            seats={seats}
            words={wordsIn(outcome)}
            hasList={false}
          />
        )}
        <CategoryBars outcome={outcome} />
      </div>
    </section>
  );
}
