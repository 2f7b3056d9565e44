/** The vote by shares: each unit of weight is worth its part of the roll, or less where the category is capped. */
import type { CategoryCap } from '../rule-set/counting-rule.js';
import type { Threshold } from '../rule-set/threshold.js';
import { STANDINGS } from './ballot.js';
import type { Percent, ShareResult, Tally } from './outcome.js';
import { type Amounts, amountsOf, baseOf } from './outcome-of.js';
import { allOf, sumOf } from './tally.js';

export interface SharedTally {
  readonly constituencyId: string;
  readonly tally: Tally;
}

interface Held {
  readonly tally: Tally;
  readonly constituencyId: string;
  readonly weight: bigint;
  /** Null while the category is below its cap. */
  readonly cap: { readonly numerator: bigint; readonly denominator: bigint } | null;
}

export interface Shares {
  /** In units of which the whole vote has `whole`. */
  readonly amounts: Amounts;
  readonly whole: bigint;
  readonly held: ShareResult['held'];
}

/** Per cent of the whole with at most four decimals, cut off: "41.25". */
function percentOf(part: bigint, whole: bigint): Percent {
  const parts = String((part * 1_000_000n) / whole).padStart(5, '0');
  const decimals = parts.slice(-4).replace(/0+$/, '');
  return `${parts.slice(0, -4)}${decimals === '' ? '' : '.'}${decimals}`;
}

function heldBy({ constituencyId, tally }: SharedTally, roll: bigint, caps: readonly CategoryCap[]): Held {
  const weight = BigInt(allOf(tally));
  const most = caps.find((cap) => cap.constituencyId === constituencyId)?.most;
  if (most === undefined) return { tally, constituencyId, weight, cap: null };
  const cap = { numerator: BigInt(most.numerator), denominator: BigInt(most.denominator) };
  const isAbove = weight * cap.denominator > roll * cap.numerator;
  return { tally, constituencyId, weight, cap: isAbove ? cap : null };
}

function add(one: Amounts, other: Amounts): Amounts {
  const sums = { ...one };
  for (const standing of STANDINGS) sums[standing] += other[standing];
  return sums;
}

/** All categories in one measure, fine enough that every share is a whole number of units. */
export function sharesOf(categories: readonly SharedTally[], caps: readonly CategoryCap[]): Shares {
  const roll = BigInt(categories.reduce((sum, { tally }) => sum + allOf(tally), 0));
  const holders = categories.map((category) => heldBy(category, roll, caps));
  // An empty roll has no shares to divide by; everything in it is 0 of 1.
  const start = roll === 0n ? 1n : roll;
  const whole = holders.reduce(
    (unit, { cap, weight }) => (cap === null ? unit : unit * cap.denominator * weight),
    start,
  );
  const unitOf = ({ cap, weight }: Held): bigint =>
    cap === null ? whole / start : (whole * cap.numerator) / (cap.denominator * weight);
  return {
    amounts: holders.reduce((sum, one) => add(sum, amountsOf(one.tally, unitOf(one))), amountsOf(sumOf([]))),
    whole,
    held: holders.map((one) => ({
      constituencyId: one.constituencyId,
      share: percentOf(one.weight * unitOf(one), whole),
      capped: one.cap !== null,
    })),
  };
}

/** The shares as they are printed. */
export function shareResultOf({ amounts, whole, held }: Shares, threshold: Threshold): ShareResult {
  return {
    approve: percentOf(amounts.approve, whole),
    reject: percentOf(amounts.reject, whole),
    abstain: percentOf(amounts.abstain, whole),
    sendBack: percentOf(amounts['send-back'], whole),
    of: percentOf(baseOf(amounts, threshold), whole),
    held,
  };
}
