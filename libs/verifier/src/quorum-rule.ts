/** The quorum rule of a rule set, and what is left of rule sets in their first form, which named a method. */
import type { Fields } from './fields.js';
import { fail } from './not-verified.js';
import type { Counting } from './rule.js';
import { type Fraction, readFraction } from './threshold.js';

export interface QuorumRule {
  /** Of the seats in post; null where no fraction is asked. */
  readonly fraction: Fraction | null;
  readonly strict: boolean;
  readonly least: number;
  readonly minimumByCategory: ReadonlyMap<string, number>;
  readonly roles: readonly string[];
  readonly recusedCount: boolean;
}

/** The rule; its first form asked for the chair by a flag of its own. */
export function readQuorumRule(quorum: Fields): QuorumRule {
  const minimums = quorum.objects('minimumByConstituency');
  const chairAsked = quorum.has('chairPresent') && quorum.flag('chairPresent');
  return {
    fraction: quorum.has('fractionInPost') ? readFraction(quorum.object('fractionInPost')) : null,
    strict: quorum.has('strict') && quorum.flag('strict'),
    least: quorum.has('count') ? quorum.count('count') : 1,
    minimumByCategory: new Map(minimums.map((one) => [one.text('constituencyId'), one.count('minimum')])),
    roles: quorum.has('rolesPresent') ? quorum.texts('rolesPresent') : chairAsked ? ['chair'] : [],
    recusedCount: quorum.flag('recusedCount'),
  };
}

/** True for a rule set in its first form. */
export function isEarlier(ruleSet: Fields): boolean {
  return ruleSet.has('method');
}

/** What the method of the first form means. */
export function readEarlier(ruleSet: Fields): Counting {
  const method = ruleSet.text('method');
  const thresholds = new Map();
  switch (method) {
    case 'per-head':
      return { kind: 'whole', unit: 'head' };
    case 'by-category':
      return { kind: 'by-category', unit: 'head', carriedBy: 'most-decided', thresholds };
    case 'by-category-strict':
      return { kind: 'by-category', unit: 'head', carriedBy: 'most-of-all', thresholds };
    default:
      return fail(`the counting rule "${method}" is not checked by this version`);
  }
}
