/** What stands on the ballot paper of an election, and how many are elected. Props: draft, form, errors, onChange. */
import { electsOne, type ElectionForm } from '@quorate/domain';
import type { ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import type { OptionsDraft } from './options-draft.js';

export interface OptionFieldsProps {
  readonly draft: OptionsDraft;
  readonly form: ElectionForm;
  readonly errors: Partial<Readonly<Record<keyof OptionsDraft, string | undefined>>>;
  readonly onChange: (part: Partial<OptionsDraft>) => void;
}

/** Shows the options, one on each line, and the number to elect where it can be more than one. */
export function OptionFields({ draft, form, errors, onChange }: OptionFieldsProps): ReactNode {
  return (
    <>
      <Textarea
        label="Options or candidates"
        hint="One on each line, in the order of the ballot paper; 2 to 50."
        rows={5}
        value={draft.options}
        error={errors.options}
        onChange={(event) => onChange({ options: event.target.value })}
      />
      {!electsOne(form) && (
        <TextInput
          label="How many are elected"
          inputMode="numeric"
          value={draft.seats}
          error={errors.seats}
          onChange={(event) => onChange({ seats: event.target.value })}
        />
      )}
    </>
  );
}
