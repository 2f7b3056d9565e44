/** The verdict as the headline of a result: what people quote. */
import { assertNever } from '../value/assert-never.js';
import type { NotApprovedReason, Outcome, Tie } from './outcome.js';

const REASONS: Readonly<Record<NotApprovedReason, string>> = {
  'none-voted': 'nobody voted for or against',
  'votes-tied': 'the votes are tied',
  'categories-tied': 'the categories are tied',
  'none-decided': 'every category is tied or without a vote',
  'no-majority-of-all': 'no majority of all categories was reached',
  'category-tied': 'a category is tied, and every category must approve',
};

/** What a tie waits for, or null where it keeps the status quo. */
function sayWaiting({ rule }: Tie): string | null {
  switch (rule) {
    case 'status-quo':
      return null;
    case 'casting-vote':
      return 'the Chair has the casting vote';
    case 'run-off':
      return 'the vote is held again';
    case 'lot':
      return 'a lot is drawn';
    default:
      return assertNever(rule);
  }
}

function sayNotApproved(subject: string, { reason, tie }: Outcome): string {
  if (reason === null) throw new Error('a proposal that is not approved has a reason');
  const waiting = tie === null ? null : sayWaiting(tie);
  return waiting === null
    ? `${subject} is not approved: ${REASONS[reason]}`
    : `${subject} is not decided: ${REASONS[reason]}, so ${waiting}`;
}

function sayVerdict(subject: string, outcome: Outcome): string {
  switch (outcome.verdict) {
    case 'approved':
      return `${subject} is approved`;
    case 'rejected':
      return `${subject} is rejected`;
    case 'sent-back':
      return `${subject} is sent back for more work`;
    case 'not-approved':
      return sayNotApproved(subject, outcome);
    case 'inquorate':
      return 'No decision: there was no quorum';
    default:
      return assertNever(outcome.verdict);
  }
}

/** "MP188 is approved", "MP188 is not approved: the votes are tied", "No decision: there was no quorum". */
export function verdictSentence(subject: string, outcome: Outcome): string {
  const said = sayVerdict(subject, outcome);
  return outcome.binding ? said : `Straw poll, which decides nothing: ${said}`;
}
