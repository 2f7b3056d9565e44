/** The latest elections of a body. Props: bodyId. */
import { sayElectionStage } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { electionHref, useElections } from '../elections/index.js';
import styles from './bodies.module.css';

const mostShown = 5;

/** Shows nothing of a body that never had one. */
export function BodyElections({ bodyId }: { readonly bodyId: string }): ReactNode {
  const elections = useElections(bodyId).data ?? [];
  if (elections.length === 0) return null;
  return (
    <section className={styles.narrow} aria-labelledby="elections">
      <RegionLabel id="elections">Elections and appointments</RegionLabel>
      <ul className={styles.rules}>
        {elections.slice(0, mostShown).map((election) => (
          <li key={election.electionId}>
            <TextLink href={electionHref(election)}>{election.title}</TextLink>{' '}
            <StateWord>{sayElectionStage(election.stage)}</StateWord>
          </li>
        ))}
      </ul>
      {elections.length > mostShown && (
        <p>
          <TextLink href={`/elections?body=${bodyId}`}>All {elections.length} of them</TextLink>
        </p>
      )}
    </section>
  );
}
