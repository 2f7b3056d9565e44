/** How far a secret vote has come, for everybody of the body: key, papers, box, and each scrutineer. Props: vote, secret. */
import { isKeyReady, type Scrutineer, type SecretRound, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import styles from './secret-vote.module.css';

export interface ProgressListProps {
  readonly vote: Vote;
  readonly secret: SecretRound;
}

function sayScrutineer({ deviceKey, hasShare, hasGiven, hasConfirmed }: Scrutineer): string {
  if (hasConfirmed) return 'opened the box and confirmed its answers';
  if (hasGiven) return 'gave their share of the key';
  if (hasShare) return 'has a share of the key';
  return deviceKey === null ? 'not ready yet' : 'device is ready';
}

/** Shows each step with its figures; nothing of the box before its close. */
export function ProgressList({ vote, secret }: ProgressListProps): ReactNode {
  const { scrutineers, threshold, issued, box, noticeHash } = secret;
  return (
    <section aria-label="How far it is">
      <h2>How far it is</h2>
      <ul className={styles.lines}>
        <li>
          {isKeyReady(secret)
            ? 'Every scrutineer has a share of the key.'
            : `${scrutineers.filter(({ hasShare }) => hasShare).length} of ${scrutineers.length} scrutineers have a share of the key.`}
        </li>
        <li>
          {issued.length} of {vote.roll.length} ballot papers are taken out. How many have voted is not known
          to anybody before the close.
        </li>
        {box !== null && (
          <li>
            The box is closed with {box.ballots} sealed ballots, replaced ones included. Its root:{' '}
            <span className={styles.hash}>{box.root}</span>
          </li>
        )}
        {noticeHash !== null && (
          <li className={styles.small}>
            Notice of the keys: <span className={styles.hash}>{noticeHash}</span>
          </li>
        )}
      </ul>
      <h3>
        Scrutineers: {threshold} of {scrutineers.length} open the box together
      </h3>
      <ul className={styles.lines}>
        {scrutineers.map((one) => (
          <li key={one.personId}>
            {one.name}: {sayScrutineer(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
