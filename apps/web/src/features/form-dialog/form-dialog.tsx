/**
 * A form over the page that changes something by one request. It stays open with what was typed when it is refused.
 * Props: title, confirmLabel, tone, send (the request, or null while something is missing), onDone, onCancel, children
 * (a function that gets the fault of a field).
 */
import { useState, type ReactNode } from 'react';
import { ProblemError, problemOf } from '../../api/index.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import styles from './form-dialog.module.css';

/** What the server found wrong with a field of the request. */
export type FaultOf = (field: string) => string | undefined;

export interface FormDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  readonly tone?: 'primary' | 'danger';
  readonly send: () => Promise<void> | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly children: (faultOf: FaultOf) => ReactNode;
}

/** Shows the form; what the server refuses stands at its field and below. */
export function FormDialog(props: FormDialogProps): ReactNode {
  const { title, confirmLabel, tone = 'primary', send, onDone, onCancel, children } = props;
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    const answer = send();
    if (answer === null) return;
    setBusy(true);
    setError(null);
    try {
      await answer;
      onDone();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      isOpen
      title={title}
      confirmLabel={confirmLabel}
      tone={tone}
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        {children((field) => faultIn(error, field))}
        {error !== null && <ProblemNotice problem={problemOf(error)} />}
      </div>
    </ConfirmDialog>
  );
}

function faultIn(error: unknown, field: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  const { errors, field: at, detail } = error.problem;
  return errors?.find((one) => one.field === field)?.detail ?? (at === field ? detail : undefined);
}
