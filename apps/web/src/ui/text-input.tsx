/** One line of text, a date, a number or a password. Props: label, hint, error, isOptional, and those of an input (type, value, onChange, autoComplete). */
import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldText } from './field.js';
import styles from './input.module.css';

export interface TextInputProps
  extends FieldText, Omit<ComponentProps<'input'>, keyof FieldText | 'id' | 'className' | 'style'> {}

/** Shows a labelled line to fill in. */
export function TextInput({ label, hint, error, isOptional = false, ...rest }: TextInputProps): ReactNode {
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control) => <input {...rest} {...control} className={styles.input} />}
    </Field>
  );
}
