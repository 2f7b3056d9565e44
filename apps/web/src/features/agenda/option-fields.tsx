/** What stands on the ballot paper of an election, and how many are elected. Props: draft, form, onChange, error. */
import type { ElectionForm } from '@quorate/domain';
import type { ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';

/** As typed: the options one on each line, and how many of them are elected. */
export interface OptionsDraft {
  readonly options: string;
  readonly seats: string;
}

export interface OptionFieldsProps {
  readonly draft: OptionsDraft;
  readonly form: ElectionForm;
  readonly onChange: (part: Partial<OptionsDraft>) => void;
  readonly error?: string | undefined;
}

/** Shows the options, one on each line, and the number to elect where it can be more than one. */
export function OptionFields({ draft, form, onChange, error }: OptionFieldsProps): ReactNode {
  const electsOne = form.kind === 'ranked' && form.count === 'instant-run-off';
  return (
    <>
      <Textarea
        label="Options or candidates"
        hint="One on each line, in the order of the ballot paper; 2 to 50."
        rows={5}
        value={draft.options}
        error={error}
        onChange={(event) => onChange({ options: event.target.value })}
      />
      {!electsOne && (
        <TextInput
          label="How many are elected"
          inputMode="numeric"
          value={draft.seats}
          onChange={(event) => onChange({ seats: event.target.value })}
        />
      )}
    </>
  );
}

/** The options as the server takes them: empty lines are none. */
export function readOptions({ options, seats }: OptionsDraft) {
  const names = options.split('\n').map((name) => name.trim());
  return {
    options: names.filter((name) => name !== '').map((name) => ({ name })),
    seats: Number(seats),
  };
}
