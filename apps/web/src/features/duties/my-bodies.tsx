/** The bodies where a person is something, and apart from them the voting groups that ballots of elections ask. Props: bodies, isAdministrator. */
import type { BodyStanding } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './duties.module.css';
import { sayStanding } from './say-standing.js';

export interface MyBodiesProps {
  readonly bodies: readonly BodyStanding[];
  readonly isAdministrator: boolean;
}

/** Lists both, each with what the person is there. */
export function MyBodies({ bodies, isAdministrator }: MyBodiesProps): ReactNode {
  const meeting = bodies.filter(({ isElectorate }) => !isElectorate);
  const voting = bodies.filter(({ isElectorate }) => isElectorate);
  return (
    <div className={styles.page}>
      <div className={styles.region}>
        <RegionLabel>Your bodies</RegionLabel>
        {bodies.length === 0 && (
          <EmptyState title="You are on no body">
            A secretary adds you to a seat. Until then you can read what parties may read.
          </EmptyState>
        )}
        {bodies.length > 0 && meeting.length === 0 && (
          <p className={styles.small}>You sit on no body that meets.</p>
        )}
        <Standings bodies={meeting} />
        {isAdministrator && (
          <p>
            You are an administrator. <TextLink href="/register">Keep the register</TextLink>, read the{' '}
            <TextLink href="/mailbox">mailbox</TextLink> or look at the{' '}
            <TextLink href="/administration/queues">queues</TextLink>
          </p>
        )}
      </div>
      {voting.length > 0 && (
        <div className={styles.region}>
          <RegionLabel>Ballots of elections</RegionLabel>
          <p className={styles.small}>
            The voting groups that an election asks. They hold no meetings and end with their ballots.
          </p>
          <Standings bodies={voting} />
        </div>
      )}
    </div>
  );
}

function Standings({ bodies }: Pick<MyBodiesProps, 'bodies'>): ReactNode {
  return (
    <ul>
      {bodies.map((body) => (
        <li key={body.bodyId} className={styles.body}>
          <TextLink href={`/bodies/${body.bodyId}`}>{body.name}</TextLink>
          <p className={styles.small}>{sayStanding(body)}</p>
        </li>
      ))}
    </ul>
  );
}
