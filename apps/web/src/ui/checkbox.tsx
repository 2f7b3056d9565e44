/** A yes or no. Props: label, hint, and those of a checkbox input (checked, onChange, name). */
import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './input.module.css';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'id' | 'className' | 'style'> {
  readonly label: string;
  readonly hint?: string;
}

/** Shows a box to tick with its words; the whole line can be pressed. */
export function Checkbox({ label, hint, ...rest }: CheckboxProps): ReactNode {
  const id = useId();
  const hasHint = hint !== undefined;
  return (
    <div>
      <label className={styles.check}>
        <input {...rest} type="checkbox" className={styles.box} aria-describedby={hasHint ? id : undefined} />
        <span>{label}</span>
      </label>
      {hasHint && (
        <p className={styles.checkHint} id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
