/** What was answered, question by question, as everybody is told it. Props: consultation, told. */
import type { ConsultationView } from '@quorate/contracts';
import { sayList } from '@quorate/domain';
import type { ReactNode } from 'react';
import { plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { Question } from '../../ui/question.js';
import { FileLink, SaidAnswer } from '../consultation-reading/index.js';
import styles from './consultations.module.css';

type Told = NonNullable<ConsultationView['told']>;
type ToldQuestion = Told['questions'][number];

export interface ToldResponsesProps {
  readonly consultation: ConsultationView;
  readonly told: Told;
}

/** Shows the answers of each class, the files that are open, and the codes by which whoever responded finds theirs. */
export function ToldResponses({ consultation, told }: ToldResponsesProps): ReactNode {
  const { questions, attachments, codes } = told;
  return (
    <>
      <section>
        <RegionLabel>Responses</RegionLabel>
        <p>
          {codes.length === 0
            ? 'No party responded.'
            : `${plural(codes.length, 'party', 'parties')} responded.`}
        </p>
      </section>
      {questions.map((question) => (
        <section key={question.number}>
          <Question level={2} size="title">
            {question.number}. {question.text}
          </Question>
          <Answers question={question} />
        </section>
      ))}
      {attachments.length > 0 && (
        <section>
          <RegionLabel>Attached to the responses</RegionLabel>
          <ul>
            {attachments.map(({ party, file }) => (
              <li key={`${party} ${file.hash}`}>
                {party}: <FileLink id={consultation} file={file} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {codes.length > 0 && (
        <section>
          <RegionLabel>Receipts</RegionLabel>
          <p>Every response that counts is in this list. Find the code of yours:</p>
          <ul className={styles.codes}>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Answers({ question }: { readonly question: ToldQuestion }): ReactNode {
  const { open, anonymous, confidential, form } = question;
  if (open.length + anonymous.length + confidential === 0)
    return <p className={styles.note}>Nobody answered this.</p>;
  return (
    <ul className={styles.answers}>
      {open.map(({ party, categories, choice, text }) => (
        <li key={party} className={styles.answer}>
          <span className={styles.who}>
            {party} <span className={styles.note}>{sayList(categories)}</span>
          </span>
          <SaidAnswer form={form} choice={choice} text={text} />
        </li>
      ))}
      {anonymous.map(({ categories, choice, text }, index) => (
        <li key={`anonymous ${index}`} className={styles.answer}>
          <span className={styles.who}>
            Anonymous <span className={styles.note}>{categories === null ? '' : sayList(categories)}</span>
          </span>
          <SaidAnswer form={form} choice={choice} text={text} />
        </li>
      ))}
      {confidential > 0 && (
        <li className={styles.answer}>
          <span className={styles.note}>
            {plural(confidential, 'confidential answer', 'confidential answers')}, not shown
          </span>
        </li>
      )}
    </ul>
  );
}
