/** The parts of the votes, or of the seats, that rules usually ask for, and any other as two numbers. */
import type { WholeFraction } from '@quorate/domain';

export interface Share {
  readonly fraction: WholeFraction;
  /** True: more than the fraction. */
  readonly strict: boolean;
}

const share = (numerator: number, denominator: number, strict: boolean): Share => ({
  fraction: { numerator, denominator },
  strict,
});

/** By the word that the list shows. */
export const USUAL_SHARES = {
  'More than half': share(1, 2, true),
  'At least half': share(1, 2, false),
  'At least a third': share(1, 3, false),
  'At least three fifths': share(3, 5, false),
  'At least two thirds': share(2, 3, false),
  'At least three quarters': share(3, 4, false),
  All: share(1, 1, false),
} as const;
export type UsualShare = keyof typeof USUAL_SHARES;

export const USUAL_WORDS = Object.keys(USUAL_SHARES) as readonly UsualShare[];

/** The word for a share; null where it is none of the usual ones. */
export function usualWord({ fraction, strict }: Share): UsualShare | null {
  const found = USUAL_WORDS.find((word) => {
    const usual = USUAL_SHARES[word];
    return (
      usual.strict === strict &&
      usual.fraction.numerator === fraction.numerator &&
      usual.fraction.denominator === fraction.denominator
    );
  });
  return found ?? null;
}
