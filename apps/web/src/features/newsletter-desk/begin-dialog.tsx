/** Begins the next issue. Props: today, onDone. */
import type { ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { useDraftActs } from './use-newsletter-draft.js';

export interface BeginDialogProps {
  readonly today: string;
  readonly onDone: () => void;
}

/** Asks for the date, and from when on things are news. */
export function BeginDialog({ today, onDone }: BeginDialogProps): ReactNode {
  const { begin } = useDraftActs();
  const { draft, field } = useDraft({ date: today, since: '' });
  return (
    <FormDialog
      title="Begin the next issue"
      confirmLabel="Gather what happened"
      send={() => begin({ date: draft.date, ...(draft.since === '' ? {} : { since: draft.since }) })}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          <TextInput label="Date of the issue" type="date" {...field('date', faultOf)} />
          <TextInput
            label="News since the end of"
            type="date"
            isOptional
            hint="Leave it empty for what happened since the last issue, or in the last month where there is none."
            {...field('since', faultOf)}
          />
        </>
      )}
    </FormDialog>
  );
}
