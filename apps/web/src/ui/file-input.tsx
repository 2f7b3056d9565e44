/** Chooses one file. Props: label, hint, error, isOptional, accept, onFile. */
import type { ReactNode } from 'react';
import { Field, type FieldText } from './field.js';
import styles from './input.module.css';

export interface FileInputProps extends FieldText {
  readonly accept: string;
  readonly onFile: (file: File | null) => void;
}

/** Shows the browser's own control, which every assistive tool knows. */
export function FileInput({
  label,
  hint,
  error,
  isOptional = false,
  accept,
  onFile,
}: FileInputProps): ReactNode {
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control) => (
        <input
          {...control}
          type="file"
          className={styles.input}
          accept={accept}
          onChange={({ target }) => onFile(target.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
}
