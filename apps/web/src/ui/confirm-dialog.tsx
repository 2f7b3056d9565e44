/**
 * Asks before an act that cannot simply be done again. Props: isOpen, title, children, confirmLabel (names the act), cancelLabel,
 * tone ('primary' | 'danger'), busy, onConfirm, onCancel.
 */
import { Modal } from '@mantine/core';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import type { ReactNode } from 'react';
import { Button } from './button.js';
import styles from './confirm-dialog.module.css';
import { useFocusReturn } from './use-focus-return.js';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly tone?: 'primary' | 'danger';
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Shows the question over the page; Escape and the other button leave everything as it was. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const {
    isOpen,
    title,
    children,
    confirmLabel,
    cancelLabel = 'Go back',
    tone = 'primary',
    busy = false,
    onConfirm,
    onCancel,
  } = props;
  useFocusReturn();
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onCancel}
      centered
      lockScroll={false}
      classNames={{
        overlay: styles.overlay,
        content: styles.content,
        body: styles.body,
        title: styles.title,
      }}
      transitionProps={{ duration: 160, transition: 'fade' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>{title}</Modal.Title>
          {children}
          <div className={styles.actions}>
            <Button tone={tone} busy={busy} onClick={onConfirm}>
              {confirmLabel}
            </Button>
            <Button tone="quiet" onClick={onCancel} data-autofocus>
              {cancelLabel}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
