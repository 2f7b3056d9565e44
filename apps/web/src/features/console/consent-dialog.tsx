/** Records that a holder agrees to shorter notice, and how that came. Props: state, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import { holdersOf, type MeetingState } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { LongSelect } from '../../ui/long-select.js';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';

export interface ConsentDialogProps {
  readonly state: MeetingState;
  readonly onDone: () => void;
}

/** Lists the holders who have not agreed yet, each once. */
export function ConsentDialog({ state, onDone }: ConsentDialogProps): ReactNode {
  const [holderId, setHolder] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const read = (): AskedCommand | null => {
    setTried(true);
    if (holderId === '' || reason.trim() === '') return null;
    return { type: 'short-notice.agree', holderId, reason: reason.trim() };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Record a consent to shorter notice"
      confirmLabel="Record the consent"
      read={read}
      onDone={onDone}
    >
      <LongSelect
        label="Holder"
        empty="Choose the holder"
        options={holdersLeft(state)}
        value={holderId}
        error={isTried && holderId === '' ? 'Choose the holder.' : undefined}
        onChange={setHolder}
      />
      <TextInput
        label="How the consent came"
        hint="Such as: by letter of 3 December"
        maxLength={500}
        value={reason}
        error={isTried && reason.trim() === '' ? 'Say how the consent came.' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  );
}

function holdersLeft({ roster, shortNotice }: MeetingState): { value: string; label: string }[] {
  return holdersOf(roster?.seats ?? [])
    .filter(({ holderId }) => !shortNotice.includes(holderId))
    .map(({ holderId, name }) => ({ value: holderId, label: name }));
}
