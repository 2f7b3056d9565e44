/** The steps of an election, the present one marked. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { useNow } from '../../live/index.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './elections.module.css';
import { stepsOf, type StepState } from './steps.js';

const words: Readonly<Record<StepState, { readonly say: string; readonly tone: 'met' | 'live' | 'muted' }>> =
  {
    done: { say: 'Done', tone: 'met' },
    now: { say: 'Now', tone: 'live' },
    'to-come': { say: 'To come', tone: 'muted' },
    'not-needed': { say: 'Not held', tone: 'muted' },
  };

/** Lists the steps with their days in UK time. */
export function Timeline({ election }: { readonly election: ElectionView }): ReactNode {
  const steps = stepsOf(election, useNow());
  return (
    <section aria-labelledby="dates">
      <RegionLabel id="dates">Dates</RegionLabel>
      <ol className={styles.steps}>
        {steps.map(({ title, detail, state }) => (
          <li key={title} aria-current={state === 'now' ? 'step' : undefined} className={styles.step}>
            <span className={styles.stepTitle}>{title}</span>
            <StateWord tone={words[state].tone}>{words[state].say}</StateWord>
            <span className={styles.stepDetail}>{detail}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
