/** The whole response, to be read once more. Props: consultation, party, draft, href (of the form), busy, problem, onSubmit. */
import type { ConsultationView, OwnResponse } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatDeadline } from '../../ui/format.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { RefusalNotice } from '../acts/index.js';
import { AnswerList } from './answer-list.js';
import { answerIn, isAnswered, type ResponseDraft } from './response-draft.js';
import styles from './response.module.css';

export interface CheckResponseProps {
  readonly consultation: ConsultationView;
  readonly party: NonNullable<OwnResponse['party']>;
  readonly draft: ResponseDraft;
  readonly href: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onSubmit: () => void;
}

/** Says who reads what; only the button here submits. */
export function CheckResponse(props: CheckResponseProps): ReactNode {
  const { consultation, party, draft, href, busy, problem, onSubmit } = props;
  const { questions, closesAt } = consultation;
  const answers = questions.map(({ number }) => ({ number, ...answerIn(draft, number) })).filter(isAnswered);
  return (
    <div className={styles.page}>
      <Question>Check the response of {party.name}</Question>
      <AnswerList questions={questions} answers={answers} attachments={draft.attachments} />
      <p className={styles.lead}>
        Until {formatDeadline(closesAt)} only the secretary reads it, and you can change or withdraw it.
        Afterwards everybody is told the open and the anonymous answers.
      </p>
      <RefusalNotice problem={problem} kept="Nothing was submitted. What you typed is saved." />
      <div className={styles.next}>
        <Button busy={busy} busyLabel="Submitting" onClick={onSubmit}>
          Submit the response
        </Button>
        <TextLink href={href}>Back to the questions</TextLink>
      </div>
    </div>
  );
}
