/**
 * The one obvious next step, always in the same place, with what else can be done beside it and the answer of the server
 * below. Props: desk, table, onAddItem, note.
 */
import { waitingFor, type AwaitedAct } from '@quorate/domain';
import { useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useInstant } from '../../live/index.js';
import { ActionMenu } from '../../ui/action-menu.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { TimeText } from '../../ui/time-text.js';
import { RefusalNotice } from '../acts/index.js';
import { CommandPalette } from './command-palette.js';
import styles from './console.module.css';
import type { Desk } from './desk.js';
import { nextStep, type NextStep } from './next-step.js';
import { itemActs, officerActs, type AskingAct, type OfficerAct } from './officer-acts.js';
import { OfficerDialog } from './officer-dialog.js';
import { ruleSetOf } from './question-draft.js';
import { roomActs } from './room-words.js';
import { useSteadyPress } from './use-steady-press.js';
import type { Table } from './use-table.js';

export interface StepBarProps {
  readonly desk: Desk;
  readonly table: Table;
  readonly onAddItem: () => void;
  readonly note?: ReactNode;
}

type StepToTake = Exclude<NextStep, { kind: 'wait' }>;

/** Shows the step, or from when it can be taken; acts that ask something first open their dialog. */
export function StepBar(props: StepBarProps): ReactNode {
  const { desk, table, note } = props;
  const { state, roles } = desk;
  const [asks, setAsks] = useState<Exclude<AskingAct, 'vote-again'> | null>(null);
  const next = nextStep(state, roles, useInstant(state), table.votesAgain);
  const step = next?.kind === 'wait' ? null : next;
  const take = useStep(props, setAsks);
  const { begin, guard, wasHeld } = useSteadyPress(state.meetingId, step?.label);
  const run = (act: OfficerAct): void => {
    if ('send' in act) desk.act(act.send);
    else if (act.ask === 'vote-again') table.onVoteAgain();
    else setAsks(act.ask);
  };
  const acts = officerActs(state, roles);
  const first = acts.find((act) => 'ask' in act && act.ask === 'record-vote');
  return (
    <div className={styles.steps}>
      <div className={styles.stepButtons}>
        {next?.kind === 'wait' && <Waits until={next.until} />}
        {step !== null && (
          <Button
            onPointerDown={begin}
            onClick={(event) => guard(event, () => take(step))}
            busy={desk.busy}
            busyLabel="Working"
          >
            {stepLabel(desk, table, step)}
          </Button>
        )}
        {first !== undefined && (
          <Button tone="quiet" onClick={() => run(first)}>
            Record a vote
          </Button>
        )}
        {acts.length > 0 && (
          <ActionMenu
            label="More"
            items={acts.map((act) => ({ label: act.label, onSelect: () => run(act) }))}
          />
        )}
        {note !== undefined && next?.kind !== 'wait' && <p className={styles.stepNote}>{note}</p>}
      </div>
      {wasHeld && step !== null && <WasHeld label={step.label} />}
      <RefusalNotice problem={desk.problem} />
      {asks !== null && <OfficerDialog asks={asks} state={state} onDone={() => setAsks(null)} />}
      <CommandPalette
        acts={[
          ...(step === null ? [] : [{ label: step.label, run: () => take(step) }]),
          ...[...acts, ...itemActs(state, roles), ...roomActs(state, roles)].map((act) => ({
            label: act.label,
            run: () => run(act),
          })),
        ]}
      />
    </div>
  );
}

function Waits({ until }: { readonly until: string }): ReactNode {
  return (
    <p>
      The meeting can be started from <TimeText at={until} hasZone /> on, as its notice says.
    </p>
  );
}

function WasHeld({ label }: { readonly label: string }): ReactNode {
  return (
    <Notice announce="status">
      The meeting moved on just as you pressed. The button now says “{label}”: press it again if you mean it.
    </Notice>
  );
}

function stepLabel({ state }: Desk, { question }: Table, step: StepToTake): string {
  const ruleSet = question === null ? null : ruleSetOf(state.roster, question);
  const isPreparing = step.kind === 'open-vote' && ruleSet?.visibility === 'secret';
  return isPreparing ? 'Prepare the secret vote' : step.label;
}

/** Takes a step: sends it, asks first where that is needed, or goes to where it happens. */
function useStep(
  { desk, table, onAddItem }: StepBarProps,
  ask: (act: 'close-vote' | 'close-meeting' | AwaitedAct) => void,
): (step: StepToTake) => void {
  const router = useRouter();
  const { state, act } = desk;
  const now = useInstant(state);
  return (step) => {
    switch (step.kind) {
      case 'command':
        return act(step.command);
      case 'open-vote': {
        const command = table.readQuestion(step.item.itemId);
        return command === null ? undefined : act(command);
      }
      case 'close-vote':
        if (step.vote.hands === null && waitingFor(state, step.vote, now).length > 0)
          return ask('close-vote');
        return act({ type: 'vote.close', voteId: step.vote.voteId });
      case 'secret-vote':
        return router.history.push(`/meetings/${state.meetingId}/secret-votes/${step.vote.voteId}`);
      case 'break-tie':
        return ask(step.act);
      case 'close-meeting':
        return ask('close-meeting');
      case 'add-item':
        return onAddItem();
      case 'read-minutes':
        return router.history.push(`/meetings/${state.meetingId}/minutes`);
    }
  };
}
