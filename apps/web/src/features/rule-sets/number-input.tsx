/** A whole number. Props: label, hint, error, value (null or not a number while it is empty), least, onChange (not a number when it is empty). */
import type { ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';

export interface NumberInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
  readonly value: number | null;
  readonly least: number;
  readonly onChange: (value: number) => void;
}

/** Shows a field for a number. */
export function NumberInput({ value, least, onChange, ...text }: NumberInputProps): ReactNode {
  return (
    <TextInput
      {...text}
      type="number"
      inputMode="numeric"
      step={1}
      min={least}
      value={value === null || Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  );
}
