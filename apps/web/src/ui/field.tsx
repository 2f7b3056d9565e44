/**
 * A label, a hint and an error around any control, wired for screen readers.
 * Props: label, hint, error, isOptional, children (a function that gets id, aria-describedby and aria-invalid for the control).
 */
import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

/** What the control has to carry. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldText {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly isOptional?: boolean;
}

export interface FieldProps extends FieldText {
  readonly children: (control: FieldControl) => ReactNode;
}

/** Lays out a field; the error stands between the hint and the control, where it is read before typing again. */
export function Field({ label, hint, error, isOptional = false, children }: FieldProps): ReactNode {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== '';
  const described = [hint !== undefined && `${id}-hint`, hasError && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-error={hasError}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {isOptional && <span className={styles.optional}> (optional)</span>}
      </label>
      {hint !== undefined && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {hasError && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': hasError || undefined })}
    </div>
  );
}
