/** The stage of an election as a word, in the tone of what it asks. Props: stage. */
import { type ElectionStage, sayElectionStage } from '@quorate/domain';
import type { ReactNode } from 'react';
import { LiveMark } from '../../ui/live-mark.js';

/** Open things are marked as happening now. */
export function StageWord({ stage }: { readonly stage: ElectionStage }): ReactNode {
  const isOpen = stage === 'nominating' || stage === 'balloting';
  const tone = isOpen ? 'live' : stage === 'declared' ? 'met' : 'muted';
  return <LiveMark tone={tone}>{sayElectionStage(stage)}</LiveMark>;
}
