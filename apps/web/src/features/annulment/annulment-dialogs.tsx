/** The dialogs of annulling a declared outcome: proposing it, confirming it as the second person, withdrawing the proposal. */
import {
  itemOf,
  resultHeading,
  sayAnnulment,
  voteSubject,
  type Annulment,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { CommandDialog, ReasonDialog } from '../acts/index.js';

export interface AnnulmentDialogProps {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly onDone: () => void;
}

/** Asks for the reason; nothing is annulled by this alone. */
export function ProposeDialog({ state, vote, onDone }: AnnulmentDialogProps): ReactNode {
  return (
    <ReasonDialog
      meetingId={state.meetingId}
      title="Propose to annul this outcome?"
      confirmLabel="Propose to annul it"
      cancelLabel="Let it stand"
      tone="danger"
      hint="Everyone who was told the outcome reads this reason."
      command={(reason) => ({ type: 'vote.annul-declared', voteId: vote.voteId, reason })}
      onDone={onDone}
    >
      <Outcome state={state} vote={vote} />
      <p>
        It stands until another person confirms: the Chair, another secretary or an administrator. After that
        it does not count, everyone sees why, and a new vote can be opened. Nothing is erased.
      </p>
    </ReasonDialog>
  );
}

interface ConfirmAnnulmentDialogProps extends AnnulmentDialogProps {
  /** As it was read: another one is not confirmed by mistake. */
  readonly annulment: Annulment;
}

/** Says what will happen, with the reason that was given. */
export function ConfirmAnnulmentDialog({
  state,
  vote,
  annulment,
  onDone,
}: ConfirmAnnulmentDialogProps): ReactNode {
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Confirm the annulment?"
      confirmLabel="Annul the outcome"
      cancelLabel="Let it stand"
      tone="danger"
      read={() => ({ type: 'vote.confirm-annulment', voteId: vote.voteId, proposal: annulment.no })}
      onDone={onDone}
    >
      <Outcome state={state} vote={vote} />
      <p>{sayAnnulment(annulment)}</p>
      <p>
        With your confirmation the outcome does not count any more, and everyone who was told it is told so.
        This cannot be taken back; a new vote can be opened.
      </p>
    </CommandDialog>
  );
}

/** Asks for the reason; the outcome stands as if nothing had been proposed. */
export function WithdrawProposalDialog({ state, vote, onDone }: AnnulmentDialogProps): ReactNode {
  return (
    <ReasonDialog
      meetingId={state.meetingId}
      title="Withdraw the proposal?"
      confirmLabel="Withdraw the proposal"
      hint="The outcome stands. Both stay in the journal."
      command={(reason) => ({ type: 'vote.withdraw-annulment', voteId: vote.voteId, reason })}
      onDone={onDone}
    >
      <Outcome state={state} vote={vote} />
    </ReasonDialog>
  );
}

function Outcome({ state, vote }: Omit<AnnulmentDialogProps, 'onDone'>): ReactNode {
  return (
    <p>
      <strong>{resultHeading(vote, voteSubject(vote, itemOf(state, vote.itemId)))}.</strong> {vote.question}
    </p>
  );
}
