/** Which parties asked for the figures of the count, and when; the figures themselves stand on the page of the election. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { DataTable } from '../../ui/data-table.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TimeText } from '../../ui/time-text.js';
import styles from './election-desk.module.css';

/** Shows nothing before the declaration, or where everybody is told the figures. */
export function BreakdownRequests({ election }: { readonly election: ElectionView }): ReactNode {
  const { stage, told, breakdowns, ballots } = election;
  if (stage !== 'declared' || told === 'counts' || ballots.length === 0) return null;
  return (
    <section aria-labelledby="requests">
      <RegionLabel id="requests">Requests for the breakdown</RegionLabel>
      <DataTable
        caption="Parties that asked"
        isCaptionHidden
        columns={[
          { key: 'party', head: 'Party', isRowHead: true, cell: ({ party }) => party.name },
          { key: 'at', head: 'Asked and answered', cell: ({ askedAt }) => <TimeText at={askedAt} hasZone /> },
        ]}
        rows={breakdowns}
        rowKey={({ party, askedAt }) => `${party.partyId} ${askedAt}`}
        empty={<p className={styles.none}>No party has asked.</p>}
      />
    </section>
  );
}
