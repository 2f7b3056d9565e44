/** The answers of a response with their marks, to be read. Props: questions, content. */
import type { ConsultationView } from '@quorate/contracts';
import { type AnswerMark, sayMark } from '@quorate/domain';
import type { ReactNode } from 'react';
import { SaidAnswer } from '../consultation-reading/index.js';
import styles from './response.module.css';

interface Attached {
  readonly mark: AnswerMark;
  readonly file: { readonly hash: string; readonly name: string };
}

export interface AnswerListProps {
  readonly questions: ConsultationView['questions'];
  readonly answers: readonly {
    readonly number: number;
    readonly mark: AnswerMark | '';
    readonly choice: string;
    readonly text: string;
  }[];
  readonly attachments: readonly Attached[];
}

/** Each question, answered or left out. */
export function AnswerList({ questions, answers, attachments }: AnswerListProps): ReactNode {
  return (
    <dl>
      {questions.map(({ number, text, form }) => {
        const answer = answers.find((one) => one.number === number);
        return (
          <div key={number} className={styles.answer}>
            <dt>
              {number}. {text}
            </dt>
            <dd>
              {answer === undefined ? (
                <span className={styles.note}>Left out</span>
              ) : (
                <SaidAnswer form={form} choice={answer.choice} text={answer.text} />
              )}
            </dd>
            {answer !== undefined && answer.mark !== '' && (
              <dd className={styles.note}>{sayMark(answer.mark)}</dd>
            )}
          </div>
        );
      })}
      {attachments.length > 0 && (
        <div className={styles.answer}>
          <dt>Files</dt>
          {attachments.map(({ mark, file }) => (
            <dd key={file.hash}>
              {file.name} <span className={styles.note}>{sayMark(mark)}</span>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
