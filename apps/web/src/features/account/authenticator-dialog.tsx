/** Adds an authenticator app: its picture or key, then its first code. Props: onAdded (with recovery codes when it is the first), onCancel. */
import type { NewAuthenticatorView, RecoveryCodesView } from '@quorate/contracts';
import { useEffect, useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Loading } from '../../ui/loading.js';
import type { Problem } from '../../ui/problem-notice.js';
import { TextInput } from '../../ui/text-input.js';
import { RefusalNotice } from '../acts/index.js';
import styles from './account.module.css';

export interface AuthenticatorDialogProps {
  readonly onAdded: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: () => void;
}

type Refused = Problem & { readonly field?: string | undefined };

/** Shows the picture and takes the code. */
export function AuthenticatorDialog({ onAdded, onCancel }: AuthenticatorDialogProps): ReactNode {
  const [begun, setBegun] = useState<NewAuthenticatorView | null>(null);
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  useEffect(() => {
    sendJson<NewAuthenticatorView>('POST', '/api/account/authenticator')
      .then(setBegun)
      .catch((error: unknown) => setProblem(problemOf(error)));
  }, []);
  const plain = code.replace(/\s/g, '');
  const missing = /^\d{6}$/.test(plain) ? null : 'Write the six digits that the app shows.';
  const confirm = async (): Promise<void> => {
    setChecked(true);
    if (missing !== null) return;
    setBusy(true);
    setProblem(null);
    try {
      const path = '/api/account/authenticator/confirmation';
      onAdded((await sendJson<RecoveryCodesView>('POST', path, { code: plain })).recoveryCodes);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  const isOfCode = problem?.field === 'code';
  return (
    <ConfirmDialog
      isOpen
      title="Add an authenticator app"
      confirmLabel="Put it to use"
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        {begun === null && problem === null && <Loading label="Making a key" lines={6} />}
        {begun !== null && (
          <>
            <AppKey begun={begun} />
            <TextInput
              label="Code that the app shows now"
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              error={(isOfCode ? problem.detail : null) ?? (isChecked ? missing : null)}
              onChange={(event) => setCode(event.target.value)}
            />
          </>
        )}
        <RefusalNotice problem={isOfCode ? null : problem} />
      </div>
    </ConfirmDialog>
  );
}

function AppKey({ begun }: { readonly begun: NewAuthenticatorView }): ReactNode {
  return (
    <>
      <p>Scan this with the app on your phone, or type the key into it.</p>
      <img
        className={styles.picture}
        alt="The key of the app as a QR code; it stands below as text too"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(begun.picture)}`}
      />
      <p className={styles.secret}>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
    </>
  );
}
