/**
 * Something was refused or failed: what happened, whether anything was lost, what to do.
 * Props: problem ({title, detail}), kept (whether anything was lost; says "Nothing was changed." unless told), onRetry, retryLabel.
 */
import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Notice } from './notice.js';

/** The readable part of a problem response. */
export interface Problem {
  readonly title: string;
  readonly detail?: string | undefined;
}

export interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly kept?: ReactNode;
  readonly onRetry?: () => void;
  readonly retryLabel?: string;
}

/** Shows a problem and says it aloud; offers to try again where that can help. */
export function ProblemNotice(props: ProblemNoticeProps): ReactNode {
  const { problem, kept = 'Nothing was changed.', onRetry, retryLabel = 'Try again' } = props;
  return (
    <Notice
      tone="error"
      title={problem.title}
      actions={
        onRetry && (
          <Button tone="quiet" onClick={onRetry}>
            {retryLabel}
          </Button>
        )
      }
    >
      <p>
        {problem.detail} {kept}
      </p>
    </Notice>
  );
}
