/** The rules of a body in plain English. Props: body. */
import type { BodyView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './bodies.module.css';

/** Lists the rules in the order in which a vote meets them. */
export function BodyRules({ body }: { readonly body: BodyView }): ReactNode {
  return (
    <section aria-labelledby="rules">
      <RegionLabel id="rules" note={`Version ${body.ruleSet.version}`}>
        The rules
      </RegionLabel>
      <ol className={styles.rules}>
        {body.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <p className={styles.action}>
        <ButtonLink tone="quiet" href={`/bodies/${body.bodyId}/rule-sets`}>
          All rule sets and their versions
        </ButtonLink>
      </p>
    </section>
  );
}
