/**
 * Putting a question to the meeting for a holder whom one stands for, and reading all that came. Props: state, personId,
 * holderId (where the page is that of one holder), className.
 */
import {
  holdersAskedFor,
  isCalled,
  questionRuleOf,
  sayQuestionCounts,
  type AskedQuestion,
  type MeetingState,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { AskDialog } from './ask-dialog.js';
import styles from './holder-questions.module.css';
import { QuestionText } from './question-text.js';

export interface HolderQuestionsProps {
  readonly state: MeetingState;
  readonly personId: string;
  readonly holderId?: string | undefined;
  readonly className?: string | undefined;
}

/** For a meeting whose rules take questions. */
export function HolderQuestions(props: HolderQuestionsProps): ReactNode {
  const { state, personId, holderId, className } = props;
  const [isAsking, setAsking] = useState(false);
  const holders = holdersAskedFor(state, personId).filter(
    (one) => holderId === undefined || one.holderId === holderId,
  );
  const mine = new Set(holders.map(({ holderId }) => holderId));
  const isMine = ({ asker }: AskedQuestion): boolean => mine.has(asker?.holderId ?? '');
  const own = state.questions.filter(isMine);
  const others = state.questions.filter((question) => !isMine(question));
  return (
    <section className={className ?? styles.region} aria-labelledby="holder-questions">
      <RegionLabel id="holder-questions">Questions to the meeting</RegionLabel>
      <p>{sayQuestionCounts(state)}</p>
      {isCalled(state.stage) && holders.length > 0 && (
        <>
          <p className={styles.small}>{sayTaken(state)}</p>
          <p>
            <Button tone="quiet" onClick={() => setAsking(true)}>
              Ask a question
            </Button>
          </p>
        </>
      )}
      {own.length > 0 && <Questions state={state} questions={own} isMine />}
      {others.length > 0 && (
        <details className={styles.more} open={own.length === 0}>
          <summary>{own.length === 0 ? 'All questions' : 'Questions of others'}</summary>
          <Questions state={state} questions={others} />
        </details>
      )}
      {isAsking && <AskDialog state={state} holders={holders} onDone={() => setAsking(false)} />}
    </section>
  );
}

function sayTaken({ roster }: MeetingState): string {
  const most = roster === null ? null : questionRuleOf(roster)?.mostPerHolder;
  const limit =
    most === undefined || most === null ? '' : ` Each holder asks at most ${most} in one meeting.`;
  return `Questions are taken until the meeting closes. The officers read yours first and decide openly; everybody sees how many came.${limit}`;
}

function Questions(props: {
  readonly state: MeetingState;
  readonly questions: readonly AskedQuestion[];
  readonly isMine?: boolean;
}): ReactNode {
  const { state, questions, isMine = false } = props;
  const { send, busy, problem } = useCommand(state.meetingId);
  return (
    <>
      <ol className={styles.list}>
        {questions.map((question) => (
          <li key={question.number}>
            <QuestionText state={state} question={question}>
              {isMine && question.standing === 'waiting' && isCalled(state.stage) && (
                <p>
                  <Button
                    tone="plain"
                    busy={busy}
                    onClick={() => void send({ type: 'question.withdraw', number: question.number })}
                  >
                    Withdraw question {question.number}
                  </Button>
                </p>
              )}
            </QuestionText>
          </li>
        ))}
      </ol>
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
