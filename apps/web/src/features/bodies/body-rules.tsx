/** The rules of a body in plain English. Props: body, onChange (only for those who may). */
import type { BodyView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './bodies.module.css';

export interface BodyRulesProps {
  readonly body: BodyView;
  readonly onChange: (() => void) | undefined;
}

/** Lists the rules in the order in which a vote meets them. */
export function BodyRules({ body, onChange }: BodyRulesProps): ReactNode {
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
      {onChange !== undefined && (
        <p className={styles.action}>
          <Button tone="quiet" onClick={onChange}>
            Change the way of counting
          </Button>
        </p>
      )}
    </section>
  );
}
