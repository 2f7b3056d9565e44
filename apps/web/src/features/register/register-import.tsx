/** Import of the register: give files, have them checked, then write all of it or nothing. */
import type { RegisterFile, RegisterPreview } from '@quorate/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { FileGiver } from './file-giver.js';
import { PreviewAnswer } from './preview-answer.js';
import { fileForms } from './register-files.js';
import styles from './register.module.css';

type Texts = Readonly<Partial<Record<RegisterFile, string>>>;

type Step =
  | { readonly kind: 'giving' }
  | { readonly kind: 'nothing-given' }
  | { readonly kind: 'checked' | 'imported'; readonly preview: RegisterPreview }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Shows the three files, one button whose words follow the step, and the answer of the server. */
export function RegisterImport(): ReactNode {
  const client = useQueryClient();
  const [texts, setTexts] = useState<Texts>({});
  const [step, setStep] = useState<Step>({ kind: 'giving' });
  const [busy, setBusy] = useState(false);
  const mayImport = step.kind === 'checked' && step.preview.faults.length === 0;
  const give = (file: RegisterFile, text: string): void => {
    setTexts({ ...texts, [file]: text });
    setStep({ kind: 'giving' });
  };
  const press = async (): Promise<void> => {
    const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
    if (Object.keys(given).length === 0) return setStep({ kind: 'nothing-given' });
    setBusy(true);
    try {
      const path = mayImport ? '/api/register/import' : '/api/register/preview';
      const preview = await sendJson<RegisterPreview>('POST', path, given);
      const isWritten = mayImport && preview.faults.length === 0;
      setStep({ kind: isWritten ? 'imported' : 'checked', preview });
      if (isWritten) await client.invalidateQueries();
    } catch (error) {
      setStep({ kind: 'failed', error });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="import">
      <RegionLabel id="import">Import</RegionLabel>
      <div className={styles.files}>
        {fileForms.map((form) => (
          <FileGiver
            key={form.file}
            form={form}
            text={texts[form.file] ?? ''}
            onText={(text) => give(form.file, text)}
          />
        ))}
      </div>
      <Button busy={busy} busyLabel={mayImport ? 'Importing' : 'Checking'} onClick={() => void press()}>
        {mayImport ? 'Import all of it' : 'Check the files'}
      </Button>
      <div className={styles.answer}>
        <StepAnswer step={step} />
      </div>
    </section>
  );
}

function StepAnswer({ step }: { readonly step: Step }): ReactNode {
  switch (step.kind) {
    case 'giving':
      return null;
    case 'nothing-given':
      return (
        <Notice tone="caution" title="There is nothing to check yet" announce="alert">
          Choose at least one file, or paste its rows.
        </Notice>
      );
    case 'failed':
      return <ProblemNotice problem={problemOf(step.error)} kept="Nothing was written." />;
    case 'checked':
    case 'imported':
      return <PreviewAnswer preview={step.preview} isWritten={step.kind === 'imported'} />;
  }
}
