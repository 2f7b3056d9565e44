/** Light, dark, or as the system says. No props. */
import { useMantineColorScheme } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import styles from './theme-switch.module.css';

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'System' },
] as const;

/** Lets the reader choose the colours of the page; the choice is kept on this device. */
export function ThemeSwitch(): ReactNode {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const name = useId();
  return (
    <fieldset className={styles.switch} data-print="no">
      <legend className={styles.legend}>Colours</legend>
      {schemes.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={colorScheme === value}
            onChange={() => setColorScheme(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
