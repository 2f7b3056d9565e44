/** What stands on the ballot paper of an election, and how many are elected. Props: draft, form, onChange. */
import type { ElectionForm } from '@quorate/domain';
import type { ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import type { QuestionDraft } from './question-draft.js';

export interface OptionFieldsProps {
  readonly draft: QuestionDraft;
  readonly form: ElectionForm;
  readonly onChange: (draft: QuestionDraft) => void;
}

/** Shows the options, one on each line, and the number to elect where it can be more than one. */
export function OptionFields({ draft, form, onChange }: OptionFieldsProps): ReactNode {
  const electsOne = form.kind === 'ranked' && form.count === 'instant-run-off';
  return (
    <>
      <Textarea
        label="Options or candidates"
        hint="One on each line, in the order of the ballot paper; 2 to 50."
        rows={5}
        value={draft.options}
        onChange={(event) => onChange({ ...draft, options: event.target.value })}
      />
      {!electsOne && (
        <TextInput
          label="How many are elected"
          inputMode="numeric"
          value={draft.seats}
          onChange={(event) => onChange({ ...draft, seats: event.target.value })}
        />
      )}
    </>
  );
}
