/**
 * Asks before an act, sends it, and stays open with what was typed when it is refused. Props: meetingId, title, confirmLabel,
 * cancelLabel, tone, isReady (false while what the act needs is loading), read (the act, or null while something is missing),
 * onDone, children.
 */
import type { AskedCommand } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import styles from './command-dialog.module.css';
import { RefusalNotice } from './refusal-notice.js';

export interface CommandDialogProps {
  readonly meetingId: string;
  readonly title: string;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly tone?: 'primary' | 'danger';
  readonly isReady?: boolean;
  readonly read: () => AskedCommand | null;
  readonly onDone: () => void;
  readonly children?: ReactNode;
}

/** Shows the question over the page and closes once the server has written the act. */
export function CommandDialog(props: CommandDialogProps): ReactNode {
  const { meetingId, isReady = true, read, onDone, children, ...words } = props;
  const { send, problem, busy } = useCommand(meetingId);
  const confirm = (): void => {
    const command = read();
    // A refusal stands in the dialog, in the words of the server.
    if (command !== null) send(command).then(onDone, () => undefined);
  };
  return (
    <ConfirmDialog isOpen {...words} busy={busy || !isReady} onConfirm={confirm} onCancel={onDone}>
      <div className={styles.fields}>
        {children}
        <RefusalNotice problem={problem} />
      </div>
    </ConfirmDialog>
  );
}
