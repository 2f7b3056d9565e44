/** One of a list, as the system's own list box. Props: label, hint, error, isOptional, options ({value, label}), and those of a select. */
import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldText } from './field.js';
import styles from './input.module.css';
import { joinClasses } from './join-classes.js';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps
  extends
    FieldText,
    Omit<ComponentProps<'select'>, keyof FieldText | 'id' | 'className' | 'style' | 'children'> {
  readonly options: readonly SelectOption[];
}

/** Shows a labelled list to choose from. */
export function Select(props: SelectProps): ReactNode {
  const { label, hint, error, isOptional = false, options, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control) => (
        <select {...rest} {...control} className={joinClasses(styles.input, styles.select)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
