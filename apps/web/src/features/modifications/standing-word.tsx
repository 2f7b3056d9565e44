/** The stage and side state of a modification in words, with its marks. Props: modification. */
import type { ModificationSummary } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { StateWord, type StateWordProps } from '../../ui/state-word.js';
import { marksOf } from './modification-words.js';
import styles from './modifications.module.css';

function toneOf({ stage, side }: ModificationSummary): NonNullable<StateWordProps['tone']> {
  if (side !== null) return 'caution';
  if (stage === 'approved' || stage === 'implemented') return 'met';
  if (stage === 'board' || stage === 'referral' || stage === 'authority') return 'live';
  return stage === 'rejected' || stage === 'withdrawn' || stage === 'cancelled' ? 'muted' : 'ink';
}

/** Shows the words; the colour only repeats them. */
export function StandingWord({ modification }: { readonly modification: ModificationSummary }): ReactNode {
  return (
    <span className={styles.marks}>
      <StateWord tone={toneOf(modification)}>{modification.standing}</StateWord>
      {marksOf(modification).map((mark) => (
        <StateWord key={mark} tone="caution">
          {mark}
        </StateWord>
      ))}
    </span>
  );
}
