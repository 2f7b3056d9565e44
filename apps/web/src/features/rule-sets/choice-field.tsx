/** One of a few values as a list, with only those that meetings can run. Props: label, hint, error, value, words, offers, onChange. */
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly offers?: (value: Value) => boolean;
  readonly onChange: (value: Value) => void;
}

/** Shows the list; nothing where there is no choice, as the sentence beside it says what holds. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactNode {
  const { words, offers = () => true, value, onChange, ...text } = props;
  const values = (Object.keys(words) as Value[]).filter((one) => one === value || offers(one));
  if (values.length < 2) return null;
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
