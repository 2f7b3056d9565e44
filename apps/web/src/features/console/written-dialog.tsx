/** The questions asked before an act on a vote in writing. Props: name, state, vote, onDone. */
import {
  addWorkingDays,
  BANK_HOLIDAYS_ENGLAND_WALES,
  ukCalendarDate,
  ukInstant,
  waitingFor,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useInstant } from '../../live/index.js';
import { formatDateTime, plural } from '../../ui/format.js';
import { Select } from '../../ui/select.js';
import { CommandDialog, ReasonDialog } from '../acts/index.js';
import { ProposeDialog } from '../annulment/index.js';
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
      return <ExtendDialog meetingId={meetingId} vote={vote} onDone={onDone} />;
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

const most = 20;

function ExtendDialog(props: {
  readonly meetingId: string;
  readonly vote: Vote;
  readonly onDone: () => void;
}): ReactNode {
  const { meetingId, vote, onDone } = props;
  const from = ukCalendarDate(vote.closesAt ?? vote.openedAt);
  const ends = Array.from({ length: most }, (_, index) =>
    ukInstant(addWorkingDays(from, index + 1, BANK_HOLIDAYS_ENGLAND_WALES), '17:00'),
  );
  const [closesAt, setClosesAt] = useState(ends[0] ?? '');
  return (
    <ReasonDialog
      meetingId={meetingId}
      title="Put off the close of this vote?"
      confirmLabel="Put it off"
      command={(reason) => ({ type: 'vote.extend', voteId: vote.voteId, closesAt, reason })}
      onDone={onDone}
    >
      <Select
        label="New close"
        options={ends.map((end) => ({ value: end, label: formatDateTime(end) }))}
        value={closesAt}
        onChange={(event) => setClosesAt(event.target.value)}
      />
    </ReasonDialog>
  );
}
