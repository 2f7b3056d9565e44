/** Chooses a file, which goes up at once. Props: path (where to), label, hint, onKept (what the server keeps of it). */
import type { ConsultationView, UploadedFile } from '@quorate/contracts';
import { FILE_MEDIA, MOST_FILE_BYTES, SAY_FILE_KINDS } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { problemOf, sendFile } from '../../api/index.js';
import { FileInput } from '../../ui/file-input.js';

const mostMegabytes = MOST_FILE_BYTES / 1024 / 1024;
const endings = Object.values(FILE_MEDIA)
  .map(({ ending }) => `.${ending}`)
  .join(',');

/** A file as it stands in a consultation. */
export type ConsultationFile = ConsultationView['documents'][number]['file'];

export interface UploadFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly onKept: (file: ConsultationFile) => void;
}

/** Says at the field why a file is not taken. */
export function UploadField({ path, label, hint, onKept }: UploadFieldProps): ReactNode {
  const [fault, setFault] = useState<string>();
  const [uploads, setUploads] = useState(0);
  const take = async (file: File | null): Promise<void> => {
    setFault(undefined);
    if (file === null) return;
    if (file.size > MOST_FILE_BYTES) {
      setFault(`This file is larger than ${mostMegabytes} MB. Make it smaller, or split it.`);
      return;
    }
    try {
      const kept = await sendFile<UploadedFile>(path, file);
      onKept({ ...kept, name: file.name });
    } catch (error) {
      setFault(problemOf(error).detail);
    }
    setUploads((count) => count + 1);
  };
  return (
    <FileInput
      key={uploads}
      label={label}
      hint={`${SAY_FILE_KINDS}, up to ${mostMegabytes} MB. ${hint}`}
      isOptional
      accept={endings}
      error={fault}
      onFile={(file) => void take(file)}
    />
  );
}
