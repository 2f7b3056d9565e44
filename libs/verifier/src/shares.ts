/** Votes by share: each unit of weight is worth its part of the roll, or less in a category that its cap holds down. */
import type { Fraction } from './threshold.js';
import { allOf, type Amounts, amountsFrom, sumOf } from './amounts.js';

export interface Shares {
  /** In units of which the whole vote has `whole`. */
  readonly amounts: Amounts;
  readonly whole: bigint;
  /** What each category held, and whether its cap held it down; in the order given. */
  readonly held: readonly { readonly id: string; readonly amount: bigint; readonly capped: boolean }[];
}

/** The shares of the categories, each with its id and tally; what a cap takes is given to nobody. */
export function sharesOf(
  categories: readonly (readonly [id: string, tally: Amounts])[],
  caps: ReadonlyMap<string, Fraction>,
): Shares {
  const roll = categories.reduce((sum, [, tally]) => sum + allOf(tally), 0n);
  // What a unit of weight is worth in each category, as a fraction of a unit: one, or cap × roll / weight.
  const worths = categories.map(([id, tally]): Fraction => {
    const [cap, weight] = [caps.get(id), allOf(tally)];
    const isCapped = cap !== undefined && weight * cap.denominator > roll * cap.numerator;
    return isCapped
      ? { numerator: cap.numerator * roll, denominator: cap.denominator * weight }
      : { numerator: 1n, denominator: 1n };
  });
  const fine = worths.reduce((product, { denominator }) => product * denominator, 1n);
  const scaled = categories.map(([, tally], at) => {
    const { numerator, denominator } = worths[at] ?? { numerator: 1n, denominator: 1n };
    return amountsFrom((standing) => (tally[standing] * numerator * fine) / denominator);
  });
  return {
    amounts: sumOf(scaled),
    whole: (roll === 0n ? 1n : roll) * fine,
    held: categories.map(([id], at) => {
      const [amounts, worth] = [scaled[at], worths[at]];
      const capped = worth !== undefined && worth.numerator < worth.denominator;
      return { id, amount: amounts === undefined ? 0n : allOf(amounts), capped };
    }),
  };
}

/** Per cent of the whole, cut off after four decimals: "41.25". */
export function percentOf(part: bigint, whole: bigint): string {
  const tenThousandths = (part * 1_000_000n) / whole;
  const decimals = String(tenThousandths % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${tenThousandths / 10_000n}${decimals === '' ? '' : `.${decimals}`}`;
}
