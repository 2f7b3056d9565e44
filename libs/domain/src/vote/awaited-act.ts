/** What a counted vote waits for before it can be declared: an act that breaks its tie. And whether a run-off follows it. */
import type { VoteOutcome } from './vote-outcome.js';

/** An act under the tie rule; a run-off is a new vote, and follows the declaration. */
export type AwaitedAct = 'casting-vote' | 'lot';

/** The act that is still awaited, or null where the outcome is whole. */
export function awaitedAct(outcome: VoteOutcome): AwaitedAct | null {
  if (outcome.kind === 'motion') {
    const { tie } = outcome;
    if (tie === null || tie.settledBy !== null) return null;
    return tie.rule === 'casting-vote' || tie.rule === 'lot' ? tie.rule : null;
  }
  const { count } = outcome;
  if (count === null) return null;
  if (count.kind !== 'choices') return count.lotNeeded === null ? null : 'lot';
  if (count.tie?.state === 'awaits-casting-vote') return 'casting-vote';
  return count.tie?.state === 'awaits-lot' ? 'lot' : null;
}

/** Between whom, and for how many seats, a run-off is held; of a proposal the same question is put again. */
export interface RunOff {
  /** Empty for a proposal. */
  readonly optionIds: readonly string[];
  readonly seats: number;
}

/** The run-off that follows the outcome, or null. */
export function runOffOf(outcome: VoteOutcome): RunOff | null {
  if (outcome.kind === 'motion') return outcome.tie?.rule === 'run-off' ? { optionIds: [], seats: 1 } : null;
  const tie = outcome.count?.kind === 'choices' ? outcome.count.tie : null;
  return tie?.state === 'run-off' ? { optionIds: tie.tied, seats: tie.seats } : null;
}
