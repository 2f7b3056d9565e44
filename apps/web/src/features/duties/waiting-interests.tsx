/** That the person's declaration of interests is due, to be made or to be looked through. */
import type { MyInterests } from '@quorate/contracts';
import { sayList } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './duties.module.css';

/** Shows nothing where it is not due. */
export function WaitingInterests(): ReactNode {
  const { data } = useQuery({
    queryKey: ['interests', 'mine'],
    queryFn: () => getJson<MyInterests>('/api/my-interests'),
  });
  const due = data?.bodies.filter(({ isDue }) => isDue) ?? [];
  if (data === undefined || due.length === 0) return null;
  const act = data.reviewedAt === null ? 'Declare your interests' : 'Look through your declaration';
  return (
    <section className={styles.region}>
      <RegionLabel>Your interests</RegionLabel>
      <div className={styles.waiting}>
        <TextLink href="/interests">{act}</TextLink>
        <p className={styles.small}>
          Due for {sayList(due.map(({ bodyName }) => bodyName))}. That there is nothing to declare is a
          declaration as well.
        </p>
      </div>
    </section>
  );
}
