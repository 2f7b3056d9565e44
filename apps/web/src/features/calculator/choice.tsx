/** One choice of the draft as a list. Props: name (of the choice), list, label, fields. */
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import type { CalculatorDraft } from '../calculator-case/index.js';
import type { DraftFieldsProps } from './draft-fields.js';

export interface ChoiceProps<Key extends keyof CalculatorDraft> {
  readonly label: string;
  readonly name: Key;
  readonly list: readonly { readonly value: CalculatorDraft[Key] & string; readonly label: string }[];
  readonly fields: DraftFieldsProps;
}

/** A list whose value is one of the choices of the draft. */
export function Choice<Key extends keyof CalculatorDraft>({
  name,
  list,
  label,
  fields: { draft, change },
}: ChoiceProps<Key>): ReactNode {
  return (
    <Select
      label={label}
      value={list.find(({ value }) => value === draft[name])?.value ?? ''}
      options={list}
      onChange={(event) => {
        const chosen = list.find(({ value }) => value === event.target.value);
        if (chosen !== undefined) change({ [name]: chosen.value });
      }}
    />
  );
}
