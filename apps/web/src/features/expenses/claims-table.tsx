/** Claims in a list, each with its state. Props: caption, claims, who (true where the claimant is named), empty. */
import type { ClaimView } from '@quorate/contracts';
import { sayMoney } from '@quorate/domain';
import type { ReactNode } from 'react';
import { type DataColumn, DataTable } from '../../ui/data-table.js';
import { formatDate } from '../../ui/format.js';
import { TextLink } from '../../ui/text-link.js';
import { ClaimStateWord } from './claim-state.js';
import styles from './expenses.module.css';
import { claimHref } from './use-claims.js';

export interface ClaimsTableProps {
  readonly caption: string;
  readonly claims: readonly ClaimView[];
  readonly hasClaimant: boolean;
  readonly empty: ReactNode;
}

/** Shows what each comes to, and what was done last. */
export function ClaimsTable({ caption, claims, hasClaimant, empty }: ClaimsTableProps): ReactNode {
  const columns: readonly DataColumn<ClaimView>[] = [
    {
      key: 'what',
      head: hasClaimant ? 'Claimant' : 'Meeting',
      isRowHead: true,
      cell: (claim) => (
        <>
          <TextLink href={claimHref(claim)}>{hasClaimant ? claim.claimant : claim.meetingTitle}</TextLink>
          <span className={`${styles.small} ${styles.block}`}>
            {hasClaimant ? claim.meetingTitle : claim.bodyName}, {formatDate(claim.meetingDay)}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      head: 'State',
      cell: ({ state, steps }) => (
        <div>
          <ClaimStateWord state={state} />
          {steps.length > 0 && (
            <span className={`${styles.small} ${styles.block}`}>{formatDate(steps.at(-1)?.at ?? '')}</span>
          )}
        </div>
      ),
    },
    { key: 'reference', head: 'Reference', cell: ({ reference }) => reference },
    { key: 'total', head: 'Total', isNumber: true, cell: ({ total, currency }) => sayMoney(total, currency) },
  ];
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={claims}
      rowKey={({ claimId }) => claimId}
      empty={<p className={styles.none}>{empty}</p>}
    />
  );
}
