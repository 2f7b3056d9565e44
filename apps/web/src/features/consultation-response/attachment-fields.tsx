/** The files of a response, each open or confidential. Props: id, attachments, onChange. */
import { ATTACHMENT_MARKS, MOST_ATTACHMENTS, sayMark } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import type { ConsultationId } from '../consultation-list/index.js';
import { type ConsultationFile, consultationPath, UploadField } from '../consultation-reading/index.js';
import type { AttachmentDraft } from './response-draft.js';
import styles from './response.module.css';

const marks = ATTACHMENT_MARKS.map((mark) => ({ value: mark, label: sayMark(mark) }));

export interface AttachmentFieldsProps {
  readonly id: ConsultationId;
  readonly attachments: readonly AttachmentDraft[];
  readonly onChange: (attachments: readonly AttachmentDraft[]) => void;
}

/** A file goes up as it is chosen; it is attached once the response is saved or submitted with it. */
export function AttachmentFields({ id, attachments, onChange }: AttachmentFieldsProps): ReactNode {
  const without = ({ hash }: ConsultationFile): readonly AttachmentDraft[] =>
    attachments.filter(({ file }) => file.hash !== hash);
  const mark = ({ hash }: ConsultationFile, chosen: string): readonly AttachmentDraft[] =>
    attachments.map((one) =>
      one.file.hash === hash ? { ...one, mark: chosen === 'open' ? 'open' : 'confidential' } : one,
    );
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>Files</legend>
      <p className={styles.note}>
        A file tells who made it, so it is open, with the name of your party, or confidential.
      </p>
      <ul>
        {attachments.map(({ mark: marked, file }) => (
          <li key={file.hash} className={styles.attachment}>
            <span>{file.name}</span>
            <Select
              label={`Who may read ${file.name}`}
              options={marks}
              value={marked}
              onChange={({ target }) => onChange(mark(file, target.value))}
            />
            <Button tone="plain" onClick={() => onChange(without(file))}>
              Take {file.name} out
            </Button>
          </li>
        ))}
      </ul>
      {attachments.length < MOST_ATTACHMENTS && (
        <UploadField
          path={`${consultationPath(id)}/attachments`}
          label="Attach a file"
          hint={`At most ${MOST_ATTACHMENTS} files`}
          onKept={(file) => onChange([...without(file), { mark: 'confidential', file }])}
        />
      )}
    </fieldset>
  );
}
