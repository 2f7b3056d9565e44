/** The case to hand on: its address, and the line that asks the interface for the same. Props: hash, asked. */
import type { CalculatorCase } from '@quorate/domain';
import type { ReactNode } from 'react';
import { CopyAddress } from '../../ui/copy-address.js';
import { CopyButton } from '../../ui/copy-button.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './calculator.module.css';

/** For a shell: within single quotes only the quote itself has to be written otherwise. */
function curlLine(origin: string, asked: CalculatorCase): string {
  const body = JSON.stringify(asked).replace(/'/g, `'\\''`);
  return `curl ${origin}/api/votes/calculate -H 'content-type: application/json' -d '${body}'`;
}

export interface HandOnProps {
  readonly hash: string;
  readonly asked: CalculatorCase | null;
}

/** Shows both. */
export function HandOn({ hash, asked }: HandOnProps): ReactNode {
  const { origin } = window.location;
  const line = asked === null ? null : curlLine(origin, asked);
  return (
    <section className={styles.handOn} aria-labelledby="hand-on">
      <RegionLabel id="hand-on">Hand it on</RegionLabel>
      <p className={styles.hint}>
        The address carries the whole case. What stands behind its # stays in the browser: we are never sent
        it.
      </p>
      <CopyAddress link={`${origin}/calculator#${hash}`} />
      {line !== null && (
        <details className={styles.more}>
          <summary>The same over the interface</summary>
          <pre className={styles.line} tabIndex={0} aria-label="Command line">
            <code>{line}</code>
          </pre>
          <CopyButton text={line} byHand="This browser does not let us copy. Select the line and copy it.">
            Copy the line
          </CopyButton>
          <p className={styles.hint}>
            No sign-in is needed. <TextLink href="/developers">All of the interface</TextLink>
          </p>
        </details>
      )}
    </section>
  );
}
