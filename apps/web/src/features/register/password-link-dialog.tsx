/** Gives a person the one-time link by which they set their password. Props: person, onClose. */
import type { PasswordLinkView, PersonView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { CopyAddress } from '../../ui/copy-address.js';
import { formatDateTime } from '../../ui/format.js';
import type { Problem } from '../../ui/problem-notice.js';
import { RefusalNotice } from '../acts/index.js';
import styles from './register.module.css';

export interface PasswordLinkDialogProps {
  readonly person: PersonView;
  readonly onClose: () => void;
}

/** Says what the link does, makes it when asked, and shows it once. */
export function PasswordLinkDialog({ person, onClose }: PasswordLinkDialogProps): ReactNode {
  const { personId, name, hasAccount } = person;
  const [given, setGiven] = useState<PasswordLinkView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      setGiven(await sendJson<PasswordLinkView>('POST', `/api/people/${personId}/password-links`));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      isOpen
      title={hasAccount ? `A new password for ${name}` : `Invite ${name}`}
      confirmLabel={given === null ? 'Make the link' : 'Done'}
      cancelLabel={given === null ? 'Go back' : 'Close'}
      busy={busy}
      onConfirm={() => (given === null ? void make() : onClose())}
      onCancel={onClose}
    >
      <div className={styles.link}>
        {given === null ? <BeforeLink person={person} /> : <AfterLink given={given} name={name} />}
        <RefusalNotice problem={problem} />
      </div>
    </ConfirmDialog>
  );
}

function BeforeLink({ person: { name, hasAccount } }: { readonly person: PersonView }): ReactNode {
  return (
    <p>
      {name} chooses a password with a link that works once, for seven days.{' '}
      {hasAccount
        ? 'Until then the present password stays; afterwards they are signed out everywhere.'
        : 'From then on they can sign in.'}{' '}
      A link given earlier ends.
    </p>
  );
}

function AfterLink({ given: { path, until }, name }: AfterLinkProps): ReactNode {
  return (
    <>
      <p>
        Give this address to {name} and to nobody else, in a way that you trust. It works once, until{' '}
        {formatDateTime(until)}. It is not shown again.
      </p>
      <CopyAddress link={`${window.location.origin}${path}`} />
    </>
  );
}

interface AfterLinkProps {
  readonly given: PasswordLinkView;
  readonly name: string;
}
