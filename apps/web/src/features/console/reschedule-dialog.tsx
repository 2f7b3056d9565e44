/** Moves a meeting to another time or place. Props: state, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import { ukCalendarDate, ukInstant, ukTime, type MeetingState } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';
import { DateWarnings } from '../agenda/index.js';

/** Asks for date, times, place and the reason; what stands now is filled in. */
export function RescheduleDialog(props: {
  readonly state: MeetingState;
  readonly onDone: () => void;
}): ReactNode {
  const { state, onDone } = props;
  const [draft, setDraft] = useState({
    date: ukCalendarDate(state.startsAt),
    start: ukTime(state.startsAt),
    end: ukTime(state.endsAt),
    place: state.place,
    reason: '',
  });
  const [isTried, setTried] = useState(false);
  const missing = (name: keyof typeof draft): string | undefined =>
    isTried && draft[name].trim() === '' ? 'Fill this in.' : undefined;
  const endsTooEarly = isTried && draft.end !== '' && draft.end <= draft.start;
  const read = (): AskedCommand | null => {
    setTried(true);
    if (Object.values(draft).some((text) => text.trim() === '') || draft.end <= draft.start) return null;
    return {
      type: 'meeting.reschedule',
      startsAt: ukInstant(draft.date, draft.start),
      endsAt: ukInstant(draft.date, draft.end),
      place: draft.place.trim(),
      reason: draft.reason.trim(),
    };
  };
  const bind = (name: keyof typeof draft) => ({
    value: draft[name],
    error: missing(name),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: event.target.value }),
  });
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Move the meeting to another time?"
      confirmLabel="Move the meeting"
      read={read}
      onDone={onDone}
    >
      <TextInput label="Date" type="date" {...bind('date')} />
      <DateWarnings date={draft.date} />
      <TextInput label="Starts" hint="UK time" type="time" {...bind('start')} />
      <TextInput
        label="Ends"
        hint="UK time"
        type="time"
        {...bind('end')}
        error={endsTooEarly ? 'It must end after it starts.' : missing('end')}
      />
      <TextInput label="Place" maxLength={200} {...bind('place')} />
      <TextInput label="Reason" hint="Everyone sees it." maxLength={500} {...bind('reason')} />
    </CommandDialog>
  );
}
