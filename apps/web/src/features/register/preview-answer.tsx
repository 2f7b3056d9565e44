/** What the server found in the files: every bad cell, or what would be written, or what was. Props: preview, isWritten. */
import type { RegisterPreview } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { plural } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { fileName } from './register-files.js';

type FileChanges = RegisterPreview['changes'][number];
type Fault = RegisterPreview['faults'][number];

const faultColumns: readonly DataColumn<Fault>[] = [
  { key: 'file', head: 'File', isRowHead: true, cell: ({ file }) => fileName(file) },
  { key: 'row', head: 'Row', cell: ({ row }) => row, isNumber: true },
  { key: 'column', head: 'Column', cell: ({ column }) => column },
  { key: 'sentence', head: 'What is wrong', cell: ({ sentence }) => sentence },
];

const changeColumns: readonly DataColumn<FileChanges>[] = [
  { key: 'file', head: 'File', isRowHead: true, cell: ({ file }) => fileName(file) },
  { key: 'added', head: 'Added', cell: ({ added }) => added, isNumber: true },
  { key: 'changed', head: 'Changed', cell: ({ changed }) => changed, isNumber: true },
  { key: 'unchanged', head: 'Unchanged', cell: ({ unchanged }) => unchanged, isNumber: true },
];

export interface PreviewAnswerProps {
  readonly preview: RegisterPreview;
  readonly isWritten: boolean;
}

/** Shows the answer: a sentence, then the table. */
export function PreviewAnswer({ preview, isWritten }: PreviewAnswerProps): ReactNode {
  const { faults, changes } = preview;
  if (faults.length > 0) {
    return (
      <>
        <Notice tone="error" title={`${plural(faults.length, 'cell needs', 'cells need')} to be put right`}>
          Nothing was written. Put these right in the file or in the rows above and check again.
        </Notice>
        <DataTable
          caption="What is wrong. Rows count from 1, the heading is row 1"
          columns={faultColumns}
          rows={faults}
          rowKey={({ file, row, column, sentence }) => `${file} ${row} ${column} ${sentence}`}
        />
      </>
    );
  }
  return (
    <>
      <Sentence changes={changes} isWritten={isWritten} />
      <DataTable
        caption={isWritten ? 'What was written' : 'What would be written'}
        columns={changeColumns}
        rows={changes}
        rowKey={({ file }) => file}
      />
    </>
  );
}

function Sentence({
  changes,
  isWritten,
}: {
  readonly changes: readonly FileChanges[];
  readonly isWritten: boolean;
}): ReactNode {
  const touched = changes.reduce((sum, { added, changed }) => sum + added + changed, 0);
  if (touched === 0) {
    return (
      <Notice tone="met" title="These files change nothing" announce="status">
        Everything in them is in the register already, 0 added and 0 changed.
      </Notice>
    );
  }
  return isWritten ? (
    <Notice tone="met" title={`Imported: ${plural(touched, 'row', 'rows')} written`} announce="status">
      The register holds all of it now. The same files once more would change nothing.
    </Notice>
  ) : (
    <Notice tone="inform" title="The files are in order" announce="status">
      Nothing has been written yet. Look at the figures, then import all of it.
    </Notice>
  );
}
