/** What consultations and meetings had on a modification, as far as the reader may read it: papers, items, records and results. Props: numbers (it is looked for by each). */
import type { FoundThing } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { RegionLabel } from '../../ui/region-label.js';
import { ConsultationTable, useConsultations } from '../consultation-list/index.js';
import { Reading } from '../reading/index.js';
import { FoundList } from '../search/index.js';
import styles from './modifications.module.css';

/** Shows both. */
export function OnIt({ numbers }: { readonly numbers: readonly string[] }): ReactNode {
  const consulted = useConsultations();
  const words = numbers.join(' or ');
  const found = useQuery({
    queryKey: ['search', words],
    queryFn: () => getJson<{ found: FoundThing[] }>(`/api/search?words=${encodeURIComponent(words)}`),
  });
  const number = numbers.at(-1) ?? '';
  return (
    <>
      <section>
        <Reading query={consulted} label="Loading its consultations">
          {(consultations) => (
            <ConsultationTable
              caption="Consultations"
              consultations={consultations.filter(({ about }) => about !== null && numbers.includes(about))}
              empty={<p className={styles.none}>There was no consultation on {number} yet.</p>}
            />
          )}
        </Reading>
      </section>
      <section aria-labelledby="meetings-on-it">
        <RegionLabel id="meetings-on-it">In meetings</RegionLabel>
        <Reading query={found} label="Looking for it in meetings">
          {({ found: things }) =>
            things.length === 0 ? (
              <p className={styles.none}>No paper, item or vote that you may read names {number}.</p>
            ) : (
              <FoundList found={things} />
            )
          }
        </Reading>
      </section>
    </>
  );
}
