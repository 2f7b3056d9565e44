/** Several lines of text. Props: label, hint, error, isOptional, and those of a textarea (rows, value, onChange). */
import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldText } from './field.js';
import styles from './input.module.css';

export interface TextareaProps
  extends FieldText, Omit<ComponentProps<'textarea'>, keyof FieldText | 'id' | 'className' | 'style'> {}

/** Shows a labelled space to write in. */
export function Textarea(props: TextareaProps): ReactNode {
  const { label, hint, error, isOptional = false, rows = 4, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control) => <textarea {...rest} {...control} rows={rows} className={styles.input} />}
    </Field>
  );
}
