/** Typing a code of the authenticator app, or a recovery code. Props: confirmLabel, busy, fault (what the server says of it), onSubmit. */
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './second-factor.module.css';

export interface CodeFormProps {
  readonly confirmLabel: string;
  readonly busy: boolean;
  readonly fault: string | null;
  readonly onSubmit: (code: string) => void;
}

/** Shows the form; what is missing is said when it is sent. */
export function CodeForm({ confirmLabel, busy, fault, onSubmit }: CodeFormProps): ReactNode {
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const plain = code.trim();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!busy && plain !== '') onSubmit(/^[\d\s]+$/.test(plain) ? plain.replace(/\s/g, '') : plain);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label="Code"
        hint="Six digits from your authenticator app, or one of your recovery codes"
        autoComplete="one-time-code"
        inputMode="text"
        value={code}
        error={(isChecked && plain === '' ? 'Write the code.' : null) ?? fault}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <Button type="submit" size="large" busy={busy} busyLabel="Checking">
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
