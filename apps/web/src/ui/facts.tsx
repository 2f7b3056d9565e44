/** A summary list: a term and what it is, one hairline each. Props: facts (term, detail), isStrong (details bold, as figures). */
import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** One line; `key` tells lines with the same term apart. */
export interface Fact {
  readonly term: string;
  readonly detail: ReactNode;
  readonly key?: string;
}

export interface FactsProps {
  readonly facts: readonly Fact[];
  readonly isStrong?: boolean;
}

/** Lists facts with the details in a column at the right. */
export function Facts({ facts, isStrong = true }: FactsProps): ReactNode {
  return (
    <dl className={styles.facts} data-strong={isStrong}>
      {facts.map((fact) => (
        <div key={fact.key ?? fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
