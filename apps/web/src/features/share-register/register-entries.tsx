/** What was written in the register, the last entry first. Props: bodyId. */
import type { RegisterEntryView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime, formatShortDate } from '../../ui/format.js';
import { Reading } from '../reading/index.js';
import { useRegisterEntries } from './use-share-register.js';

const columns: readonly DataColumn<RegisterEntryView>[] = [
  { key: 'no', head: 'Entry', isRowHead: true, isNumber: true, cell: ({ no }) => no },
  {
    key: 'what',
    head: 'What was written',
    cell: ({ sentence, reason }) => (reason === null ? sentence : `${sentence} Reason: ${reason}`),
  },
  { key: 'on', head: 'Holds from', cell: ({ on }) => (on === null ? 'At once' : formatShortDate(on)) },
  { key: 'at', head: 'Written', cell: ({ at, by }) => `${formatDateTime(at)}, ${by}` },
];

/** Shows the latest 200 entries. */
export function RegisterEntries({ bodyId }: { readonly bodyId: string }): ReactNode {
  return (
    <Reading query={useRegisterEntries(bodyId)} label="Loading the entries" lines={6}>
      {(entries) => (
        <DataTable
          caption="The latest entries. Nothing is ever taken out of the register"
          columns={columns}
          rows={entries}
          rowKey={({ no }) => String(no)}
          empty={<EmptyState title="Nothing is written yet">The first entry opens the register.</EmptyState>}
        />
      )}
    </Reading>
  );
}
