/** What the categories amount to together, under each way of carrying a proposal by category. */
import type { CategoryMajority } from '../rule-set/counting-rule.js';
import { assertNever } from '../value/assert-never.js';
import type { CategoryOutcome, NotApprovedReason, Verdict } from './outcome.js';

export interface Judged {
  readonly verdict: Verdict;
  readonly reason: NotApprovedReason | null;
}

/** A proposal that did not carry and why. */
export function notApproved(reason: NotApprovedReason): Judged {
  return { verdict: 'not-approved', reason };
}

/** A proposal that carried or was lost. */
export function decided(verdict: Verdict): Judged {
  return { verdict, reason: null };
}

interface Sides {
  readonly all: number;
  readonly approving: number;
  readonly rejecting: number;
  readonly sendingBack: number;
  /** Rejecting or sending back. */
  readonly against: number;
  readonly silent: number;
}

/** How many categories came to this. */
export function having(outcomes: readonly CategoryOutcome[], wanted: CategoryOutcome): number {
  return outcomes.filter((outcome) => outcome === wanted).length;
}

function sidesOf(outcomes: readonly CategoryOutcome[]): Sides {
  const [rejecting, sendingBack] = [having(outcomes, 'reject'), having(outcomes, 'send-back')];
  return {
    all: outcomes.length,
    approving: having(outcomes, 'approve'),
    rejecting,
    sendingBack,
    against: rejecting + sendingBack,
    silent: having(outcomes, 'none'),
  };
}

function lost({ rejecting, sendingBack }: Sides): Judged {
  return decided(sendingBack > rejecting ? 'sent-back' : 'rejected');
}

function mostDecided(sides: Sides): Judged {
  const { approving, against } = sides;
  if (approving === against) return notApproved(against === 0 ? 'none-decided' : 'categories-tied');
  return approving > against ? decided('approved') : lost(sides);
}

function mostOfAll(sides: Sides): Judged {
  const { approving, against, all } = sides;
  if (approving * 2 > all) return decided('approved');
  if (against > approving) return lost(sides);
  if (approving + against === 0) return notApproved('none-decided');
  return notApproved(against * 2 === all ? 'categories-tied' : 'no-majority-of-all');
}

function everyVoting(sides: Sides): Judged {
  const { approving, against, all, silent } = sides;
  if (silent === all) return notApproved('none-decided');
  if (approving + silent === all) return decided('approved');
  return against > 0 ? lost(sides) : notApproved('category-tied');
}

/** The verdict of the categories together. */
export function judgeCategories(carriedBy: CategoryMajority, outcomes: readonly CategoryOutcome[]): Judged {
  const sides = sidesOf(outcomes);
  switch (carriedBy) {
    case 'most-decided':
      return mostDecided(sides);
    case 'most-of-all':
      return mostOfAll(sides);
    case 'every-voting':
      return everyVoting(sides);
    default:
      return assertNever(carriedBy);
  }
}

/** The verdict where all votes are counted together. */
export function judgeWhole(outcome: CategoryOutcome): Judged {
  switch (outcome) {
    case 'approve':
      return decided('approved');
    case 'reject':
      return decided('rejected');
    case 'send-back':
      return decided('sent-back');
    case 'tied':
      return notApproved('votes-tied');
    case 'none':
      return notApproved('none-voted');
    default:
      return assertNever(outcome);
  }
}
