/** What holders asked a meeting and what became of it, for anyone who may read it. Props: state. */
import { sayQuestionCounts, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './holder-questions.module.css';
import { QuestionText } from './question-text.js';

/** For a meeting that was asked something. */
export function QuestionsTold({ state }: { readonly state: MeetingState }): ReactNode {
  const { questions } = state;
  return (
    <section className={styles.region} aria-labelledby="holder-questions">
      <RegionLabel id="holder-questions">Questions from holders</RegionLabel>
      <p>{sayQuestionCounts(state)}</p>
      <ol className={styles.list}>
        {questions.map((question) => (
          <li key={question.number}>
            <QuestionText state={state} question={question} />
          </li>
        ))}
      </ol>
    </section>
  );
}
