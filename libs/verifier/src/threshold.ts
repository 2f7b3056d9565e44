/** What part of which votes is needed, and what a group of votes amounts to under it, on exact whole numbers. */
import type { Fields } from './fields.js';
import { check } from './not-verified.js';
import type { Amounts } from './amounts.js';

export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const BASES = ['cast', 'cast-with-abstentions', 'present', 'entitled'] as const;

export interface Threshold {
  readonly fraction: Fraction;
  /** More than the fraction; else the fraction or more. */
  readonly strict: boolean;
  /** The votes for, against and to send back; with the abstentions; with the silent who were there; the whole roll. */
  readonly base: (typeof BASES)[number];
}

/** A fraction of at most one whole. */
export function readFraction(fraction: Fields): Fraction {
  const [numerator, denominator] = [fraction.count('numerator'), fraction.count('denominator')];
  check(denominator > 0 && numerator <= denominator, 'a fraction of the rule set is none');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** The threshold as the file gives it. */
export function readThreshold(threshold: Fields): Threshold {
  const base = threshold.word('base', BASES);
  return { fraction: readFraction(threshold.object('fraction')), strict: threshold.flag('strict'), base };
}

/** The votes of which the threshold is a part. */
export function baseOf(amounts: Amounts, { base }: Threshold): bigint {
  const counted: Readonly<Record<Threshold['base'], readonly bigint[]>> = {
    cast: [],
    'cast-with-abstentions': [amounts.abstain],
    present: [amounts.abstain, amounts['not-voted']],
    entitled: [amounts.abstain, amounts['not-voted'], amounts.recused, amounts.absent],
  };
  const cast = amounts.approve + amounts.reject + amounts['send-back'];
  return counted[base].reduce((sum, more) => sum + more, cast);
}

/** The fewest votes for that are enough. */
export function neededOf(base: bigint, { fraction, strict }: Threshold): bigint {
  const part = (base * fraction.numerator) / fraction.denominator;
  const isWhole = part * fraction.denominator === base * fraction.numerator;
  return strict || !isWhole ? part + 1n : part;
}

export type Lean = 'approve' | 'reject' | 'send-back' | 'tied' | 'none';

/** A tie is exactly half of the base for and half against, where more than half is asked; what else misses is lost. */
export function leanOf(amounts: Amounts, threshold: Threshold): Lean {
  const base = baseOf(amounts, threshold);
  if (base === 0n) return 'none';
  if (amounts.approve >= neededOf(base, threshold)) return 'approve';
  const { fraction, strict } = threshold;
  const asksMoreThanHalf = strict && fraction.numerator * 2n === fraction.denominator;
  const against = amounts.reject + amounts['send-back'];
  if (asksMoreThanHalf && amounts.approve === against && against * 2n === base) return 'tied';
  return amounts['send-back'] > amounts.reject ? 'send-back' : 'reject';
}
