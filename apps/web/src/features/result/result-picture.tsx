/** The result as a picture that needs no colour: every seat with its symbol, and a bar for each category. Props: vote, outcome, ruleSet. */
import type { Outcome, RuleSet, Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Hemicycle } from '../../ui/hemicycle.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StackedBar } from '../../ui/stacked-bar.js';
import { categoryWords, standingWords } from './result-words.js';
import styles from './result.module.css';

export interface ResultPictureProps {
  readonly vote: Vote;
  readonly outcome: Outcome;
  readonly ruleSet: RuleSet;
}

/** Draws the seats in the order of the categories, and the bars in the same order. */
export function ResultPicture({ vote, outcome, ruleSet }: ResultPictureProps): ReactNode {
  const seats = ruleSet.constituencies.flatMap(({ id, name }) =>
    vote.rollCall
      .filter(({ constituencyId }) => constituencyId === id)
      .map(({ seatId, label, standing }) => ({ id: seatId, name: label, group: name, state: standing })),
  );
  return (
    <section aria-labelledby="picture">
      <RegionLabel id="picture">The same as a picture</RegionLabel>
      <div className={styles.picture}>
        <Hemicycle
          label={`How ${seats.length} seats voted`}
          seats={seats}
          words={standingWords}
          hasList={false}
        />
        <ul className={styles.bars}>
          {outcome.categories.map(({ constituencyId, name, tally, outcome: reached }) => (
            <li key={constituencyId}>
              <p className={styles.barHead}>
                <span>{name}</span>
                <strong>{categoryWords[reached]}</strong>
              </p>
              <StackedBar label={name} parts={tally} words={standingWords} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
