/** The two forms in which a voter keeps a receipt. Props: meetingId, no (journal entry of the ballot). */
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './proof.module.css';

export interface ReceiptFilesProps {
  readonly meetingId: string;
  readonly no: number;
  /** For whom, where several receipts stand on one page. */
  readonly label: string;
}

/** Offers the file that proves and the page that is read. */
export function ReceiptFiles({ meetingId, no, label }: ReceiptFilesProps): ReactNode {
  const receipt = `/api/meetings/${meetingId}/receipts/${no}`;
  const forWhom = <VisuallyHidden> for {label}</VisuallyHidden>;
  return (
    <p className={styles.files}>
      <ButtonLink href={receipt} tone="plain" download>
        Save the receipt{forWhom}
      </ButtonLink>
      <ButtonLink href={`${receipt}/paper`} tone="plain" download>
        Save it as a PDF{forWhom}
      </ButtonLink>
    </p>
  );
}
