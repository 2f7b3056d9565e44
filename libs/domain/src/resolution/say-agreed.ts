/** How much of all votes agreed to a resolution in writing: those that were not given are in the base. */
import type { Vote } from '../meeting/meeting-state.js';
import { isResolvedInWriting } from '../meeting/writing/resolving.js';
import { proposalOutcome, type VoteOutcome } from '../vote/vote-outcome.js';
import { sayPercent } from '../vote/issued-capital.js';
import { sayAmount } from '../value/plain-english.js';

/** "60 of all 100 votes agreed (60.0 %)."; null where nothing was counted. */
export function sayAgreed(outcome: VoteOutcome): string | null {
  const total = proposalOutcome(outcome)?.total;
  if (total === undefined) return null;
  const all = Object.values(total).reduce((sum, amount) => sum + amount, 0);
  if (all === 0) return null;
  return `${sayAmount(total.approve)} of all ${sayAmount(all)} votes agreed (${sayPercent(total.approve, all)}).`;
}

/** The same of a vote on a resolution in writing; null of any other, and before it is declared. */
export function sayAgreedIn(vote: Pick<Vote, 'resolution' | 'ruleSet' | 'outcome'>): string | null {
  return vote.outcome === null || !isResolvedInWriting(vote) ? null : sayAgreed(vote.outcome);
}
