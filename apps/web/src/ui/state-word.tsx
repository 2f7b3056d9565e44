/** A state told in words, in the tone of its meaning. Props: children, tone ('met' | 'caution' | 'live' | 'muted' | 'ink' | 'approve' | 'reject' | 'abstain'). */
import type { ReactNode } from 'react';
import styles from './state-word.module.css';

export interface StateWordProps {
  readonly children: ReactNode;
  readonly tone?: 'met' | 'caution' | 'live' | 'muted' | 'ink' | 'approve' | 'reject' | 'abstain';
}

/** Shows the words of a state; the colour only repeats what they say. */
export function StateWord({ children, tone = 'muted' }: StateWordProps): ReactNode {
  return (
    <span className={styles.state} data-tone={tone}>
      {children}
    </span>
  );
}
