/** What holders asked a meeting and what became of it, for anyone who may read it. Props: state. */
import { sayQuestionCounts, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './holder-questions.module.css';
import { QuestionText } from './question-text.js';

/** Shows nothing before the first question. */
export function QuestionsTold({ state }: { readonly state: MeetingState }): ReactNode {
  const { questions } = state;
  if (questions.length === 0) return null;
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
