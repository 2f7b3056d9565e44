/** The parties as a table that can be narrowed. Props: register, onChange (only for those who may). */
import type { PartyView } from '@quorate/contracts';
import { ukCalendarDate, ukDateShort } from '@quorate/domain';
import type { ReactNode } from 'react';
import { serverNow } from '../../api/index.js';
import { ActionMenu } from '../../ui/action-menu.js';
import type { DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FindTable } from '../../ui/find-table.js';
import { plural } from '../../ui/format.js';
import { StateWord } from '../../ui/state-word.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import type { PartyChangeKind } from './party-dialogs.js';
import { categoriesOn, sayWithdrawalChange } from './party-words.js';
import styles from './register.module.css';
import type { PartyRegister } from './use-register.js';

type ChangeParty = (kind: PartyChangeKind, party: PartyView) => void;

export interface PartyTableProps {
  readonly register: PartyRegister;
  readonly onChange: ChangeParty | undefined;
}

/** Shows the parties that match what is typed. */
export function PartyTable({ register, onChange }: PartyTableProps): ReactNode {
  if (register.parties.length === 0) {
    return (
      <EmptyState title="No party is registered yet">
        An administrator adds them here one by one, or imports them as a file on the register page.
      </EmptyState>
    );
  }
  return (
    <FindTable
      hint="A name, signifier, parent or category"
      textOf={({ name, signifier, parent, categories }) =>
        [name, signifier, parent ?? '', ...categories.map((category) => category.name)].join(' ')
      }
      caption={(shown) => plural(shown, 'party', 'parties')}
      nothing={{ title: (words) => `No party matches “${words}”`, advice: 'Try one word of its name.' }}
      columns={columnsFor(onChange)}
      rows={register.parties}
      rowKey={({ partyId }) => partyId}
    />
  );
}

function columnsFor(onChange: ChangeParty | undefined): DataColumn<PartyView>[] {
  return [
    { key: 'name', head: 'Party', isRowHead: true, cell: ({ name }) => name },
    { key: 'signifier', head: 'Signifier', cell: ({ signifier }) => signifier },
    { key: 'category', head: 'Category', cell: (party) => <Categories party={party} /> },
    { key: 'parent', head: 'Parent', cell: ({ parent }) => parent ?? 'None' },
    { key: 'acceded', head: 'Party since', cell: (party) => <Membership party={party} /> },
    ...(onChange === undefined
      ? []
      : [
          {
            key: 'change',
            head: 'Change',
            cell: (party: PartyView) => <PartyMenu party={party} onChange={onChange} />,
          },
        ]),
  ];
}

function Categories({ party }: { readonly party: PartyView }): ReactNode {
  const { now, history } = categoriesOn(party, ukCalendarDate(new Date(serverNow()).toISOString()));
  return (
    <span>
      {now.length === 0 ? 'None now' : now.join(', ')}
      {history.map((line) => (
        <span key={line} className={styles.history}>
          {line}
        </span>
      ))}
    </span>
  );
}

function Membership({ party }: { readonly party: PartyView }): ReactNode {
  const { acceded, withdrawn, withdrawalChanges } = party;
  return (
    <span>
      {ukDateShort(acceded)}
      {withdrawn !== null && (
        <span className={styles.history}>
          <StateWord tone="caution">Withdrawn {ukDateShort(withdrawn)}</StateWord>
        </span>
      )}
      {withdrawalChanges.map((change) => (
        <span key={change.at} className={styles.history}>
          {sayWithdrawalChange(change)}
        </span>
      ))}
    </span>
  );
}

function PartyMenu({
  party,
  onChange,
}: {
  readonly party: PartyView;
  readonly onChange: ChangeParty;
}): ReactNode {
  return (
    <ActionMenu
      label={
        <>
          Change<VisuallyHidden> {party.name}</VisuallyHidden>
        </>
      }
      items={[
        { label: 'Amend its name or parent', onSelect: () => onChange('amend', party) },
        { label: 'Begin or end a category', onSelect: () => onChange('category', party) },
        ...(party.withdrawn === null
          ? [{ label: 'Record its withdrawal', onSelect: () => onChange('withdraw', party) }]
          : [
              { label: 'Move its withdrawal', onSelect: () => onChange('move-withdrawal', party) },
              { label: 'Take back its withdrawal', onSelect: () => onChange('take-back-withdrawal', party) },
            ]),
      ]}
    />
  );
}
