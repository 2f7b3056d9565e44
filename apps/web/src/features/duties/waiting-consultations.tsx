/** Open consultations that the person's party has not answered, the soonest to close first. */
import type { ConsultationSummary } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { formatDeadline } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { consultationHref, consultationName } from '../consultation-list/index.js';
import styles from './duties.module.css';

/** Shows nothing where none waits. */
export function WaitingConsultations(): ReactNode {
  const { data } = useQuery({
    queryKey: ['consultations', 'unanswered'],
    queryFn: () => getJson<{ consultations: ConsultationSummary[] }>('/api/consultations/unanswered'),
  });
  const waiting = data?.consultations ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className={styles.region}>
      <RegionLabel>Consultations your party has not answered</RegionLabel>
      <ul>
        {waiting.map((one) => (
          <li key={one.consultationId} className={styles.waiting}>
            <TextLink href={consultationHref(one)}>{consultationName(one)}</TextLink>
            <p className={styles.small}>
              {one.kind}, {one.bodyName}. Closes at {formatDeadline(one.closesAt)}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
