/** Exact comparison with fractions: thresholds and quorums are never decided by floating point. */
export interface WholeFraction {
  readonly numerator: number;
  readonly denominator: number;
}

function parts(fraction: WholeFraction): { numerator: bigint; denominator: bigint } {
  const numerator = BigInt(fraction.numerator);
  const denominator = BigInt(fraction.denominator);
  if (denominator <= 0n || numerator < 0n) {
    throw new RangeError(`not a fraction: ${fraction.numerator}/${fraction.denominator}`);
  }
  return { numerator, denominator };
}

/** How `part` of `whole` stands to the fraction: negative below it, 0 exactly on it, positive above it. */
export function compareToFraction(part: number, whole: number, fraction: WholeFraction): -1 | 0 | 1 {
  const { numerator, denominator } = parts(fraction);
  const left = BigInt(part) * denominator;
  const right = BigInt(whole) * numerator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The smallest whole number that is at least the fraction of `whole`: 1/2 of 23 is 12. */
export function ceilOf(fraction: WholeFraction, whole: number): number {
  const { numerator, denominator } = parts(fraction);
  return Number((BigInt(whole) * numerator + denominator - 1n) / denominator);
}
