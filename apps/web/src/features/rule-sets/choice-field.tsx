/** One of a few values as a list. Props: label, hint, error, value, words, onChange. */
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

/** Shows the list. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactNode {
  const { words, value, onChange, ...text } = props;
  const values = Object.keys(words) as Value[];
  return (
    <Select
      {...text}
      value={value}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
      options={values.map((one) => ({ value: one, label: words[one] }))}
    />
  );
}
