/** An answer: the choice, and the words. Props: form, choice, text. */
import type { ConsultationView } from '@quorate/contracts';
import { sayResponseChoice } from '@quorate/domain';
import type { ReactNode } from 'react';
import styles from './reading.module.css';

export interface SaidAnswerProps {
  readonly form: ConsultationView['questions'][number]['form'];
  readonly choice: string;
  readonly text: string;
}

/** Shows what a party typed as plain words, with its line breaks. */
export function SaidAnswer({ form, choice, text }: SaidAnswerProps): ReactNode {
  return (
    <>
      {choice !== '' && <strong className={styles.choice}>{sayResponseChoice(choice, form)}</strong>}
      {text !== '' && <span className={styles.words}>{text}</span>}
    </>
  );
}
