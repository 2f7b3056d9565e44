/** All that is held about a person, by what becomes of it when they are erased. */
import { type Erasure, PERSONAL_DATA, type PersonalTable } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './my-data.module.css';

const GROUPS: readonly { readonly erasure: Erasure; readonly title: string; readonly lead: string }[] = [
  { erasure: 'erased', title: 'Deleted when you are erased', lead: 'Nobody can bring it back.' },
  {
    erasure: 'nameless',
    title: 'Stays without your name',
    lead: 'Your name, address and party are deleted; “Former member” stands in their place.',
  },
  {
    erasure: 'kept',
    title: 'Stays as it is',
    lead: 'It proves what was decided, and by whom. Nobody changes it, for anybody.',
  },
  { erasure: 'runs-out', title: 'Goes by itself', lead: 'Whether you are erased or not.' },
];

/** Lists it. */
export function HeldList(): ReactNode {
  const tables = Object.entries(PERSONAL_DATA);
  return (
    <>
      {GROUPS.map(({ erasure, title, lead }) => (
        <section key={erasure} aria-labelledby={erasure} className={styles.region}>
          <RegionLabel id={erasure}>{title}</RegionLabel>
          <p className={styles.lead}>{lead}</p>
          <ul className={styles.held}>
            {tables
              .filter(([, table]) => table.erasure === erasure)
              .map(([name, table]) => (
                <Held key={name} table={table} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Held({ table: { says, why } }: { readonly table: PersonalTable }): ReactNode {
  return (
    <li>
      <span>{says.charAt(0).toUpperCase() + says.slice(1)}</span>
      {why !== '' && <span className={styles.why}>{why}</span>}
    </li>
  );
}
