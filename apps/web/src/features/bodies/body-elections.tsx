/** The latest elections of a body, and the way to call one. Props: bodyId, mayCall. */
import { sayElectionStage } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { electionHref, useElections } from '../elections/index.js';
import styles from './bodies.module.css';

const mostShown = 5;

export interface BodyElectionsProps {
  readonly bodyId: string;
  readonly mayCall: boolean;
}

/** Shows nothing to readers of a body that never had one. */
export function BodyElections({ bodyId, mayCall }: BodyElectionsProps): ReactNode {
  const elections = useElections(bodyId).data ?? [];
  if (elections.length === 0 && !mayCall) return null;
  return (
    <section className={styles.narrow} aria-labelledby="elections">
      <RegionLabel id="elections">Elections and appointments</RegionLabel>
      {elections.length === 0 && <p className={styles.none}>None was called yet.</p>}
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
      {mayCall && (
        <p className={styles.action}>
          <ButtonLink tone="quiet" href={`/bodies/${bodyId}/call-election`}>
            Call an election
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
