/** Adds lots from a file: checked first, then written whole or not at all. Props: bodyId. */
import type { ShareImportPreview } from '@quorate/contracts';
import { sayList } from '@quorate/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { formatNumber, plural } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { FileGiver } from '../register/index.js';
import styles from './share-register.module.css';

const form = {
  name: 'Lots',
  headings: 'lot,holder,party_signifier,shares,since,representative_emails',
};

type Step =
  | { readonly kind: 'giving' }
  | { readonly kind: 'checked' | 'imported'; readonly preview: ShareImportPreview }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Shows the file, one button whose words follow the step, and the answer. */
export function ShareImport({ bodyId }: { readonly bodyId: string }): ReactNode {
  const client = useQueryClient();
  const [csv, setCsv] = useState('');
  const [step, setStep] = useState<Step>({ kind: 'giving' });
  const [busy, setBusy] = useState(false);
  const mayImport = step.kind === 'checked' && step.preview.faults.length === 0;
  const press = async (): Promise<void> => {
    setBusy(true);
    try {
      const path = `/api/bodies/${bodyId}/share-register/${mayImport ? 'import' : 'preview'}`;
      const key = mayImport ? { key: crypto.randomUUID() } : {};
      const preview = await sendJson<ShareImportPreview>('POST', path, { csv }, key);
      const isWritten = mayImport && preview.faults.length === 0;
      setStep({ kind: isWritten ? 'imported' : 'checked', preview });
      if (isWritten) await client.invalidateQueries({ queryKey: ['share-register', bodyId] });
    } catch (error) {
      setStep({ kind: 'failed', error });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.import}>
      <FileGiver
        form={form}
        text={csv}
        onText={(text) => {
          setCsv(text);
          setStep({ kind: 'giving' });
        }}
      />
      <Button busy={busy} busyLabel={mayImport ? 'Importing' : 'Checking'} onClick={() => void press()}>
        {mayImport ? 'Import all of it' : 'Check the file'}
      </Button>
      <StepAnswer step={step} />
    </div>
  );
}

function StepAnswer({ step }: { readonly step: Step }): ReactNode {
  if (step.kind === 'giving') return null;
  if (step.kind === 'failed') {
    return <ProblemNotice problem={problemOf(step.error)} kept="Nothing was written." />;
  }
  const { faults, ...found } = step.preview;
  if (faults.length > 0) return <Faults faults={faults} />;
  if (step.kind === 'imported') {
    return (
      <Notice tone="met" title={`Imported: ${sayFound(found)}`} announce="status">
        The register holds all of it now. The same file once more would change nothing.
      </Notice>
    );
  }
  return (
    <Notice tone="inform" title={`The file is in order: ${sayFound(found)}`} announce="status">
      {saySeveral(found.several)} Nothing has been written yet. Look at the figures, then import all of it.
    </Notice>
  );
}

const namedAtMost = 8;

/** "Alder Ltd (2 lots, 400 shares) and Birch Ltd (3 lots, 50 shares) hold several lots each." */
function saySeveral(several: ShareImportPreview['several']): string {
  if (several.length === 0) return 'Every holder has one lot.';
  const named = several
    .slice(0, namedAtMost)
    .map(({ holder, lots, shares }) => `${holder} (${String(lots)} lots, ${formatNumber(shares)} shares)`);
  const left = several.length - named.length;
  const all = left === 0 ? named : [...named, plural(left, 'other', 'others')];
  return `Several lots for one holder: ${sayList(all)}.`;
}

function sayFound({ holders, lots, representatives, shares }: Omit<ShareImportPreview, 'faults'>): string {
  const added = [
    plural(lots.added, 'new lot', 'new lots'),
    `${formatNumber(shares)} shares`,
    plural(holders, 'new holder', 'new holders'),
    plural(representatives, 'new representative', 'new representatives'),
  ];
  return `${added.join(', ')}; ${plural(lots.unchanged, 'lot', 'lots')} there already`;
}

type Fault = ShareImportPreview['faults'][number];

const faultColumns: readonly DataColumn<Fault>[] = [
  { key: 'row', head: 'Row', isRowHead: true, isNumber: true, cell: ({ row }) => row },
  { key: 'column', head: 'Column', cell: ({ column }) => column },
  { key: 'sentence', head: 'What is wrong', cell: ({ sentence }) => sentence },
];

function Faults({ faults }: { readonly faults: readonly Fault[] }): ReactNode {
  return (
    <>
      <Notice tone="error" title={`${plural(faults.length, 'cell needs', 'cells need')} to be put right`}>
        Nothing was written. Put these right in the file or in the rows above and check again.
      </Notice>
      <DataTable
        caption="What is wrong. Rows count from 1, the heading is row 1"
        columns={faultColumns}
        rows={faults}
        rowKey={({ row, column, sentence }) => `${row} ${column} ${sentence}`}
      />
    </>
  );
}
