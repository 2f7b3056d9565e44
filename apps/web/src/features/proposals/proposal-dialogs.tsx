/** Where a proposal is written, withdrawn, taken into the register or sent back. Props: proposal, onDone. */
import type { ProposalView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { useCode } from '../code/index.js';
import { useProposalActs } from './use-proposals.js';

export interface ProposalDialogProps {
  readonly proposal: ProposalView;
  readonly onDone: () => void;
}

export interface WordsDialogProps {
  /** Null for a new one. */
  readonly proposal: ProposalView | null;
  readonly onDone: () => void;
}

/** Title, issue and what is to change; with why it was sent back, where it was. */
export function WordsDialog({ proposal, onDone }: WordsDialogProps): ReactNode {
  const { raise, sendIn } = useProposalActs();
  const [proposalId] = useState(() => crypto.randomUUID());
  const [words, setWords] = useState(() => {
    const { title = '', problem = '', solution = '', isUrgent = false } = proposal ?? {};
    return { title, problem, solution, isUrgent };
  });
  const asked = () => ({
    ...{ title: words.title.trim(), problem: words.problem.trim(), solution: words.solution.trim() },
    isUrgent: words.isUrgent,
  });
  return (
    <FormDialog
      title={proposal === null ? 'Propose a modification' : 'Change and send in again'}
      confirmLabel="Send it in"
      send={() => (proposal === null ? raise(proposalId, asked()) : sendIn(proposal, asked()))}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          {proposal !== null && <p>{proposal.steps.at(-1)?.says}</p>}
          <TextInput
            label="Title"
            maxLength={300}
            value={words.title}
            error={faultOf('title')}
            onChange={({ target }) => setWords({ ...words, title: target.value })}
          />
          <Textarea
            label="Issue"
            hint="What is wrong today, and for whom."
            rows={5}
            maxLength={6000}
            value={words.problem}
            error={faultOf('problem')}
            onChange={({ target }) => setWords({ ...words, problem: target.value })}
          />
          <Textarea
            label="What is to change"
            hint="With the sections of the code, where you know them. It may come later."
            isOptional
            rows={5}
            maxLength={6000}
            value={words.solution}
            error={faultOf('solution')}
            onChange={({ target }) => setWords({ ...words, solution: target.value })}
          />
          <Checkbox
            label="It is urgent"
            checked={words.isUrgent}
            onChange={({ target }) => setWords({ ...words, isUrgent: target.checked })}
          />
        </>
      )}
    </FormDialog>
  );
}

export function WithdrawDialog({ proposal, onDone }: ProposalDialogProps): ReactNode {
  const { withdraw } = useProposalActs();
  return (
    <FormDialog
      title="Withdraw the proposal"
      confirmLabel="Withdraw it"
      tone="danger"
      send={() => withdraw(proposal)}
      onDone={onDone}
      onCancel={onDone}
    >
      {() => <p>“{proposal.title}” stays on this page as withdrawn. You can propose it anew at any time.</p>}
    </FormDialog>
  );
}

/** Into the register, under the next number or one that is given. */
export function TakeDialog({ proposal, onDone }: ProposalDialogProps): ReactNode {
  const { take } = useProposalActs();
  const { data } = useCode();
  const { draft, field } = useDraft({ number: '' });
  return (
    <FormDialog
      title="Take it into the register"
      confirmLabel="Take it into the register"
      send={() => take(proposal, draft.number.trim() === '' ? null : draft.number.trim())}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          <p>
            “{proposal.title}” is raised as a modification of {proposal.party}, and everybody may read it.
          </p>
          <TextInput
            label="Number"
            hint={`Empty for the next one, ${data?.code?.draftNumbers ?? ''}`}
            isOptional
            maxLength={13}
            {...field('number', faultOf)}
          />
        </>
      )}
    </FormDialog>
  );
}

export function SendBackDialog({ proposal, onDone }: ProposalDialogProps): ReactNode {
  const { sendBack } = useProposalActs();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title="Send it back"
      confirmLabel="Send it back"
      send={() => sendBack(proposal, reason.trim())}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <Textarea
          label="Reason"
          hint="What is to change before it can be taken. The party reads it."
          rows={5}
          maxLength={2000}
          value={reason}
          error={faultOf('reason')}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
    </FormDialog>
  );
}
