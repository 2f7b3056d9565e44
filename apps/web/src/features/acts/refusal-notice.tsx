/**
 * Why an act was refused, beside the button that asked for it. The name of the field is for programs: the sentence already
 * says what to do. Props: problem (null: nothing is shown), kept.
 */
import type { ReactNode } from 'react';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';

export interface RefusalNoticeProps {
  readonly problem: Problem | null;
  /** Whether anything was lost; "Nothing was changed." unless told. */
  readonly kept?: string;
}

/** Shows the server's sentence and says it aloud. */
export function RefusalNotice({ problem, kept = 'Nothing was changed.' }: RefusalNoticeProps): ReactNode {
  if (problem === null) return null;
  const { title, detail } = problem;
  return <ProblemNotice problem={{ title, detail }} kept={kept} />;
}
