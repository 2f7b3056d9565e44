/** Signing in with e-mail and password. */
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './session.module.css';

export interface PasswordFormProps {
  readonly busy: boolean;
  readonly onSubmit: (email: string, password: string) => void;
}

/** Shows the form; what is missing is said when it is sent. */
export function PasswordForm({ busy, onSubmit }: PasswordFormProps): ReactNode {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (busy || !email.includes('@') || password === '') return;
    onSubmit(email.trim(), password);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        value={email}
        error={isChecked && !email.includes('@') ? 'Write the e-mail address of your account.' : null}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextInput
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        error={isChecked && password === '' ? 'Write your password.' : null}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div>
        <Button type="submit" size="large" busy={busy} busyLabel="Signing in">
          Sign in
        </Button>
      </div>
    </form>
  );
}
