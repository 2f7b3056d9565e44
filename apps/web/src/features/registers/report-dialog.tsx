/** Says what became of an action. Props: action, onDone, onClose. */
import type { ActionLine } from '@quorate/contracts';
import { ACTION_STATUSES, type ActionStatus } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../api/index.js';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import { FormDialog } from '../form-dialog/index.js';
import { actionWords } from './action-words.js';

export interface ReportDialogProps {
  readonly action: ActionLine;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Offers the states that it is not in. */
export function ReportDialog({ action, onDone, onClose }: ReportDialogProps): ReactNode {
  const offered = ACTION_STATUSES.filter((status) => status !== action.status);
  const [status, setStatus] = useState<ActionStatus>(action.status === 'open' ? 'done' : 'open');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct();
  const write = async (said: string): Promise<void> => {
    const { meetingId, recordId } = action;
    await act(`/api/meetings/${meetingId}/commands`, { type: 'action.report', recordId, status, note: said });
  };
  const send = (): Promise<void> | null => {
    const said = note.trim();
    setMissing(said === '');
    return said === '' ? null : write(said);
  };
  return (
    <FormDialog
      title={`What became of action ${action.number}?`}
      confirmLabel="Write it down"
      send={send}
      onDone={onDone}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>{action.text}</p>
          <Select
            label="It is now"
            options={offered.map((value) => ({ value, label: actionWords[value] }))}
            value={status}
            onChange={({ target }) => setStatus(offered.find((one) => one === target.value) ?? status)}
          />
          <Textarea
            label="What was done, or why"
            hint="Kept in the record of the meeting, for everybody who reads the action."
            rows={3}
            value={note}
            error={missing ? 'Say in a few words what was done, or why.' : faultOf('note')}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
