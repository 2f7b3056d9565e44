/** Name, code and clocks of a body. Props: body, onClose. */
import type { BodyView } from '@quorate/contracts';
import { SAY_PAPER_NUMBERS } from '@quorate/domain';
import type { ReactNode } from 'react';
import { TextInput, type TextInputProps } from '../../ui/text-input.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { numberOf } from './body-draft.js';
import { useBodyChange } from './use-body-change.js';

export interface DetailsDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

/** Shows them as they stand; meetings that are planned already keep what they were planned with. */
export function DetailsDialog({ body, onClose }: DetailsDialogProps): ReactNode {
  const change = useBodyChange(body.bodyId);
  const { draft, setDraft, field } = useDraft({
    name: body.name,
    code: body.code,
    noticeWorkingDays: String(body.noticeWorkingDays),
    paperWorkingDays: String(body.paperWorkingDays),
    paperNumbers: body.paperNumbers,
  });
  const send = (): Promise<void> =>
    change('details', {
      name: draft.name.trim(),
      code: draft.code,
      noticeWorkingDays: numberOf(draft.noticeWorkingDays),
      paperWorkingDays: numberOf(draft.paperWorkingDays),
      paperNumbers: draft.paperNumbers.trim(),
    });
  return (
    <FormDialog
      title="Change name, code and clocks"
      confirmLabel="Save the changes"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>
            This holds for meetings planned from now on. Those that are planned already keep the name, the
            code and the clocks they were planned with.
          </p>
          <TextInput label="Name" maxLength={120} {...field('name', faultOf)} />
          <TextInput
            label="Code"
            hint="2 to 12 capital letters or digits; files of seats name the body by it"
            {...field('code', faultOf)}
            onChange={(event) => setDraft({ ...draft, code: event.target.value.toUpperCase() })}
          />
          <DaysInput label="Notice of a meeting" {...field('noticeWorkingDays', faultOf)} />
          <DaysInput label="Papers" {...field('paperWorkingDays', faultOf)} />
          <TextInput
            label="Numbers of papers"
            hint={SAY_PAPER_NUMBERS}
            maxLength={60}
            {...field('paperNumbers', faultOf)}
          />
        </>
      )}
    </FormDialog>
  );
}

function DaysInput(field: TextInputProps): ReactNode {
  return <TextInput hint="Working days before the meeting" type="number" min={0} {...field} />;
}
