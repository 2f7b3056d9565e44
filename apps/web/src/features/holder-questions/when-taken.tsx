/** Questions from holders, which come to the page with the first meeting that takes any, so that the ballot of a board waits for less. */
import type { MeetingState } from '@quorate/domain';
import { lazy, Suspense, type ReactNode } from 'react';
import type { HolderQuestionsProps } from './holder-questions.js';
import type { QuestionDeskProps } from './question-desk.js';
import { hasQuestions } from './question-words.js';

const Asked = lazy(async () => ({ default: (await import('./holder-questions.js')).HolderQuestions }));
const Desk = lazy(async () => ({ default: (await import('./question-desk.js')).QuestionDesk }));
const Told = lazy(async () => ({ default: (await import('./questions-told.js')).QuestionsTold }));

/** Shows nothing where the rules take no questions. */
export function HolderQuestions(props: HolderQuestionsProps): ReactNode {
  if (!hasQuestions(props.state)) return null;
  return (
    <Suspense fallback={null}>
      <Asked {...props} />
    </Suspense>
  );
}

/** Shows nothing where the rules take no questions. */
export function QuestionDesk(props: QuestionDeskProps): ReactNode {
  if (!hasQuestions(props.state)) return null;
  return (
    <Suspense fallback={null}>
      <Desk {...props} />
    </Suspense>
  );
}

/** Shows nothing where none was asked. */
export function QuestionsTold({ state }: { readonly state: MeetingState }): ReactNode {
  if (state.questions.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Told state={state} />
    </Suspense>
  );
}
