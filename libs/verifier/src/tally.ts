/** Adds up how the places of a roll stood, whole and exact, and says what a tally amounts to under a threshold. */
import type { Threshold } from './rule.js';
import { check } from './not-verified.js';

/** What the ballots said, and the three ways of having no ballot that counts. */
export const STANDINGS = ['approve', 'reject', 'abstain', 'not-voted', 'recused', 'absent'] as const;
export type Standing = (typeof STANDINGS)[number];
export type Tally = Readonly<Record<Standing, number>>;

export interface Place {
  readonly place: number;
  readonly seatId: string;
  readonly categoryId: string;
  readonly weight: number;
  readonly standing: Standing;
}

/** The weight of the places by how they stood. */
export function tallyOf(places: readonly Place[]): Tally {
  const tally = { approve: 0, reject: 0, abstain: 0, 'not-voted': 0, recused: 0, absent: 0 };
  for (const { standing, weight } of places) tally[standing] += weight;
  check(Object.values(tally).every(Number.isSafeInteger), 'the weights are too large to add up exactly');
  return tally;
}

export type Lean = 'approve' | 'reject' | 'tied' | 'none';

/** Abstentions are left out. Equal votes are a tie only where more than half is asked; else what misses is rejected. */
export function leanOf({ approve, reject }: Tally, { numerator, denominator, strict }: Threshold): Lean {
  const votedFor = BigInt(approve) * BigInt(denominator);
  const asked = BigInt(approve + reject) * BigInt(numerator);
  if (approve + reject === 0) return 'none';
  if (votedFor > asked || (votedFor === asked && !strict)) return 'approve';
  const ofHalf = numerator * 2 === denominator;
  return votedFor === asked && ofHalf ? 'tied' : 'reject';
}
