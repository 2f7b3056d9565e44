/** Moves a recorded withdrawal to another day, or takes it back; what was recorded is kept. Props: party, isTakenBack, onClose. */
import type { PartyView } from '@quorate/contracts';
import { ukDateShort } from '@quorate/domain';
import type { ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { useRegisterChange } from './use-register.js';

export interface WithdrawalChangeDialogProps {
  readonly party: PartyView;
  readonly isTakenBack: boolean;
  readonly onClose: () => void;
}

/** Asks for the reason, and for the day when it is moved. */
export function WithdrawalChangeDialog({
  party,
  isTakenBack,
  onClose,
}: WithdrawalChangeDialogProps): ReactNode {
  const change = useRegisterChange();
  const { draft, field } = useDraft({ on: party.withdrawn ?? '', reason: '' });
  const send = (): Promise<void> =>
    change('PUT', `/api/parties/${party.partyId}/withdrawal`, {
      on: isTakenBack ? null : draft.on,
      reason: draft.reason.trim(),
    });
  return (
    <FormDialog
      title={`${isTakenBack ? 'Take back' : 'Move'} the withdrawal of ${party.name}`}
      confirmLabel={isTakenBack ? 'Take the withdrawal back' : 'Move the withdrawal'}
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          {isTakenBack ? (
            <p>
              It is recorded for {ukDateShort(party.withdrawn ?? '')}. The categories that ended with it go on
              as if it had not been recorded.
            </p>
          ) : (
            <TextInput
              label="Last day as a party"
              hint="The categories that ended with the withdrawal end on this day instead."
              type="date"
              {...field('on', faultOf)}
            />
          )}
          <TextInput
            label="Reason"
            hint="What was recorded before stays in the history of the party, with this reason."
            maxLength={500}
            {...field('reason', faultOf)}
          />
        </>
      )}
    </FormDialog>
  );
}
