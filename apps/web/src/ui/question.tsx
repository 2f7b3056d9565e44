/** A question, headline or outcome in the serif: what people will quote. Props: children, level (1), size ('heading'), tone, id. */
import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.js';
import styles from './question.module.css';

export interface QuestionProps {
  readonly children: ReactNode;
  readonly level?: 1 | 2 | 3 | 4;
  readonly size?: 'title' | 'heading' | 'display' | 'room';
  readonly tone?: 'ink' | 'met' | 'caution' | 'live';
  readonly id?: string;
}

/** Shows a serif heading; it can take the focus by script, so that a page can lead the reader to it. */
export function Question({
  children,
  level = 1,
  size = 'heading',
  tone = 'ink',
  id,
}: QuestionProps): ReactNode {
  const Heading = `h${level}` as const;
  return (
    <Heading className={joinClasses(styles.question, styles[size], styles[tone])} id={id} tabIndex={-1}>
      {children}
    </Heading>
  );
}
