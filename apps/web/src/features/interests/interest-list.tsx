/** Interests of a person, one under the other. Props: interests, acts (what may be done with one). */
import type { DeclaredInterestView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { StateWord } from '../../ui/state-word.js';
import { sayTime } from './interest-words.js';
import styles from './interests.module.css';

export interface InterestListProps {
  readonly interests: readonly DeclaredInterestView[];
  readonly acts?: (interest: DeclaredInterestView) => ReactNode;
}

/** Says of each what it is, since when, and whether it is over; shows nothing where there is none. */
export function InterestList({ interests, acts }: InterestListProps): ReactNode {
  if (interests.length === 0) return null;
  return (
    <ul>
      {interests.map((interest) => (
        <li key={interest.interestId} className={styles.interest}>
          <div>
            <p className={styles.kind}>{interest.kind}</p>
            <p className={styles.text}>{interest.text}</p>
            <p className={styles.small}>
              {sayTime(interest)} {!interest.stands && <StateWord>Over</StateWord>}
            </p>
          </div>
          {acts !== undefined && <div className={styles.acts}>{acts(interest)}</div>}
        </li>
      ))}
    </ul>
  );
}
