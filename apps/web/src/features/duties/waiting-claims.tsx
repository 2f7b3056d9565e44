/** Claims for expenses that a secretary has to decide. Props: session. */
import type { ClaimView } from '@quorate/contracts';
import { mayDo } from '@quorate/domain';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import type { SignedInSession } from '../site/index.js';
import styles from './duties.module.css';

/** Shows nothing where none waits; one's own is decided by somebody else. */
export function WaitingClaims({ session }: { readonly session: SignedInSession }): ReactNode {
  const offices = session.bodies.filter(
    ({ isElectorate, roles }) => !isElectorate && mayDo('expenses.decide', roles),
  );
  const waiting = useQueries({
    queries: offices.map(({ bodyId }) => ({
      queryKey: ['expenses', 'of-body', bodyId],
      queryFn: () => getJson<{ claims: ClaimView[] }>(`/api/bodies/${bodyId}/expense-claims`),
    })),
    combine: (queries) => queries.flatMap(({ data }) => data?.claims ?? []),
  }).filter(({ state, claimantId }) => state === 'submitted' && claimantId !== session.person.personId);
  if (waiting.length === 0) return null;
  return (
    <section className={styles.region}>
      <RegionLabel>Claims for expenses to decide</RegionLabel>
      <ul>
        {waiting.map(({ claimId, bodyId, claimant, meetingTitle, bodyName }) => (
          <li key={claimId} className={styles.waiting}>
            <TextLink href={`/bodies/${bodyId}/expense-claims/${claimId}`}>Claim of {claimant}</TextLink>
            <p className={styles.small}>
              {meetingTitle}, {bodyName}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
