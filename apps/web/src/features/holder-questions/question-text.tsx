/** One question as its reader may read it: number, what it is about, whose it is, its text, what became of it and the answer. Props: state, question, children (what can be done about it). */
import { answerOf, sayQuestionStanding, type AskedQuestion, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { StateWord } from '../../ui/state-word.js';
import styles from './holder-questions.module.css';
import { sayAbout, sayFrom } from './question-words.js';

export interface QuestionTextProps {
  readonly state: MeetingState;
  readonly question: AskedQuestion;
  readonly children?: ReactNode;
}

/** Shows the question; a text that is kept from the reader is not there to show. */
export function QuestionText({ state, question, children }: QuestionTextProps): ReactNode {
  const { number, text, standing, wasShown, notShown } = question;
  const isOver = answerOf(state, question) !== null;
  const from = sayFrom(question);
  return (
    <article className={styles.question} aria-labelledby={`question-${number}`}>
      <p className={styles.about}>
        <strong id={`question-${number}`}>Question {number}</strong> {sayAbout(state, question)}
        {from === '' ? '' : `, ${from}`}
      </p>
      {text !== null && <p className={styles.words}>{text}</p>}
      <p>
        <StateWord tone={isOver ? 'met' : standing === 'waiting' ? 'caution' : 'muted'}>
          {sayQuestionStanding(state, question)}
        </StateWord>
      </p>
      {notShown !== null && <p className={styles.small}>{notShown.sentence}</p>}
      {text !== null && !wasShown && (
        <p className={styles.small}>
          Its text is read by the officers and the person who asked it, and by nobody else.
        </p>
      )}
      <Answer question={question} />
      {children}
    </article>
  );
}

function Answer({ question: { answer } }: { readonly question: AskedQuestion }): ReactNode {
  if (answer === null) return null;
  return (
    <div className={styles.answer}>
      <p className={styles.about}>
        {answer.by}
        {answer.corrections.map((reason) => ` · corrected: ${reason}`).join('')}
      </p>
      {answer.text !== '' && <p className={styles.words}>{answer.text}</p>}
    </div>
  );
}
