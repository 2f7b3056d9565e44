/** A bar for each category, told apart without colour, with what the category came to. Props: outcome. */
import type { Outcome } from '@quorate/domain';
import type { ReactNode } from 'react';
import { StackedBar } from '../../ui/stacked-bar.js';
import { sayCategory, wordsIn } from './outcome-words.js';
import styles from './outcome.module.css';

/** Draws the bars in the order of the rule set. */
export function CategoryBars({ outcome }: { readonly outcome: Outcome }): ReactNode {
  return (
    <ul className={styles.bars}>
      {outcome.categories.map(({ constituencyId, name, tally, outcome: reached }) => (
        <li key={constituencyId}>
          <p className={styles.barHead}>
            <span>{name}</span>
            <strong>{sayCategory(reached, outcome.words)}</strong>
          </p>
          <StackedBar label={name} parts={tally} words={wordsIn(outcome)} />
        </li>
      ))}
    </ul>
  );
}
