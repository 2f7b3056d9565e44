/** Says that the vote closed while something was written for it. Props: meetingId, onDone. */
import type { ReactNode } from 'react';
import { CommandDialog } from '../acts/index.js';

export interface VoteGoneProps {
  readonly meetingId: string;
  readonly onDone: () => void;
}

/** Shows the message in the place of the dialog. */
export function VoteGone({ meetingId, onDone }: VoteGoneProps): ReactNode {
  return (
    <CommandDialog
      meetingId={meetingId}
      title="The vote is closed"
      confirmLabel="Understood"
      read={() => {
        onDone();
        return null;
      }}
      onDone={onDone}
    >
      <p>It closed before this was recorded, so nothing was recorded.</p>
    </CommandDialog>
  );
}
