/** A party leaves the Code on a date. Props: party, onClose. */
import type { PartyView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog } from '../form-dialog/index.js';
import { useRegisterChange } from './use-register.js';

export interface WithdrawalDialogProps {
  readonly party: PartyView;
  readonly onClose: () => void;
}

/** Asks for the day; the party stays in the register with its history. */
export function WithdrawalDialog({ party, onClose }: WithdrawalDialogProps): ReactNode {
  const change = useRegisterChange();
  const [on, setOn] = useState('');
  return (
    <FormDialog
      title={`Record the withdrawal of ${party.name}`}
      confirmLabel="Record the withdrawal"
      tone="danger"
      send={() => change('POST', `/api/parties/${party.partyId}/withdrawal`, { on })}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <TextInput
          label="Last day as a party"
          hint="It leaves its categories and its voting groups on that day. Its history is kept."
          type="date"
          error={faultOf('on')}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
      )}
    </FormDialog>
  );
}
