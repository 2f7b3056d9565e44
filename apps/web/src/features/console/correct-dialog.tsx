/**
 * Corrects a record: the new text, for an action also its owner and due date, and the reason; what stood before stays in the
 * journal. Props: meetingId, owners, record, onDone.
 */
import type { MeetingRecord } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { CommandDialog } from '../acts/index.js';
import { beginCorrection, readCorrection, type CorrectionDraft } from './correction-draft.js';
import styles from './console.module.css';
import { OwnerInput } from './owner-input.js';

export interface CorrectDialogProps {
  readonly meetingId: string;
  /** Names of the body. */
  readonly owners: readonly string[];
  readonly record: MeetingRecord;
  readonly onDone: () => void;
}

/** Asks for what is to change; everything begins as it stands. */
export function CorrectDialog({ meetingId, owners, record, onDone }: CorrectDialogProps): ReactNode {
  const [draft, setDraft] = useState(() => beginCorrection(record));
  const [isTried, setTried] = useState(false);
  const read = readCorrection(record, draft);
  const errors = isTried && 'errors' in read ? read.errors : {};
  const change = (part: Partial<CorrectionDraft>): void => setDraft({ ...draft, ...part });
  return (
    <CommandDialog
      meetingId={meetingId}
      title={record.action === null ? 'Correct the record' : `Correct action ${record.action.number}`}
      confirmLabel="Correct it"
      read={() => {
        setTried(true);
        return 'command' in read ? read.command : null;
      }}
      onDone={onDone}
    >
      <Textarea
        label="Text"
        maxLength={4000}
        value={draft.text}
        error={errors.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {record.action !== null && (
        <div className={styles.pairs}>
          <OwnerInput
            names={owners}
            value={draft.owner}
            error={errors.owner}
            onChange={(event) => change({ owner: event.target.value })}
          />
          <TextInput
            label="Due"
            isOptional
            type="date"
            value={draft.due}
            onChange={(event) => change({ due: event.target.value })}
          />
        </div>
      )}
      <TextInput
        label="Reason"
        hint="What stood before stays in the journal, with this reason."
        maxLength={500}
        value={draft.reason}
        error={errors.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </CommandDialog>
  );
}
