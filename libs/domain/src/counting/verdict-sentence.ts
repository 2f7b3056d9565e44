/** The verdict as the headline of a result: what people quote. */
import { assertNever } from '../value/assert-never.js';
import type { Outcome } from './outcome.js';

function whyNotApproved(outcome: Outcome): string {
  const { total, categoriesApproving: approving, categoriesRejecting: rejecting } = outcome;
  if (total.approve + total.reject === 0) return 'nobody voted for or against';
  if (outcome.method === 'per-head') return 'the votes are tied';
  if (approving + rejecting === 0) return 'every category is tied or without a vote';
  if (approving === rejecting) return 'the categories are tied';
  return 'not more than half of the categories approve';
}

/** "MP188 is approved", "MP188 is not approved: the votes are tied", "No decision: the meeting was not quorate". */
export function verdictSentence(subject: string, outcome: Outcome): string {
  switch (outcome.verdict) {
    case 'approved':
      return `${subject} is approved`;
    case 'rejected':
      return `${subject} is rejected`;
    case 'not-approved':
      return `${subject} is not approved: ${whyNotApproved(outcome)}`;
    case 'inquorate':
      return 'No decision: the meeting was not quorate';
    default:
      return assertNever(outcome.verdict);
  }
}
