/** How long a body leaves a written decision open, and when it reminds those who have not voted. Props: body, onClose. */
import type { BodyView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { numberOf } from './body-draft.js';
import { useBodyChange } from './use-body-change.js';
import { readDays } from './writing-draft.js';

export interface WritingDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

/** Shows the rule as it stands; decisions that are out keep theirs. */
export function WritingDialog({ body, onClose }: WritingDialogProps): ReactNode {
  const { workingDays, reminders } = body.writing;
  const change = useBodyChange(body.bodyId);
  const [atOpening, setAtOpening] = useState(reminders.atOpening);
  const [isTried, setTried] = useState(false);
  const { draft, field } = useDraft({
    workingDays: String(workingDays),
    daysLeft: reminders.workingDaysLeft.join(', '),
  });
  const workingDaysLeft = readDays(draft.daysLeft);
  const send = (): Promise<void> | null => {
    setTried(true);
    if (workingDaysLeft === null) return null;
    const rule = { workingDays: numberOf(draft.workingDays), reminders: { atOpening, workingDaysLeft } };
    return change('writing', rule);
  };
  return (
    <FormDialog
      title="Change the window and the reminders"
      confirmLabel="Save the changes"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>This holds for decisions called from now on. Those that are out keep theirs.</p>
          <TextInput
            label="Working days to vote"
            hint="What the form of a call begins with; 1 to 60"
            inputMode="numeric"
            {...field('workingDays', faultOf)}
          />
          <Checkbox
            label="Mail everyone who may vote when it opens"
            checked={atOpening}
            onChange={(event) => setAtOpening(event.target.checked)}
          />
          <TextInput
            label="Remind with so many working days left"
            hint="Up to five numbers with commas between, for example 5, 2, 0; 0 is the last day. Empty for none."
            {...field('daysLeft', faultOf)}
            error={
              isTried && workingDaysLeft === null
                ? 'Give up to five whole numbers from 0 to 60, with commas between.'
                : undefined
            }
          />
        </>
      )}
    </FormDialog>
  );
}
