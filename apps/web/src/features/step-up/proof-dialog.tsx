/** Asks for a passkey or a code before an act goes on. Props: onEnd (true when it was shown). */
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import type { Problem } from '../../ui/problem-notice.js';
import { TextInput } from '../../ui/text-input.js';
import { RefusalNotice } from '../acts/index.js';
import { answerOf, sayPasskeyFault } from '../second-factor/index.js';
import { Button } from '../../ui/button.js';
import styles from './step-up.module.css';

export interface ProofDialogProps {
  readonly onEnd: (isShown: boolean) => void;
}

const ASK = '/api/session/proof/passkey-question';
const PROVE = '/api/session/proof/passkey';

/** Offers the ways that the person has. */
export function ProofDialog({ onEnd }: ProofDialogProps): ReactNode {
  const { data } = useQuery({
    queryKey: ['account', 'ways'],
    queryFn: () => getJson<{ ways: ('passkey' | 'code')[] }>('/api/session/proof'),
  });
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<(Problem & { readonly field?: string | undefined }) | null>(null);
  const hasPasskey = data?.ways.includes('passkey') ?? false;
  const run = async (prove: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await prove();
      onEnd(true);
    } catch (error) {
      setProblem(sayPasskeyFault(error) ?? problemOf(error));
      setBusy(false);
    }
  };
  const byPasskey = (): Promise<void> => run(async () => sendJson('POST', PROVE, await answerOf(ASK)));
  const byCode = (): void => {
    setChecked(true);
    const plain = code.trim();
    if (plain === '') return;
    void run(() => sendJson('POST', '/api/session/proof/code', { code: plain.replace(/\s/g, '') }));
  };
  const isOfCode = problem?.field === 'code';
  const missing = isChecked && code.trim() === '' ? 'Write the code.' : null;
  return (
    <ConfirmDialog
      isOpen
      title="Show that it is you"
      confirmLabel="Go on with the code"
      busy={busy}
      onConfirm={byCode}
      onCancel={() => onEnd(false)}
    >
      <div className={styles.ways}>
        <p>What you asked for is not done yet. It is done as soon as you have shown it.</p>
        {hasPasskey && (
          <p>
            <Button tone="quiet" onClick={() => void byPasskey()}>
              Use a passkey
            </Button>
          </p>
        )}
        <CodeInput code={code} fault={isOfCode ? (problem.detail ?? null) : missing} onChange={setCode} />
        <RefusalNotice problem={isOfCode ? null : problem} />
      </div>
    </ConfirmDialog>
  );
}

interface CodeInputProps {
  readonly code: string;
  readonly fault: string | null;
  readonly onChange: (code: string) => void;
}

function CodeInput({ code, fault, onChange }: CodeInputProps): ReactNode {
  return (
    <TextInput
      label="Code"
      hint="Six digits from your authenticator app, or one of your recovery codes"
      autoComplete="one-time-code"
      value={code}
      error={fault}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
