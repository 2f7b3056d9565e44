/** Asks a constituency again: among the tied, or the whole ballot that was annulled. Props: election, constituencyId; RunOffOfTie: tie, declared first where it is not yet. */
import type { ElectionView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { problemOf } from '../../api/index.js';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import type { Problem } from '../../ui/problem-notice.js';
import { RefusalNotice } from '../acts/index.js';
import { useElectionAct } from '../elections/index.js';
import type { UndeclaredTie } from './desk-step.js';

export interface AskAgainProps {
  readonly election: ElectionView;
  readonly constituencyId: string;
}

/** Of a ballot that was annulled. */
export function BallotAgain(props: AskAgainProps): ReactNode {
  return (
    <>
      <p>The same voting groups are asked again, among the same candidates.</p>
      <Asking {...props} label="Open the ballot again" />
    </>
  );
}

/** Of a tie that is declared. */
export function RunOff(props: AskAgainProps): ReactNode {
  return (
    <>
      <p>The same voting groups vote again, among the tied only, for as many working days as before.</p>
      <Asking {...props} label="Open the run-off" />
    </>
  );
}

/** Of a tie that is counted only: its ballot is declared before the run-off opens. */
export function RunOffOfTie({ tie, ...props }: AskAgainProps & { readonly tie: UndeclaredTie }): ReactNode {
  const { send } = useCommand(tie.meetingId);
  return (
    <>
      <p>
        The tie is declared, and the same voting groups vote again, among the tied only, for as many working
        days as before.
      </p>
      <Asking
        {...props}
        label="Declare the tie, and open the run-off"
        first={() => send({ type: 'vote.declare', voteId: tie.voteId })}
      />
    </>
  );
}

interface AskingProps extends AskAgainProps {
  readonly label: string;
  readonly first?: () => Promise<unknown>;
}

function Asking({ election, constituencyId, label, first }: AskingProps): ReactNode {
  const act = useElectionAct(election);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await first?.();
      await act({ type: 'run-off.open', constituencyId });
    } catch (error) {
      const { title, detail } = problemOf(error);
      setProblem({ title, detail });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button busy={busy} busyLabel="Opening" onClick={() => void open()}>
        {label}
      </Button>
      <RefusalNotice problem={problem} />
    </>
  );
}
