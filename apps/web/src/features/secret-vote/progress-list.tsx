/** How far a secret vote has come, for everybody of the body: key, papers, box, count. Props: vote, secret. */
import { isKeyReady, type SecretRound, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import styles from './secret-vote.module.css';

export interface ProgressListProps {
  readonly vote: Vote;
  readonly secret: SecretRound;
}

const names = (people: readonly { readonly name: string }[]): string =>
  people.length === 0 ? 'nobody yet' : people.map(({ name }) => name).join(', ');

/** Shows each step with its figures; nothing of the box before its close. */
export function ProgressList({ vote, secret }: ProgressListProps): ReactNode {
  const { scrutineers, threshold, issued, box, noticeHash } = secret;
  const having = (part: 'hasShare' | 'hasGiven' | 'hasConfirmed') => scrutineers.filter((one) => one[part]);
  return (
    <section aria-label="How far it is">
      <h2>How far it is</h2>
      <ul>
        <li>
          Scrutineers: {names(scrutineers)}; {threshold} of them open the box together.
        </li>
        <li>
          {isKeyReady(secret)
            ? 'Every scrutineer has a share of the key'
            : `Have a share of the key: ${names(having('hasShare'))}`}
          .
        </li>
        <li>
          {issued.length} of {vote.roll.length} ballot papers are taken. How many have voted is not known to
          anybody before the close.
        </li>
        {box !== null && (
          <li>
            The box is closed with {box.ballots} sealed ballots, replaced ones included. Its root:{' '}
            <span className={styles.hash}>{box.root}</span>
          </li>
        )}
        {box !== null && (
          <li>Have opened it and confirmed the same answers: {names(having('hasConfirmed'))}.</li>
        )}
      </ul>
      {noticeHash !== null && (
        <p className={styles.small}>
          Notice of the keys: <span className={styles.hash}>{noticeHash}</span>
        </p>
      )}
    </section>
  );
}
