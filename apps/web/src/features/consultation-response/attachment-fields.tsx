/** The files of a response, each open or confidential. Props: id, attachments, onChange. */
import type { UploadedFile } from '@quorate/contracts';
import {
  ATTACHMENT_MARKS,
  FILE_MEDIA,
  MOST_ATTACHMENTS,
  MOST_FILE_BYTES,
  SAY_FILE_KINDS,
  sayMark,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { problemOf, sendFile } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { FileInput } from '../../ui/file-input.js';
import { Select } from '../../ui/select.js';
import type { ConsultationId } from '../consultation-list/index.js';
import { consultationPath } from '../consultation-reading/index.js';
import type { AttachmentDraft } from './response-draft.js';
import styles from './response.module.css';

const mostMegabytes = MOST_FILE_BYTES / 1024 / 1024;
const endings = Object.values(FILE_MEDIA)
  .map(({ ending }) => `.${ending}`)
  .join(',');
const marks = ATTACHMENT_MARKS.map((mark) => ({ value: mark, label: sayMark(mark) }));

export interface AttachmentFieldsProps {
  readonly id: ConsultationId;
  readonly attachments: readonly AttachmentDraft[];
  readonly onChange: (attachments: readonly AttachmentDraft[]) => void;
}

/** A file goes up as it is chosen; it is attached once the response is saved or submitted with it. */
export function AttachmentFields({ id, attachments, onChange }: AttachmentFieldsProps): ReactNode {
  const [fault, setFault] = useState<string>();
  const [uploads, setUploads] = useState(0);
  const attach = async (file: File | null): Promise<void> => {
    setFault(undefined);
    if (file === null) return;
    if (file.size > MOST_FILE_BYTES) {
      setFault(`This file is larger than ${mostMegabytes} MB. Make it smaller, or split it.`);
      return;
    }
    try {
      const kept = await sendFile<UploadedFile>(`${consultationPath(id)}/attachments`, file);
      const others = attachments.filter((one) => one.file.hash !== kept.hash);
      onChange([...others, { mark: 'confidential', file: { ...kept, name: file.name } }]);
    } catch (error) {
      setFault(problemOf(error).detail);
    }
    setUploads((count) => count + 1);
  };
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>Files</legend>
      <p className={styles.note}>
        A file tells who made it, so it is open, with the name of your party, or confidential.
      </p>
      <ul>
        {attachments.map(({ mark, file }) => (
          <li key={file.hash} className={styles.attachment}>
            <span>{file.name}</span>
            <Select
              label={`Who may read ${file.name}`}
              options={marks}
              value={mark}
              onChange={({ target }) =>
                onChange(
                  attachments.map((one) =>
                    one.file.hash === file.hash
                      ? { ...one, mark: target.value === 'open' ? 'open' : 'confidential' }
                      : one,
                  ),
                )
              }
            />
            <Button
              tone="plain"
              onClick={() => onChange(attachments.filter((one) => one.file.hash !== file.hash))}
            >
              Take {file.name} out
            </Button>
          </li>
        ))}
      </ul>
      {attachments.length < MOST_ATTACHMENTS && (
        <FileInput
          key={uploads}
          label="Attach a file"
          hint={`${SAY_FILE_KINDS}, up to ${mostMegabytes} MB; at most ${MOST_ATTACHMENTS} files`}
          isOptional
          accept={endings}
          error={fault}
          onFile={(file) => void attach(file)}
        />
      )}
    </fieldset>
  );
}
