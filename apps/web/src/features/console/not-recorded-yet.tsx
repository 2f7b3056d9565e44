/** Says how far the database lags, so that nobody closes a vote without knowing of ballots on their way. Props: count. */
import type { ReactNode } from 'react';
import { plural } from '../../ui/format.js';
import styles from './not-recorded-yet.module.css';

/** Shows nothing while everything that came in is recorded. */
export function NotRecordedYet({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null;
  return (
    <p className={styles.line} role="status">
      {plural(count, 'act has', 'acts have')} reached the server and {count === 1 ? 'is' : 'are'} not recorded
      yet. Of ballots, those that are recorded before the close count.
    </p>
  );
}
