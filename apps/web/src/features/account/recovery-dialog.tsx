/** Shows recovery codes, this once. Props: codes, onClose. */
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { CopyButton } from '../../ui/copy-button.js';
import styles from './account.module.css';

export interface RecoveryDialogProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** Lists them for writing down. */
export function RecoveryDialog({ codes, onClose }: RecoveryDialogProps): ReactNode {
  return (
    <ConfirmDialog
      isOpen
      title="Your recovery codes"
      confirmLabel="I have kept them"
      cancelLabel="Close"
      onConfirm={onClose}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <p>
          Each works once in the place of your device, should you lose it. Keep them where you keep other
          keys. They are not shown again.
        </p>
        <ul className={styles.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <CopyButton text={codes.join('\n')} byHand="Select them above and copy them by hand.">
          Copy the codes
        </CopyButton>
      </div>
    </ConfirmDialog>
  );
}
