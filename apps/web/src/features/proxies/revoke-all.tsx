/** Revokes all that is given for lots, also by whoever acted for their holder before. Props: state, seatIds. */
import type { MeetingState } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { CommandDialog } from '../acts/index.js';

export interface RevokeAllProps {
  readonly state: MeetingState;
  readonly seatIds: readonly string[];
}

/** Asks first; what was given by somebody else is not shown to who acts now, and is ended all the same. */
export function RevokeAll({ state, seatIds }: RevokeAllProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  return (
    <div>
      <Button tone="plain" onClick={() => setAsking(true)}>
        Revoke all that is given for these lots
      </Button>
      {isAsking && (
        <CommandDialog
          meetingId={state.meetingId}
          title="Revoke all that is given for these lots?"
          confirmLabel="Revoke all of it"
          cancelLabel="Keep it"
          read={() => ({ type: 'proxies.revoke', seatIds: [...seatIds] })}
          onDone={() => setAsking(false)}
        >
          <p>
            Proxies and votes in advance end, those too that somebody else gave who acted for this holder
            before. You can give others until the cut-off.
          </p>
        </CommandDialog>
      )}
    </div>
  );
}
