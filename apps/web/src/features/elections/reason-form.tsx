/** Asks for the reason of an act in an election. Props: election, title, confirmLabel, command (the act with the reason given), onDone, children (what the act does). */
import type { ElectionCommandInput, ElectionView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Textarea } from '../../ui/textarea.js';
import { FormDialog } from '../form-dialog/index.js';
import { useElectionAct } from './elections.js';

export interface ReasonFormProps {
  readonly election: Pick<ElectionView, 'bodyId' | 'electionId'>;
  readonly title: string;
  readonly confirmLabel: string;
  readonly command: (reason: string) => ElectionCommandInput;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** Shows one field; without the reason it says what is missing. */
export function ReasonForm(props: ReasonFormProps): ReactNode {
  const { election, title, confirmLabel, command, onDone, children } = props;
  const act = useElectionAct(election);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = (): Promise<void> | null => {
    const words = reason.trim();
    setMissing(words === '');
    return words === '' ? null : act(command(words)).then(() => undefined);
  };
  return (
    <FormDialog
      title={title}
      confirmLabel={confirmLabel}
      tone="danger"
      send={send}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          <p>{children}</p>
          <Textarea
            label="Reason"
            rows={3}
            maxLength={500}
            value={reason}
            error={isMissing ? 'Write the reason first: it is kept on record.' : faultOf('reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
