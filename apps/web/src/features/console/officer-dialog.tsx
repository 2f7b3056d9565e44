/** The dialog of an act that asks something first. Props: asks (which one), state, onDone. */
import { assertNever, currentItem, waitingFor, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useInstant } from '../../live/index.js';
import { plural } from '../../ui/format.js';
import { CommandDialog, ReasonDialog } from '../acts/index.js';
import { ProposeDialog } from '../annulment/index.js';
import { HandsDialog } from './hands-dialog.js';
import { InterestDialog } from './interest-dialog.js';
import { voteOn } from './next-step.js';
import type { AskingAct } from './officer-acts.js';
import { RecordVoteDialog } from './record-vote-dialog.js';
import { RescheduleDialog } from './reschedule-dialog.js';
import { CastingVoteDialog, LotDialog } from './tie-dialogs.js';

export interface OfficerDialogProps {
  readonly asks: Exclude<AskingAct, 'vote-again'>;
  readonly state: MeetingState;
  readonly onDone: () => void;
}

/** Shows the dialog; it closes once the act is written, or when it is left. */
export function OfficerDialog({ asks, state, onDone }: OfficerDialogProps): ReactNode {
  switch (asks) {
    case 'pause':
    case 'adjourn':
    case 'reopen':
    case 'cancel':
      return <StageDialog asks={asks} state={state} onDone={onDone} />;
    case 'close-meeting':
      return <CloseMeeting state={state} onDone={onDone} />;
    case 'reschedule':
      return <RescheduleDialog state={state} onDone={onDone} />;
    case 'defer':
    case 'annul':
    case 'propose-annulment':
    case 'close-vote':
      return <ItemDialog asks={asks} state={state} onDone={onDone} />;
    case 'casting-vote':
    case 'lot':
      return <TieDialog asks={asks} state={state} onDone={onDone} />;
    case 'hands':
      return <HandsDialog state={state} onDone={onDone} />;
    case 'record-vote':
      return <RecordVoteDialog state={state} onDone={onDone} />;
    case 'declare-interest':
      return <InterestDialog state={state} onDone={onDone} />;
    default:
      return assertNever(asks);
  }
}

interface StageDialogProps {
  readonly asks: 'pause' | 'adjourn' | 'reopen' | 'cancel';
  readonly state: MeetingState;
  readonly onDone: () => void;
}

const stageDialogs = {
  pause: {
    title: 'Pause the meeting?',
    confirmLabel: 'Pause the meeting',
    label: 'When does it resume?',
    hint: 'Everyone sees it, also on the public page and the room screen. For example: resumes at 11:15.',
    isOptional: true,
    maxLength: 300,
  },
  adjourn: {
    title: 'Adjourn the meeting?',
    confirmLabel: 'Adjourn the meeting',
    label: 'When does it go on?',
    hint: 'Everyone sees it. For another day, move the meeting to its new time next: everybody is then marked as gone, and whoever comes is marked again.',
    isOptional: true,
    maxLength: 300,
  },
  reopen: {
    title: 'Reopen the meeting?',
    confirmLabel: 'Reopen the meeting',
    hint: 'It goes into the minutes.',
  },
  cancel: {
    title: 'Cancel the meeting?',
    confirmLabel: 'Cancel the meeting',
    cancelLabel: 'Keep the meeting',
    hint: 'Everyone sees it. A cancelled meeting cannot be brought back; plan a new one instead.',
    tone: 'danger',
  },
} as const;

function StageDialog({ asks, state, onDone }: StageDialogProps): ReactNode {
  return (
    <ReasonDialog
      {...stageDialogs[asks]}
      meetingId={state.meetingId}
      command={(text) =>
        asks === 'pause' || asks === 'adjourn'
          ? { type: `meeting.${asks}`, note: text }
          : { type: `meeting.${asks}`, reason: text }
      }
      onDone={onDone}
    />
  );
}

function CloseMeeting({ state, onDone }: Omit<OfficerDialogProps, 'asks'>): ReactNode {
  const left = state.agenda.filter((item) => item.state === 'to-come').length;
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Close the meeting?"
      confirmLabel="Close the meeting"
      cancelLabel="Keep it open"
      read={() => ({ type: 'meeting.close' })}
      onDone={onDone}
    >
      <p>
        {left > 0 && `${plural(left, 'item has', 'items have')} not been taken. `}
        Afterwards you can still correct records, give actions and publish headlines.
      </p>
    </CommandDialog>
  );
}

interface TieDialogProps extends Omit<OfficerDialogProps, 'asks'> {
  readonly asks: 'casting-vote' | 'lot';
}

function TieDialog({ asks, state, onDone }: TieDialogProps): ReactNode {
  const vote = voteOn(state, state.currentItemId);
  if (vote === null) return null;
  const Dialog = asks === 'lot' ? LotDialog : CastingVoteDialog;
  return <Dialog state={state} vote={vote} onDone={onDone} />;
}

interface ItemDialogProps extends Omit<OfficerDialogProps, 'asks'> {
  readonly asks: 'defer' | 'annul' | 'propose-annulment' | 'close-vote';
}

function ItemDialog({ asks, state, onDone }: ItemDialogProps): ReactNode {
  const now = useInstant(state);
  const item = currentItem(state);
  const vote = voteOn(state, state.currentItemId);
  const { meetingId } = state;
  if (asks === 'defer') {
    return item === null ? null : (
      <ReasonDialog
        meetingId={meetingId}
        title={`Defer “${item.title}”?`}
        confirmLabel="Defer the item"
        hint="The item leaves the table and stays on the agenda, marked as deferred."
        command={(reason) => ({ type: 'item.defer', itemId: item.itemId, reason })}
        onDone={onDone}
      />
    );
  }
  if (vote === null) return null;
  if (asks === 'propose-annulment') return <ProposeDialog state={state} vote={vote} onDone={onDone} />;
  const { voteId } = vote;
  if (asks === 'annul') {
    return (
      <ReasonDialog
        meetingId={meetingId}
        title="Annul this vote?"
        confirmLabel="Annul the vote"
        cancelLabel="Keep the vote"
        tone="danger"
        hint="Its ballots will not be counted, and everyone sees why. You can open a new vote afterwards."
        command={(reason) => ({ type: 'vote.annul', voteId, reason })}
        onDone={onDone}
      />
    );
  }
  const waiting = waitingFor(state, vote, now);
  return (
    <CommandDialog
      meetingId={meetingId}
      title="Close the vote now?"
      confirmLabel="Close the vote"
      cancelLabel="Keep it open"
      read={() => ({ type: 'vote.close', voteId })}
      onDone={onDone}
    >
      <p>
        {waiting.length === 0
          ? 'Everyone present has voted.'
          : `${plural(waiting.length, 'seat can vote and has', 'seats can vote and have')} not:`}
      </p>
      <ul>
        {waiting.map(({ seatId, label }) => (
          <li key={seatId}>
            <strong>{label}</strong>
          </li>
        ))}
      </ul>
    </CommandDialog>
  );
}
