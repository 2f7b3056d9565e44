/** The documents of a consultation in preparation. Props: id, documents, onChange. */
import type { ConsultationView, UploadedFile } from '@quorate/contracts';
import { FILE_MEDIA, MOST_FILE_BYTES, SAY_FILE_KINDS } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { problemOf, sendFile } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { FileInput } from '../../ui/file-input.js';
import { TextInput } from '../../ui/text-input.js';
import type { ConsultationId } from '../consultation-list/index.js';
import { consultationPath } from '../consultation-reading/index.js';
import styles from './desk.module.css';

type Document = ConsultationView['documents'][number];

const mostMegabytes = MOST_FILE_BYTES / 1024 / 1024;
const endings = Object.values(FILE_MEDIA)
  .map(({ ending }) => `.${ending}`)
  .join(',');

export interface DocumentFieldsProps {
  readonly id: ConsultationId;
  readonly documents: readonly Document[];
  readonly onChange: (documents: readonly Document[]) => void;
}

/** A file goes up as it is chosen; it is a document once the consultation is kept with it. */
export function DocumentFields({ id, documents, onChange }: DocumentFieldsProps): ReactNode {
  const [fault, setFault] = useState<string>();
  const [uploads, setUploads] = useState(0);
  const add = async (file: File | null): Promise<void> => {
    setFault(undefined);
    if (file === null) return;
    if (file.size > MOST_FILE_BYTES) {
      setFault(`This file is larger than ${mostMegabytes} MB. Make it smaller, or split it.`);
      return;
    }
    try {
      const kept = await sendFile<UploadedFile>(`${consultationPath(id)}/documents`, file);
      const others = documents.filter((one) => one.file.hash !== kept.hash);
      const title = file.name.replace(/\.\w{1,5}$/, '');
      onChange([...others, { title, file: { ...kept, name: file.name } }]);
    } catch (error) {
      setFault(problemOf(error).detail);
    }
    setUploads((count) => count + 1);
  };
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>Documents</legend>
      {documents.map(({ title, file }) => (
        <div key={file.hash} className={styles.document}>
          <TextInput
            label={`Title of ${file.name}`}
            maxLength={200}
            value={title}
            onChange={({ target }) =>
              onChange(
                documents.map((one) => (one.file.hash === file.hash ? { ...one, title: target.value } : one)),
              )
            }
          />
          <Button
            tone="plain"
            onClick={() => onChange(documents.filter((one) => one.file.hash !== file.hash))}
          >
            Take {file.name} out
          </Button>
        </div>
      ))}
      <FileInput
        key={uploads}
        label="Add a document"
        hint={`${SAY_FILE_KINDS}, up to ${mostMegabytes} MB. Everybody reads it once the consultation is issued.`}
        isOptional
        accept={endings}
        error={fault}
        onFile={(file) => void add(file)}
      />
    </fieldset>
  );
}
