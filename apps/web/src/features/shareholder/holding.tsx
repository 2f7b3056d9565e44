/** What a holder holds: its shares and lots today, of how many, and the record date that counts. Props: holderId, register. */
import type { OwnShareholdings } from '@quorate/contracts';
import { sayList, ukDate } from '@quorate/domain';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { formatNumber, plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { percentOf } from './percent-of.js';
import styles from './shareholder.module.css';

export interface HoldingProps {
  readonly holderId: string;
  readonly register: OwnShareholdings | undefined;
}

/** Of a holder with more lots the rest lies folded. */
const mostLots = 8;

/** Shows nothing while the register is read. */
export function Holding({ holderId, register }: HoldingProps): ReactNode {
  if (register === undefined) return null;
  const { on, issued, issuedNominal, recordDate } = register;
  const holder = register.holders.find((one) => one.holderId === holderId);
  if (holder === undefined) {
    return (
      <section className={styles.region}>
        <RegionLabel>What it holds</RegionLabel>
        <EmptyState title="The share register names you no more for this holder">
          What the last record date found still counts for its meetings. If this is wrong, ask the secretary
          of the company.
        </EmptyState>
      </section>
    );
  }
  const { shares, nominal, lots, representatives } = holder;
  return (
    <section className={styles.region}>
      <RegionLabel note={`On ${ukDate(on)}`}>What it holds</RegionLabel>
      <Facts
        facts={[
          { term: 'Shares', detail: `${formatNumber(shares)}, nominal value ${nominal}` },
          {
            term: 'Of the issued shares',
            detail: `${percentOf(shares, issued)} of ${formatNumber(issued)}, nominal value ${issuedNominal}`,
          },
          { term: 'Acts for it', detail: sayList(representatives.map(({ name }) => name)) },
          {
            term: 'Record date',
            detail:
              recordDate === null
                ? 'None yet: whoever is in the register on it may vote'
                : `${ukDate(recordDate)}: what was held then has the votes`,
          },
        ]}
        isStrong={false}
      />
      {lots.length === 0 ? (
        <p className={styles.small}>It has no lot today.</p>
      ) : (
        <details open={lots.length <= mostLots}>
          <summary>{plural(lots.length, 'lot', 'lots')}</summary>
          <ul className={styles.lines}>
            {lots.map(({ lot, shares: inLot, since }) => (
              <li key={lot}>
                Lot {lot}: {plural(inLot, 'share', 'shares')}, since {ukDate(since)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
