/** The dialogs of annulling a vote by two: proposing it, confirming it as the second person, withdrawing the proposal. */
import {
  itemOf,
  resultHeading,
  sayAnnulment,
  voteSubject,
  wasDeclared,
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

/** What is annulled: an outcome once it is declared, before that the vote. */
export function annulledThing(vote: Vote): 'outcome' | 'vote' {
  return wasDeclared(vote) ? 'outcome' : 'vote';
}

/** Asks for the reason; nothing is annulled by this alone. */
export function ProposeDialog({ state, vote, onDone }: AnnulmentDialogProps): ReactNode {
  return (
    <ReasonDialog
      meetingId={state.meetingId}
      title={`Propose to annul this ${annulledThing(vote)}?`}
      confirmLabel="Propose to annul it"
      cancelLabel="Let it stand"
      tone="danger"
      hint={`Everyone who was ${wasDeclared(vote) ? 'told the outcome' : 'asked'} reads this reason.`}
      command={(reason) => ({ type: 'vote.propose-annulment', voteId: vote.voteId, reason })}
      onDone={onDone}
    >
      <Outcome state={state} vote={vote} />
      <p>
        {wasDeclared(vote) ? 'It stands' : 'Voting goes on'} until another person confirms: the Chair, another
        secretary or an administrator. After that it does not count, everyone sees why, and a new vote can be
        opened. Nothing is erased.
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
      confirmLabel={`Annul the ${annulledThing(vote)}`}
      cancelLabel="Let it stand"
      tone="danger"
      read={() => ({ type: 'vote.confirm-annulment', voteId: vote.voteId, proposal: annulment.no })}
      onDone={onDone}
    >
      <Outcome state={state} vote={vote} />
      <p>{sayAnnulment(annulment)}</p>
      <p>
        With your confirmation{' '}
        {wasDeclared(vote)
          ? 'the outcome does not count any more, and everyone who was told it is told so.'
          : 'the vote is over, no ballot in it counts, and everyone who was asked is told so.'}{' '}
        This cannot be taken back; a new vote can be opened.
      </p>
    </CommandDialog>
  );
}

/** Asks for the reason; it stands as if nothing had been proposed. */
export function WithdrawProposalDialog({ state, vote, onDone }: AnnulmentDialogProps): ReactNode {
  return (
    <ReasonDialog
      meetingId={state.meetingId}
      title="Withdraw the proposal?"
      confirmLabel="Withdraw the proposal"
      hint={`The ${annulledThing(vote)} stands. Both stay in the journal.`}
      command={(reason) => ({ type: 'vote.withdraw-annulment', voteId: vote.voteId, reason })}
      onDone={onDone}
    >
      <Outcome state={state} vote={vote} />
    </ReasonDialog>
  );
}

function Outcome({ state, vote }: Omit<AnnulmentDialogProps, 'onDone'>): ReactNode {
  const heading = resultHeading(vote, voteSubject(vote, itemOf(state, vote.itemId)));
  return (
    <p>
      {heading !== null && <strong>{heading}.</strong>} {vote.question}
    </p>
  );
}
