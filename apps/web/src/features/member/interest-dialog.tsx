/** Asks a member for their interest in an item, which they may take from the register. Props: meetingId, dialog, onDone. */
import { useState, type ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { useMeeting } from '../../live/index.js';
import { Textarea } from '../../ui/textarea.js';
import { CommandDialog } from '../acts/index.js';
import { StandingInterests } from '../standing-interests/index.js';
import type { OpenDialog } from './member-dialog.js';

export interface InterestDialogProps {
  readonly meetingId: string;
  readonly dialog: Extract<OpenDialog, { kind: 'interest' }>;
  readonly onDone: () => void;
}

const LONGEST = 500;

/** Says what becomes of the seat; without words it says what is missing. */
export function InterestDialog({ meetingId, dialog, onDone }: InterestDialogProps): ReactNode {
  const { itemId, itemTitle, seat } = dialog;
  const { bodyId } = useMeeting(meetingId).state;
  const personId = useSession().session?.person?.personId;
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = text.trim() === '';
  return (
    <CommandDialog
      meetingId={meetingId}
      title="Declare an interest?"
      confirmLabel="Declare the interest"
      read={() => {
        setTried(true);
        return isMissing
          ? null
          : { type: 'interest.declare', itemId, seatId: seat.seatId, text: text.trim() };
      }}
      onDone={onDone}
    >
      <p>
        On “{itemTitle}”. {seat.label} does not vote on this item then, and is shown as recused. The quorum
        says so.
      </p>
      {personId !== undefined && (
        <StandingInterests
          bodyId={bodyId}
          personId={personId}
          onTake={(standing) => setText(standing.slice(0, LONGEST))}
        />
      )}
      <Textarea
        label="Your interest"
        hint="The members see it, and it goes into the minutes."
        rows={2}
        maxLength={LONGEST}
        value={text}
        error={isTried && isMissing ? 'Write it first: it is kept in the record of the meeting.' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
    </CommandDialog>
  );
}
