/**
 * Choosing a password, with the present one where that is asked. Props: asksCurrent, confirmLabel, busy, wrongCurrent (what
 * the server says of the present one), onSubmit.
 */
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './session.module.css';

export const shortestPassword = 12;

export interface NewPasswordFormProps {
  readonly asksCurrent: boolean;
  readonly confirmLabel: string;
  readonly busy: boolean;
  readonly wrongCurrent: string | null;
  readonly onSubmit: (password: string, current: string) => void;
}

/** Shows the form; what is missing is said when it is sent. */
export function NewPasswordForm(props: NewPasswordFormProps): ReactNode {
  const { asksCurrent, confirmLabel, busy, wrongCurrent, onSubmit } = props;
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const missingCurrent = asksCurrent && current === '' ? 'Write your password now.' : null;
  const tooShort = password.length < shortestPassword ? `Use at least ${shortestPassword} characters.` : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!busy && missingCurrent === null && tooShort === null) onSubmit(password, current);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {asksCurrent && (
        <TextInput
          label="Your password now"
          type="password"
          autoComplete="current-password"
          value={current}
          error={(isChecked ? missingCurrent : null) ?? wrongCurrent}
          onChange={(event) => setCurrent(event.target.value)}
        />
      )}
      <TextInput
        label="New password"
        hint={`At least ${shortestPassword} characters. A sentence that you remember is good.`}
        type="password"
        autoComplete="new-password"
        value={password}
        error={isChecked ? tooShort : null}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div>
        <Button type="submit" size="large" busy={busy} busyLabel="Setting it">
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
