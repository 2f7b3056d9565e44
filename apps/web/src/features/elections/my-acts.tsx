/** What the reader can do in the election now, as large buttons. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { TextLink } from '../../ui/text-link.js';
import { electionHref } from './elections.js';
import styles from './elections.module.css';
import { placesOf } from './places.js';

/** Shows nothing to whoever can only read; who may not nominate today is told why. */
export function MyActs({ election }: { readonly election: ElectionView }): ReactNode {
  const { stage, mine } = election;
  const { session } = useSession();
  const places = placesOf(election);
  const onlyAppoints = places.every(({ seatId }) => seatId !== null);
  const mayNominate = places.length > 0;
  if (!mayNominate && !mine.runs && stage !== 'nominating') return null;
  return (
    <div className={styles.acts}>
      {mayNominate && (
        <ButtonLink href={electionHref(election, 'nominate')}>
          {onlyAppoints ? 'Name the member of a seat' : 'Nominate somebody'}
        </ButtonLink>
      )}
      {mine.runs && (
        <ButtonLink href={electionHref(election, 'desk')} tone={mayNominate ? 'quiet' : 'primary'}>
          Open the desk of the election
        </ButtonLink>
      )}
      {stage === 'nominating' && !mayNominate && !mine.runs && session !== undefined && (
        <p className={styles.lead}>
          {session.person === null ? (
            <>
              Parties nominate.{' '}
              <TextLink href={`/sign-in?return=${encodeURIComponent(electionHref(election))}`}>
                Sign in as the contact of yours
              </TextLink>
              .
            </>
          ) : mine.party === null ? (
            'Parties nominate, and you are a contact of none.'
          ) : (
            `${mine.party.name} is in no category and no voting group that nominates here.`
          )}
        </p>
      )}
    </div>
  );
}
