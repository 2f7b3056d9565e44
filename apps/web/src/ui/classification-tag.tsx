/** The classification of a paper or item as a ruled tag. Props: classification ('WHITE' | 'GREEN' | 'AMBER' | 'RED'). */
import type { ReactNode } from 'react';
import styles from './classification-tag.module.css';

export type Classification = 'WHITE' | 'GREEN' | 'AMBER' | 'RED';

/** Prints the word of the classification with a small square of its colour. */
export function ClassificationTag({
  classification,
}: {
  readonly classification: Classification;
}): ReactNode {
  return (
    <span className={styles.tag} data-classification={classification}>
      {classification}
    </span>
  );
}
