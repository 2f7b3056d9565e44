/** One act at a time with its refusal, for buttons that do more than send a command. */
import { useState } from 'react';
import { problemOf, ProblemError, NoAnswerError } from '../../api/index.js';
import type { Problem } from '../../ui/problem-notice.js';

export interface Acting {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly run: (act: () => Promise<unknown>) => void;
}

function said(error: unknown): Problem {
  if (error instanceof ProblemError || error instanceof NoAnswerError) return problemOf(error);
  const detail = error instanceof Error ? error.message : 'Something went wrong in this browser. Try again.';
  return { title: 'That did not work', detail };
}

/** Runs acts and keeps what the last one was refused for. */
export function useAct(): Acting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = (act: () => Promise<unknown>): void => {
    setBusy(true);
    setProblem(null);
    act()
      .catch((error: unknown) => setProblem(said(error)))
      .finally(() => setBusy(false));
  };
  return { busy, problem, run };
}
