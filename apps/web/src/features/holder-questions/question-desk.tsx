/** Questions at an officer's desk: what is being answered, what comes next, what waits to be decided on. Props: state, roles. */
import {
  holdersOf,
  isCalled,
  mayDo,
  questionOnTable,
  questionsToAnswer,
  sayQuestionCounts,
  type AskedQuestion,
  type BodyRole,
  type MeetingState,
} from '@quorate/domain';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import { useAnnounce } from '../../ui/status-region.js';
import { RefusalNotice } from '../acts/index.js';
import { AnswerDialog, CorrectAnswerDialog } from './answer-dialogs.js';
import { AskDialog } from './ask-dialog.js';
import styles from './holder-questions.module.css';
import { GroupDialog, HoldBackDialog } from './moderation-dialogs.js';
import { QuestionActs, type QuestionDialogKind } from './question-acts.js';
import { QuestionText } from './question-text.js';

export interface QuestionDeskProps {
  readonly state: MeetingState;
  readonly roles: readonly BodyRole[];
}

type Asked =
  { readonly kind: QuestionDialogKind; readonly question: AskedQuestion } | { readonly kind: 'ask' };

/** For a meeting whose rules take questions; shows nothing while it is planned. */
export function QuestionDesk({ state, roles }: QuestionDeskProps): ReactNode {
  const { send, problem } = useCommand(state.meetingId);
  const [asked, setAsked] = useState<Asked | null>(null);
  useQuestionNews(state);
  if (state.stage === 'planned') return null;
  const now = questionOnTable(state);
  const parts = partsOf(state, now, roles.includes('chair'));
  const textOf = (question: AskedQuestion): ReactNode => (
    <QuestionText state={state} question={question}>
      <QuestionActs
        state={state}
        question={question}
        onAct={(command) => void send(command).catch(() => undefined)}
        onAsk={(kind) => setAsked({ kind, question })}
      />
    </QuestionText>
  );
  return (
    <section className={styles.region} aria-labelledby="holder-questions">
      <RegionLabel id="holder-questions">Questions from holders</RegionLabel>
      <p>{sayQuestionCounts(state)}</p>
      {now !== null && <div className={styles.now}>{textOf(now)}</div>}
      {parts.map(({ title, questions, isOpen }) => (
        <details key={title} className={styles.more} open={isOpen}>
          <summary>
            {title}: {questions.length}
          </summary>
          <ol className={styles.list}>
            {questions.map((question) => (
              <li key={question.number}>{textOf(question)}</li>
            ))}
          </ol>
        </details>
      ))}
      <RefusalNotice problem={problem} />
      {isCalled(state.stage) && mayDo('question.ask', roles) && roles.includes('secretary') && (
        <p>
          <Button tone="plain" onClick={() => setAsked({ kind: 'ask' })}>
            Write down a question that came another way
          </Button>
        </p>
      )}
      {asked !== null && <OpenDialog state={state} asked={asked} onDone={() => setAsked(null)} />}
    </section>
  );
}

/** Says aloud that another question came. */
function useQuestionNews({ questions }: MeetingState): void {
  const announce = useAnnounce();
  const last = questions.at(-1)?.number ?? 0;
  const before = useRef(last);
  useEffect(() => {
    if (last > before.current) announce.say(`Question ${last} came`);
    before.current = last;
  }, [last, announce]);
}

interface Part {
  readonly title: string;
  readonly questions: readonly AskedQuestion[];
  readonly isOpen: boolean;
}

/** The Chair, who answers, has what comes next first; the secretary what waits to be decided on. */
function partsOf(state: MeetingState, now: AskedQuestion | null, isChair: boolean): Part[] {
  const waiting = state.questions.filter(({ standing }) => standing === 'waiting');
  const next = questionsToAnswer(state).filter(({ number }) => number !== now?.number);
  const others = state.questions.filter(
    (one) => one.number !== now?.number && !waiting.includes(one) && !next.includes(one),
  );
  const toDecide = { title: 'To decide', questions: waiting, isOpen: true };
  const toAnswer = { title: 'To answer, the next first', questions: next, isOpen: true };
  return [
    ...(isChair ? [toAnswer, toDecide] : [toDecide, toAnswer]),
    { title: 'Done', questions: others, isOpen: false },
  ].filter(({ questions }) => questions.length > 0);
}

function OpenDialog(props: {
  readonly state: MeetingState;
  readonly asked: Asked;
  readonly onDone: () => void;
}): ReactNode {
  const { state, asked, onDone } = props;
  switch (asked.kind) {
    case 'ask':
      return (
        <AskDialog state={state} holders={holdersOf(state.roster?.seats ?? [])} needsReason onDone={onDone} />
      );
    case 'hold-back':
      return <HoldBackDialog state={state} question={asked.question} onDone={onDone} />;
    case 'group':
      return <GroupDialog state={state} question={asked.question} onDone={onDone} />;
    case 'answer':
      return <AnswerDialog state={state} question={asked.question} onDone={onDone} />;
    case 'correct':
      return <CorrectAnswerDialog state={state} question={asked.question} onDone={onDone} />;
  }
}
