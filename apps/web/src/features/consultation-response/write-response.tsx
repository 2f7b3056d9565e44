/** The questions with what is answered so far, on one page. Props: consultation, party, draft, faults, savedAt, isChange, busy, problem, onChange, onSave, onCheck. */
import type { ConsultationView, OwnResponse } from '@quorate/contracts';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatDateTime, formatDeadline } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RefusalNotice } from '../acts/index.js';
import { AnswerFields } from './answer-fields.js';
import { AttachmentFields } from './attachment-fields.js';
import { answerIn, type ResponseDraft, type ResponseFaults } from './response-draft.js';
import styles from './response.module.css';

export interface WriteResponseProps {
  readonly consultation: ConsultationView;
  readonly party: NonNullable<OwnResponse['party']>;
  readonly draft: ResponseDraft;
  readonly faults: ResponseFaults;
  readonly savedAt: string | null;
  readonly isChange: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onChange: (draft: ResponseDraft) => void;
  readonly onSave: () => void;
  readonly onCheck: () => void;
}

/** Says above the questions what is missing in which, and leads there. */
export function WriteResponse(props: WriteResponseProps): ReactNode {
  const { consultation, party, draft, faults, savedAt, isChange, busy, problem, onChange, onSave } = props;
  const check = (event: FormEvent): void => {
    event.preventDefault();
    props.onCheck();
  };
  return (
    <form className={styles.page} onSubmit={check} noValidate>
      <Question>{isChange ? `Change the response of ${party.name}` : `Respond for ${party.name}`}</Question>
      <p className={styles.lead}>
        Until {formatDeadline(consultation.closesAt)}. You can leave a question out. Everybody of {party.name}{' '}
        can read and change what is saved here, and nobody else.
      </p>
      <FaultSummary faults={faults} />
      {consultation.questions.map((question) => (
        <AnswerFields
          key={question.number}
          question={question}
          answer={answerIn(draft, question.number)}
          fault={faults.get(question.number)}
          onChange={(answer) =>
            onChange({ ...draft, answers: new Map([...draft.answers, [question.number, answer]]) })
          }
        />
      ))}
      <AttachmentFields
        id={consultation}
        attachments={draft.attachments}
        onChange={(attachments) => onChange({ ...draft, attachments })}
      />
      <RefusalNotice problem={problem} kept="What you typed is still here." />
      <div className={styles.next}>
        <Button type="submit" busy={busy} busyLabel="Saving">
          Check your answers
        </Button>
        <Button tone="quiet" busy={busy} onClick={onSave}>
          Save and return later
        </Button>
        <p role="status" className={styles.saved}>
          {savedAt === null ? '' : `Saved ${formatDateTime(savedAt, { hasSeconds: true })}, not submitted`}
        </p>
      </div>
    </form>
  );
}

function FaultSummary({ faults }: { readonly faults: ResponseFaults }): ReactNode {
  const summary = useRef<HTMLDivElement>(null);
  const isFaulty = faults.size > 0;
  useEffect(() => {
    if (!isFaulty) return;
    summary.current?.focus();
    const { title } = document;
    document.title = `Error: ${title}`;
    return () => {
      document.title = title;
    };
  }, [isFaulty]);
  if (!isFaulty) return null;
  return (
    <div ref={summary} tabIndex={-1}>
      <Notice tone="error" title="Not complete yet">
        <ul>
          {[...faults].map(([number, fault]) => (
            <li key={number}>
              {number === 0 ? fault : <a href={`#question-${number}`}>{`Question ${number}: ${fault}`}</a>}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
