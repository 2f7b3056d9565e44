/** Puts the minutes on the agenda of a later meeting of the body, where a carried vote approves them. Props: state, onDone. */
import type { MeetingSummary } from '@quorate/contracts';
import { type MeetingState, sayMeeting } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useMeeting } from '../../live/index.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Loading } from '../../ui/loading.js';
import { Select } from '../../ui/select.js';
import { CommandDialog } from '../acts/index.js';
import { meetingOption, useOtherMeetings } from './other-meetings.js';

export interface NextMeetingProps {
  readonly state: MeetingState;
  readonly onDone: () => void;
}

export function NextMeetingDialog({ state, onDone }: NextMeetingProps): ReactNode {
  const others = useOtherMeetings(state);
  const coming = (others ?? []).filter(({ stage }) => !['closed', 'cancelled'].includes(stage));
  const [first] = coming;
  if (others === undefined || first === undefined) {
    return (
      <ConfirmDialog
        isOpen
        title="Put before the next meeting"
        confirmLabel="Go back"
        onConfirm={onDone}
        onCancel={onDone}
      >
        {others === undefined ? (
          <Loading label="Looking for the next meeting" lines={2} />
        ) : (
          <p>
            No later meeting of this body is planned. Plan it first, then put the minutes on its agenda here.
          </p>
        )}
      </ConfirmDialog>
    );
  }
  return <Chosen state={state} coming={coming} first={first.meetingId} onDone={onDone} />;
}

interface ChosenProps extends NextMeetingProps {
  readonly coming: readonly MeetingSummary[];
  readonly first: string;
}

function Chosen({ state, coming, first, onDone }: ChosenProps): ReactNode {
  const [chosen, setChosen] = useState(first);
  const next = useMeeting(chosen);
  const version = state.minutes.versions.at(-1)?.version ?? 0;
  const read = () => {
    return {
      type: 'item.add' as const,
      item: {
        title: `Minutes of ${sayMeeting(state)}`,
        purpose: 'decision' as const,
        owner: 'Secretary',
        plannedMinutes: 5,
        classification: 'WHITE' as const,
        namedPersons: [],
        modification: null,
        summary: `To approve version ${String(version)} of the minutes.`,
        minutesOf: { meetingId: state.meetingId, version },
      },
      position: 0,
      agendaRevision: next.state.agendaRevision,
    };
  };
  return (
    <CommandDialog
      meetingId={chosen}
      title="Put before the next meeting"
      confirmLabel="Add to its agenda"
      isReady={next.status !== 'loading'}
      read={read}
      onDone={onDone}
    >
      <Select
        label="Meeting"
        hint="A vote that is carried on the item approves this version by itself"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={coming.map(meetingOption)}
      />
    </CommandDialog>
  );
}
