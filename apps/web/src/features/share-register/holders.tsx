/** Who holds which lots on the day, and who acts for them. Props: register. */
import type { ShareholderView, ShareRegisterView } from '@quorate/contracts';
import { sayList } from '@quorate/domain';
import type { ReactNode } from 'react';
import type { DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FindTable } from '../../ui/find-table.js';
import { formatNumber, plural } from '../../ui/format.js';

/** Of a holder with more lots the first are listed. */
const mostLots = 6;

const columns: readonly DataColumn<ShareholderView>[] = [
  { key: 'name', head: 'Holder', isRowHead: true, cell: ({ name }) => name },
  { key: 'shares', head: 'Shares', isNumber: true, cell: ({ shares }) => formatNumber(shares) },
  { key: 'nominal', head: 'Nominal value', isNumber: true, cell: ({ nominal }) => nominal },
  { key: 'lots', head: 'Lots', cell: sayLots },
  { key: 'representatives', head: 'Represented by', cell: sayRepresentatives },
];

/** Shows the holders, and a field to find one. */
export function Holders({ register }: { readonly register: ShareRegisterView }): ReactNode {
  const { holders } = register;
  if (holders.length === 0) {
    return (
      <EmptyState title="There is no holder yet">
        Enter a holder and allot shares, or import a file of lots.
      </EmptyState>
    );
  }
  return (
    <FindTable
      hint="A holder or who acts for it"
      textOf={({ name, representatives }) =>
        `${name} ${representatives.map((person) => person.name).join(' ')}`
      }
      caption={(shown) => plural(shown, 'holder', 'holders')}
      nothing={{ title: (words) => `No holder matches “${words}”`, advice: 'Try one word of the name.' }}
      columns={columns}
      rows={holders}
      rowKey={({ holderId }) => holderId}
    />
  );
}

function sayLots({ lots }: ShareholderView): string {
  if (lots.length === 0) return 'None on this day';
  const said = lots.slice(0, mostLots).map(({ lot, shares }) => `lot ${lot}: ${formatNumber(shares)}`);
  const rest = lots.length - said.length;
  return rest === 0 ? said.join(', ') : `${said.join(', ')} and ${plural(rest, 'more lot', 'more lots')}`;
}

function sayRepresentatives({ representatives }: ShareholderView): string {
  return representatives.length === 0 ? 'Nobody' : sayList(representatives.map(({ name }) => name));
}
