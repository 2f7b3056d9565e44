/** Corrects a record: the new text and the reason; the old text stays in the journal. Props: meetingId, record, onDone. */
import type { MeetingRecord } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { CommandDialog } from '../acts/index.js';

export interface CorrectDialogProps {
  readonly meetingId: string;
  readonly record: MeetingRecord;
  readonly onDone: () => void;
}

/** Asks for both; the text begins as it stands. */
export function CorrectDialog({ meetingId, record, onDone }: CorrectDialogProps): ReactNode {
  const [text, setText] = useState(record.text);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isSame = text.trim() === '' || text.trim() === record.text;
  return (
    <CommandDialog
      meetingId={meetingId}
      title="Correct the record"
      confirmLabel="Correct it"
      read={() => {
        setTried(true);
        if (isSame || reason.trim() === '') return null;
        return {
          type: 'record.correct',
          recordId: record.recordId,
          text: text.trim(),
          reason: reason.trim(),
        };
      }}
      onDone={onDone}
    >
      <Textarea
        label="Text"
        maxLength={4000}
        value={text}
        error={isTried && isSame ? 'Change the text, or go back.' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <TextInput
        label="Reason"
        hint="The old text stays in the journal, with this reason."
        maxLength={500}
        value={reason}
        error={isTried && reason.trim() === '' ? 'Give the reason.' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  );
}
