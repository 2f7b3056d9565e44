/** Names the decision in words by which a later meeting approved the minutes; a carried vote says it by itself. Props: state, onDone. */
import type { MeetingSummary } from '@quorate/contracts';
import { type MeetingState } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../api/index.js';
import { useMeeting } from '../../live/index.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Loading } from '../../ui/loading.js';
import { Select } from '../../ui/select.js';
import { FormDialog } from '../form-dialog/index.js';
import { meetingOption, useOtherMeetings } from './other-meetings.js';

export interface DecidedProps {
  readonly state: MeetingState;
  readonly onDone: () => void;
}

const TITLE = 'Approved by a decision';

export function DecidedDialog({ state, onDone }: DecidedProps): ReactNode {
  const others = useOtherMeetings(state);
  const held = (others ?? [])
    .filter(
      ({ stage, startsAt }) =>
        !['planned', 'called', 'cancelled'].includes(stage) && startsAt > state.startsAt,
    )
    .toReversed();
  const [first] = held;
  if (others === undefined || first === undefined) {
    return (
      <ConfirmDialog isOpen title={TITLE} confirmLabel="Go back" onConfirm={onDone} onCancel={onDone}>
        {others === undefined ? (
          <Loading label="Looking for later meetings" lines={2} />
        ) : (
          <p>No later meeting of this body was held. Put the minutes before the next one first.</p>
        )}
      </ConfirmDialog>
    );
  }
  return <Chosen state={state} held={held} first={first.meetingId} onDone={onDone} />;
}

interface ChosenProps extends DecidedProps {
  readonly held: readonly MeetingSummary[];
  readonly first: string;
}

/** The decisions that a meeting recorded on the item that carries this version. */
function decisionsOn({ agenda, records }: MeetingState, meetingId: string, version: number) {
  const items = agenda.filter(
    ({ minutesOf }) => minutesOf?.meetingId === meetingId && minutesOf.version === version,
  );
  return records.filter(
    ({ kind, struck, itemId }) =>
      kind === 'decision' && !struck && items.some((item) => item.itemId === itemId),
  );
}

function Chosen({ state, held, first, onDone }: ChosenProps): ReactNode {
  const act = useAct();
  const [atMeetingId, setMeeting] = useState(first);
  const [picked, setPicked] = useState('');
  const there = useMeeting(atMeetingId);
  const { meetingId } = state;
  const version = state.minutes.versions.at(-1)?.version ?? 0;
  const decisions = decisionsOn(there.state, meetingId, version);
  const recordId = decisions.find((one) => one.recordId === picked)?.recordId ?? decisions[0]?.recordId;
  const send = (): Promise<void> | null =>
    recordId === undefined
      ? null
      : act(`/api/meetings/${meetingId}/minutes/versions/${String(version)}/approval`, {
          atMeetingId,
          recordId,
        });
  return (
    <FormDialog title={TITLE} confirmLabel="Approved by it" send={send} onDone={onDone} onCancel={onDone}>
      {(faultOf) => (
        <>
          <Select
            label="Meeting"
            error={faultOf('atMeetingId')}
            value={atMeetingId}
            onChange={(event) => setMeeting(event.target.value)}
            options={held.map(meetingOption)}
          />
          {there.status === 'loading' ? (
            <Loading label="Looking for its decisions" lines={2} />
          ) : decisions.length === 0 ? (
            <p role="alert">
              This meeting recorded no decision on version {version} of these minutes. Record it there, on the
              item that carries them, or choose another meeting.
            </p>
          ) : (
            <Select
              label="Decision"
              error={faultOf('recordId')}
              value={recordId}
              onChange={(event) => setPicked(event.target.value)}
              options={decisions.map((one) => ({ value: one.recordId, label: one.text }))}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
