/** The rule set of a vote as the file gives it, read into what counting needs. A rule that is not known here ends the checking. */
import type { Fields } from './fields.js';
import { check, fail } from './not-verified.js';
import { type QuorumRule, readQuorumRule } from './quorum-rule.js';
import { type Fraction, readFraction, readThreshold, type Threshold } from './threshold.js';

const UNITS = ['head', 'group', 'weight'] as const;
const MAJORITIES = ['most-decided', 'most-of-all', 'every-voting'] as const;
const TIES = ['status-quo', 'casting-vote', 'run-off', 'lot'] as const;

const ELECTORATES = ['seat', 'voting-group', 'shareholder', 'person-present', 'named-list'] as const;
const OF_PERSONS: readonly string[] = ['person-present', 'named-list'];

/** What a place counts: one, one for its voting group, or its weight. */
export type Unit = (typeof UNITS)[number];
/** More categories approve than do not; more than half of all approve; every category that votes approves. */
export type CategoryMajority = (typeof MAJORITIES)[number];
export type TieRule = (typeof TIES)[number];

export type Counting =
  | { readonly kind: 'whole'; readonly unit: Unit }
  | {
      readonly kind: 'by-category';
      readonly unit: Unit;
      readonly carriedBy: CategoryMajority;
      readonly thresholds: ReadonlyMap<string, Threshold>;
    }
  /** Each place holds the share of its weight; a cap is the most that a category may hold of the whole. */
  | { readonly kind: 'share'; readonly caps: ReadonlyMap<string, Fraction> };

/** Whether each place counts with its weight rather than as one. */
export function isWeighed(counting: Counting): boolean {
  return counting.kind === 'share' || counting.unit === 'weight';
}

export interface Category {
  readonly id: string;
  readonly name: string;
}

export interface Rule {
  readonly name: string;
  readonly version: number;
  readonly counting: Counting;
  readonly categories: readonly Category[];
  readonly threshold: Threshold;
  readonly tie: TieRule;
  readonly quorum: QuorumRule;
  /** Whether places of the roll are persons, who stand in no category. */
  readonly ofPersons: boolean;
  /** Whether an alternate in a seat is there. */
  readonly alternates: boolean;
}

function unknown(what: string): never {
  return fail(`the counting rule "${what}" is not checked by this version`);
}

function word<Word extends string>(of: Fields, name: string, words: readonly Word[]): Word {
  return words.find((known) => known === of.text(name)) ?? unknown(of.text(name));
}

function countingOf(counting: Fields): Counting {
  const kind = counting.text('kind');
  if (kind === 'whole') return { kind, unit: word(counting, 'unit', UNITS) };
  if (kind === 'share') {
    const caps = counting.objects('caps');
    return {
      kind,
      caps: new Map(caps.map((cap) => [cap.text('constituencyId'), readFraction(cap.object('most'))])),
    };
  }
  if (kind !== 'by-category') return unknown(kind);
  const thresholds = counting
    .objects('thresholds')
    .map((own) => [own.text('constituencyId'), readThreshold(own.object('threshold'))] as const);
  const carriedBy = word(counting, 'carriedBy', MAJORITIES);
  return { kind, unit: word(counting, 'unit', UNITS), carriedBy, thresholds: new Map(thresholds) };
}

/** The rule. */
export function readRule(ruleSet: Fields): Rule {
  const categories = ruleSet
    .objects('constituencies')
    .map((one) => ({ id: one.text('id'), name: one.text('name') }));
  check(
    new Set(categories.map(({ id }) => id)).size === categories.length,
    'the rule set names a category twice',
  );
  return {
    name: ruleSet.text('name'),
    version: ruleSet.count('version'),
    counting: countingOf(ruleSet.object('counting')),
    categories,
    threshold: readThreshold(ruleSet.object('threshold')),
    tie: word(ruleSet, 'tie', TIES),
    quorum: readQuorumRule(ruleSet.object('quorum')),
    ofPersons: OF_PERSONS.includes(word(ruleSet, 'electorate', ELECTORATES)),
    alternates: ruleSet.object('mandates').flag('alternates'),
  };
}
