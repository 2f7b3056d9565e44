/** Counts the vote anew: a tally for each category and for all, and the verdict by each of the three readings. */
import { METHODS, type Method, type Rule } from './rule.js';
import { type Lean, leanOf, type Place, type Tally, tallyOf } from './tally.js';

export type Verdict = 'approved' | 'rejected' | 'not-approved' | 'inquorate';

export interface CategoryCount {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly tally: Tally;
  readonly lean: Lean;
}

export interface Count {
  readonly total: Tally;
  readonly categories: readonly CategoryCount[];
  readonly approving: number;
  readonly rejecting: number;
  readonly verdictByMethod: Readonly<Record<Method, Verdict>>;
}

/** By head the votes lean; by category the categories do; strictly, more than half of all categories must approve. */
function verdictBy(method: Method, lean: Lean, approving: number, rejecting: number, all: number): Verdict {
  switch (method) {
    case 'per-head':
      if (lean === 'approve') return 'approved';
      return lean === 'reject' ? 'rejected' : 'not-approved';
    case 'by-category':
      if (approving > rejecting) return 'approved';
      return approving < rejecting ? 'rejected' : 'not-approved';
    case 'by-category-strict':
      if (approving * 2 > all) return 'approved';
      return approving < rejecting ? 'rejected' : 'not-approved';
  }
}

/** The count under the rule; without a quorum at opening and close there is no decision. */
export function count(rule: Rule, places: readonly Place[], quorate: boolean): Count {
  const total = tallyOf(places);
  const categories = rule.categories.map(({ id, name }): CategoryCount => {
    const own = places.filter(({ categoryId }) => categoryId === id);
    const tally = tallyOf(own);
    return { id, name, seats: own.length, tally, lean: leanOf(tally, rule.threshold) };
  });
  const approving = categories.filter(({ lean }) => lean === 'approve').length;
  const rejecting = categories.filter(({ lean }) => lean === 'reject').length;
  const lean = leanOf(total, rule.threshold);
  const verdicts = METHODS.map((method): [Method, Verdict] => [
    method,
    quorate ? verdictBy(method, lean, approving, rejecting, categories.length) : 'inquorate',
  ]);
  const verdictByMethod = Object.fromEntries(verdicts) as Record<Method, Verdict>;
  return { total, categories, approving, rejecting, verdictByMethod };
}
