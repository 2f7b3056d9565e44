/** Asks for the reason of a withdrawal, and withdraws. Props: election, nomination, onDone. */
import type { ElectionView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { ReasonForm } from './reason-form.js';

export interface WithdrawDialogProps {
  readonly election: ElectionView;
  readonly nomination: ElectionView['nominations'][number];
  readonly onDone: () => void;
}

/** Shows who is told. */
export function WithdrawDialog({ election, nomination, onDone }: WithdrawDialogProps): ReactNode {
  const { nominationId, candidate } = nomination;
  return (
    <ReasonForm
      election={election}
      title={`Withdraw the nomination of ${candidate.name}`}
      confirmLabel="Withdraw the nomination"
      command={(reason) => ({ type: 'nomination.withdraw', nominationId, reason })}
      onDone={onDone}
    >
      The nomination ends at once and cannot be taken up again; until nominations close a new one may be made.
      The officers, the nominator and the candidate are told the reason.
    </ReasonForm>
  );
}
