/** The lines of a claim in a table, with what each comes to and its receipts. Props: claim. */
import type { ClaimView } from '@quorate/contracts';
import { FILE_MEDIA, sayMoney } from '@quorate/domain';
import type { ReactNode } from 'react';
import { type DataColumn, DataTable } from '../../ui/data-table.js';
import { formatDate, plural } from '../../ui/format.js';
import styles from './expenses.module.css';
import { claimPath } from './use-claims.js';

type Line = ClaimView['lines'][number] & { readonly place: number };

/** Shows the sum under them, and the notes. */
export function ClaimLines({ claim }: { readonly claim: ClaimView }): ReactNode {
  const { lines, total, currency, notes } = claim;
  return (
    <section className={styles.lines} aria-label="What is claimed">
      <DataTable
        caption="What is claimed"
        isCaptionHidden
        columns={columnsOf(claim)}
        rows={lines.map((line, place) => ({ ...line, place }))}
        rowKey={({ place }) => String(place)}
        empty={<p className={styles.none}>Nothing is claimed yet.</p>}
      />
      <p className={styles.total}>Total {sayMoney(total, currency)}</p>
      {notes !== '' && <p className={styles.notes}>Notes: {notes}</p>}
    </section>
  );
}

function columnsOf(claim: ClaimView): DataColumn<Line>[] {
  const { currency } = claim;
  return [
    { key: 'kind', head: 'Kind', isRowHead: true, cell: ({ kind }) => kind },
    { key: 'on', head: 'Day', cell: ({ on }) => formatDate(on) },
    {
      key: 'what',
      head: 'What',
      cell: ({ note, miles, perMile }) => (
        <div className={styles.typed}>
          {miles !== null && perMile !== null && (
            <span className={styles.block}>
              {plural(miles, 'mile', 'miles')} at {sayMoney(perMile, currency)}
            </span>
          )}
          {note}
        </div>
      ),
    },
    {
      key: 'receipts',
      head: 'Receipts',
      cell: ({ receipts }) =>
        receipts.length === 0 ? (
          'None'
        ) : (
          <div className={styles.typed}>
            {receipts.map((receipt) => (
              <a
                key={receipt.hash}
                className={styles.block}
                href={`${claimPath(claim)}/receipts/${receipt.hash}`}
              >
                {receipt.name} ({FILE_MEDIA[receipt.media].word})
              </a>
            ))}
          </div>
        ),
    },
    {
      key: 'amount',
      head: 'Amount',
      isNumber: true,
      cell: ({ amount }) => (amount === null ? 'To be given' : sayMoney(amount, currency)),
    },
  ];
}
