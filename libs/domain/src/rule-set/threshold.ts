/** What part of which votes a proposal needs, as an exact fraction of a named base. */
import type { WholeFraction } from '../value/fraction.js';

/**
 * cast: votes for, against and to send back. cast-with-abstentions: those and the abstentions.
 * present: everyone there who has not withdrawn, silent or not. entitled: the whole roll, whatever became of it.
 */
export const THRESHOLD_BASES = ['cast', 'cast-with-abstentions', 'present', 'entitled'] as const;
export type ThresholdBase = (typeof THRESHOLD_BASES)[number];

export interface Threshold {
  readonly fraction: WholeFraction;
  /** True: more than the fraction. False: the fraction or more. */
  readonly strict: boolean;
  readonly base: ThresholdBase;
}

/** True when equal votes fall exactly on the threshold, which happens only where more than half is asked. */
export function mayTie({ fraction, strict }: Threshold): boolean {
  return strict && fraction.numerator * 2 === fraction.denominator;
}
