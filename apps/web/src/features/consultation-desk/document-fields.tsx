/** The documents of a consultation in preparation. Props: id, documents, onChange. */
import type { ConsultationView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import type { ConsultationId } from '../consultation-list/index.js';
import { type ConsultationFile, consultationPath, UploadField } from '../consultation-reading/index.js';
import styles from './desk.module.css';

type Document = ConsultationView['documents'][number];

export interface DocumentFieldsProps {
  readonly id: ConsultationId;
  readonly documents: readonly Document[];
  readonly onChange: (documents: readonly Document[]) => void;
}

/** A file goes up as it is chosen; it is a document once the consultation is kept with it. */
export function DocumentFields({ id, documents, onChange }: DocumentFieldsProps): ReactNode {
  const without = ({ hash }: ConsultationFile): readonly Document[] =>
    documents.filter(({ file }) => file.hash !== hash);
  const retitle = ({ hash }: ConsultationFile, title: string): readonly Document[] =>
    documents.map((one) => (one.file.hash === hash ? { ...one, title } : one));
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>Documents</legend>
      {documents.map(({ title, file }) => (
        <div key={file.hash} className={styles.document}>
          <TextInput
            label={`Title of ${file.name}`}
            maxLength={200}
            value={title}
            onChange={({ target }) => onChange(retitle(file, target.value))}
          />
          <Button tone="plain" onClick={() => onChange(without(file))}>
            Take {file.name} out
          </Button>
        </div>
      ))}
      <UploadField
        path={`${consultationPath(id)}/documents`}
        label="Add a document"
        hint="Everybody reads it once the consultation is issued."
        onKept={(file) => onChange([...without(file), { title: file.name.replace(/\.\w{1,5}$/, ''), file }])}
      />
    </fieldset>
  );
}
