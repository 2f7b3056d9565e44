/** Asks for the reason of a withdrawal, and withdraws. Props: election, nomination, isOwn, onDone. */
import type { ElectionView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { ReasonForm } from './reason-form.js';

export interface WithdrawDialogProps {
  readonly election: ElectionView;
  readonly nomination: ElectionView['nominations'][number];
  /** The reader stands or nominated; an officer sets it aside otherwise. */
  readonly isOwn: boolean;
  readonly onDone: () => void;
}

/** Shows who is told. */
export function WithdrawDialog({ election, nomination, isOwn, onDone }: WithdrawDialogProps): ReactNode {
  const { nominationId, candidate } = nomination;
  return (
    <ReasonForm
      election={election}
      title={`${isOwn ? 'Withdraw' : 'Set aside'} the nomination of ${candidate.name}`}
      confirmLabel={`${isOwn ? 'Withdraw' : 'Set aside'} the nomination`}
      command={(reason) => ({ type: 'nomination.withdraw', nominationId, reason })}
      onDone={onDone}
    >
      The nomination ends at once and cannot be taken up again; until nominations close a new one may be made.{' '}
      {isOwn
        ? 'The officers, the nominator and the candidate are told the reason.'
        : 'The nominator and the candidate are mailed that you set it aside, and why.'}
    </ReasonForm>
  );
}
