/** The state of a claim in a word. Props: state. */
import type { ClaimView } from '@quorate/contracts';
import { CLAIM_STATE_WORDS } from '@quorate/domain';
import type { ReactNode } from 'react';
import { StateWord } from '../../ui/state-word.js';

const tones = {
  draft: 'muted',
  submitted: 'ink',
  'sent-back': 'caution',
  approved: 'met',
  refused: 'live',
  paid: 'met',
} as const;

export function ClaimStateWord({ state }: Pick<ClaimView, 'state'>): ReactNode {
  return <StateWord tone={tones[state]}>{CLAIM_STATE_WORDS[state]}</StateWord>;
}
