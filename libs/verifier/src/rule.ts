/** The rule set of a vote as the file gives it, read into the few things that counting needs. */
import type { Fields } from './fields.js';
import { check } from './not-verified.js';

/** A share of the votes for and against that is to be passed, or reached where it is not strict. */
export interface Threshold {
  readonly numerator: number;
  readonly denominator: number;
  readonly strict: boolean;
}

export const METHODS = ['per-head', 'by-category', 'by-category-strict'] as const;
export type Method = (typeof METHODS)[number];

export interface Category {
  readonly id: string;
  readonly name: string;
}

export interface QuorumRule {
  readonly fraction: Omit<Threshold, 'strict'>;
  readonly minimumByCategory: ReadonlyMap<string, number>;
  readonly chairPresent: boolean;
  readonly recusedCount: boolean;
}

export interface Rule {
  readonly name: string;
  readonly version: number;
  readonly method: Method;
  readonly categories: readonly Category[];
  readonly threshold: Threshold;
  readonly quorum: QuorumRule;
}

function fractionOf(fraction: Fields): Omit<Threshold, 'strict'> {
  const [numerator, denominator] = [fraction.count('numerator'), fraction.count('denominator')];
  check(denominator > 0 && numerator <= denominator, 'a fraction of the rule set is none');
  return { numerator, denominator };
}

function quorumOf(quorum: Fields): QuorumRule {
  const minimums = quorum.objects('minimumByConstituency');
  return {
    fraction: fractionOf(quorum.object('fractionInPost')),
    minimumByCategory: new Map(minimums.map((one) => [one.text('constituencyId'), one.count('minimum')])),
    chairPresent: quorum.flag('chairPresent'),
    recusedCount: quorum.flag('recusedCount'),
  };
}

/** The rule; one that this version cannot count ends the checking with its name. */
export function readRule(ruleSet: Fields): Rule {
  const method = METHODS.find((known) => known === ruleSet.text('method'));
  check(method !== undefined, `the counting rule "${ruleSet.text('method')}" is not checked by this version`);
  const tie = ruleSet.text('tie');
  check(tie === 'status-quo', `the counting rule "${tie}" for ties is not checked by this version`);
  const threshold = ruleSet.object('threshold');
  return {
    name: ruleSet.text('name'),
    version: ruleSet.count('version'),
    method,
    categories: ruleSet
      .objects('constituencies')
      .map((one) => ({ id: one.text('id'), name: one.text('name') })),
    threshold: { ...fractionOf(threshold.object('fraction')), strict: threshold.flag('strict') },
    quorum: quorumOf(ruleSet.object('quorum')),
  };
}
