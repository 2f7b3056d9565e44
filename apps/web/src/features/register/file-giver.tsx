/** One file of the register: chosen from this device or pasted. Props: form, text, onText. */
import { useState, type ReactNode } from 'react';
import { Textarea } from '../../ui/textarea.js';
import type { RegisterFileForm } from './register-files.js';
import styles from './register.module.css';

export interface FileGiverProps {
  readonly form: Pick<RegisterFileForm, 'name' | 'headings'>;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Shows the file chooser and the rows, which can be read over and put right before the check. */
export function FileGiver({ form, text, onText }: FileGiverProps): ReactNode {
  const [fault, setFault] = useState<string>();
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    try {
      setFault(undefined);
      onText(await file.text());
    } catch {
      setFault('This file could not be read. Choose it again, or paste its rows.');
    }
  };
  return (
    <div>
      <label className={styles.picker}>
        <span>{form.name}, as a CSV file</span>
        <input type="file" accept=".csv,text/csv" onChange={(event) => void read(event.target.files?.[0])} />
      </label>
      <Textarea
        label={`${form.name}, the rows`}
        hint={`First row: ${form.headings.replaceAll(',', ', ')}`}
        error={fault}
        rows={6}
        spellCheck={false}
        wrap="off"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}
