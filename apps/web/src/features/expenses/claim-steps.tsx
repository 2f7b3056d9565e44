/** What was done with a claim, when and by whom. Props: claim. */
import type { ClaimView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { formatDateTime } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './expenses.module.css';

/** The latest first; nothing before it was submitted. */
export function ClaimSteps({ claim }: { readonly claim: ClaimView }): ReactNode {
  if (claim.steps.length === 0) return null;
  return (
    <section aria-labelledby="steps">
      <RegionLabel id="steps">What was done</RegionLabel>
      <ol className={styles.steps}>
        {claim.steps.toReversed().map(({ at, by, sentence }) => (
          <li key={at}>
            <p>{sentence}</p>
            <p className={styles.small}>
              {by}, {formatDateTime(at)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
