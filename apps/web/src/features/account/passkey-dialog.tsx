/** Adds a passkey of this device under a name. Props: onAdded (with recovery codes when it is the first), onCancel. */
import type { RecoveryCodesView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import type { Problem } from '../../ui/problem-notice.js';
import { TextInput } from '../../ui/text-input.js';
import { RefusalNotice } from '../acts/index.js';
import { newAnswerOf, sayPasskeyFault } from '../second-factor/index.js';
import styles from './account.module.css';

export interface PasskeyDialogProps {
  readonly onAdded: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Asks for the name, then the device. */
export function PasskeyDialog({ onAdded, onCancel }: PasskeyDialogProps): ReactNode {
  const [name, setName] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const add = async (): Promise<void> => {
    setChecked(true);
    if (name.trim() === '') return;
    setBusy(true);
    setProblem(null);
    try {
      const answered = await newAnswerOf('/api/account/passkey-question');
      const body = { ...answered, name: name.trim() };
      onAdded((await sendJson<RecoveryCodesView>('POST', '/api/account/passkeys', body)).recoveryCodes);
    } catch (error) {
      setProblem(sayPasskeyFault(error) ?? problemOf(error));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      isOpen
      title="Add a passkey"
      confirmLabel="Ask my device"
      busy={busy}
      onConfirm={() => void add()}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        <p>
          Your device asks for your finger, face or PIN and keeps the key. You sign in with it in one step.
        </p>
        <TextInput
          label="Name"
          hint="So that you know it again, such as “Work laptop”"
          value={name}
          maxLength={60}
          error={isChecked && name.trim() === '' ? 'Give it a name.' : null}
          onChange={(event) => setName(event.target.value)}
        />
        <RefusalNotice problem={problem} />
      </div>
    </ConfirmDialog>
  );
}
