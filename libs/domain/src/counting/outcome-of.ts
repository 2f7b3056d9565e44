/** What votes amount to under a threshold, on whole numbers of any size, so that nothing is ever rounded. */
import { mayTie, type Threshold } from '../rule-set/threshold.js';
import { assertNever } from '../value/assert-never.js';
import type { Standing } from './ballot.js';
import type { CategoryOutcome, Tally, ThresholdTest } from './outcome.js';

/** A tally in units of any fineness. */
export type Amounts = Readonly<Record<Standing, bigint>>;

/** A tally as amounts, each of its units worth `unit`. */
export function amountsOf(tally: Tally, unit = 1n): Amounts {
  return {
    approve: BigInt(tally.approve) * unit,
    reject: BigInt(tally.reject) * unit,
    abstain: BigInt(tally.abstain) * unit,
    'send-back': BigInt(tally['send-back']) * unit,
    'not-voted': BigInt(tally['not-voted']) * unit,
    recused: BigInt(tally.recused) * unit,
    absent: BigInt(tally.absent) * unit,
  };
}

/** What the threshold is a fraction of; see THRESHOLD_BASES. */
export function baseOf(amounts: Amounts, { base }: Threshold): bigint {
  const cast = amounts.approve + amounts.reject + amounts['send-back'];
  const answered = cast + amounts.abstain;
  const there = answered + amounts['not-voted'];
  switch (base) {
    case 'cast':
      return cast;
    case 'cast-with-abstentions':
      return answered;
    case 'present':
      return there;
    case 'entitled':
      return there + amounts.recused + amounts.absent;
    default:
      return assertNever(base);
  }
}

/** The least that must be for. */
function neededOf(base: bigint, { fraction, strict }: Threshold): bigint {
  const [numerator, denominator] = [BigInt(fraction.numerator), BigInt(fraction.denominator)];
  return strict ? (base * numerator) / denominator + 1n : (base * numerator + denominator - 1n) / denominator;
}

/**
 * What the votes amount to. Tied is only where exactly half is for and all the rest of the base is not; what misses
 * the threshold otherwise is rejected, or sent back where more ask for that than are against.
 */
export function outcomeOf(amounts: Amounts, threshold: Threshold): CategoryOutcome {
  const base = baseOf(amounts, threshold);
  if (base === 0n) return 'none';
  if (amounts.approve >= neededOf(base, threshold)) return 'approve';
  const against = amounts.reject + amounts['send-back'];
  if (mayTie(threshold) && amounts.approve === against && amounts.approve * 2n === base) return 'tied';
  return amounts['send-back'] > amounts.reject ? 'send-back' : 'reject';
}

/** The threshold in numbers: "8 of 15 needed", and how many more there were. */
export function testOf(tally: Tally, threshold: Threshold): ThresholdTest {
  const base = baseOf(amountsOf(tally), threshold);
  const needed = neededOf(base, threshold);
  return { of: Number(base), needed: Number(needed), margin: Number(BigInt(tally.approve) - needed) };
}
