/** The questions asked before an act on a vote in writing. Props: name, state, vote, onDone. */
import { itemOf, ukDate, waitingFor, type MeetingState, type Vote } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useInstant } from '../../live/index.js';
import { formatDateTime, plural } from '../../ui/format.js';
import { Select } from '../../ui/select.js';
import { CommandDialog, ReasonDialog } from '../acts/index.js';
import { ProposeDialog } from '../annulment/index.js';
import { laterCloses } from './later-closes.js';
import { RecordVoteDialog } from './record-vote-dialog.js';
import { CastingVoteDialog, LotDialog } from './tie-dialogs.js';

export type WrittenDialogName =
  'extend' | 'record' | 'close' | 'annul' | 'casting-vote' | 'lot' | 'propose-annulment';

export interface WrittenDialogProps {
  readonly name: WrittenDialogName;
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly onDone: () => void;
}

/** Shows the dialog of this name. */
export function WrittenDialog({ name, state, vote, onDone }: WrittenDialogProps): ReactNode {
  const { meetingId } = state;
  const { voteId } = vote;
  const now = useInstant(state);
  switch (name) {
    case 'extend':
      return <ExtendDialog state={state} vote={vote} onDone={onDone} />;
    case 'record':
      return <RecordVoteDialog state={state} voteId={voteId} onDone={onDone} />;
    case 'casting-vote':
      return <CastingVoteDialog state={state} vote={vote} onDone={onDone} />;
    case 'lot':
      return <LotDialog state={state} vote={vote} onDone={onDone} />;
    case 'propose-annulment':
      return <ProposeDialog state={state} vote={vote} onDone={onDone} />;
    case 'annul':
      return (
        <ReasonDialog
          meetingId={meetingId}
          title="Annul this vote?"
          confirmLabel="Annul the vote"
          tone="danger"
          command={(reason) => ({ type: 'vote.annul', voteId, reason })}
          onDone={onDone}
        >
          <p>Its ballots are kept and do not count.</p>
        </ReasonDialog>
      );
    case 'close': {
      const waiting = waitingFor(state, vote, now).length;
      return (
        <CommandDialog
          meetingId={meetingId}
          title="Close this vote before its time?"
          confirmLabel="Close the vote"
          read={() => ({ type: 'vote.close', voteId })}
          onDone={onDone}
        >
          <p>
            {waiting === 0
              ? 'Everyone has voted.'
              : `${plural(waiting, 'seat has', 'seats have')} not voted and cannot vote any more then.`}
          </p>
        </CommandDialog>
      );
    }
  }
}

function ExtendDialog(props: {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly onDone: () => void;
}): ReactNode {
  const { state, vote, onDone } = props;
  const termsFrom = itemOf(state, vote.itemId)?.termsFrom;
  const ends = laterCloses(state, vote);
  const [closesAt, setClosesAt] = useState(ends[0] ?? '');
  return (
    <ReasonDialog
      meetingId={state.meetingId}
      title="Put off the close of this vote?"
      confirmLabel="Put it off"
      command={(reason) => ({ type: 'vote.extend', voteId: vote.voteId, closesAt, reason })}
      onDone={onDone}
    >
      {termsFrom !== undefined && (
        <p>The terms that it fills begin on {ukDate(termsFrom)}, so it closes before that day.</p>
      )}
      <Select
        label="New close"
        options={ends.map((end) => ({ value: end, label: formatDateTime(end) }))}
        value={closesAt}
        onChange={(event) => setClosesAt(event.target.value)}
      />
    </ReasonDialog>
  );
}
