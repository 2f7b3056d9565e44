/** What one place may weigh: a whole number that stays exact, such as the shares of a holder. */
export const MOST_WEIGHT = Number.MAX_SAFE_INTEGER;

/** What is said to whoever gives anything else. */
export const SAY_WEIGHT = `Give the weight as a whole number from 1 to ${MOST_WEIGHT}.`;

/** No text, fraction, nothing below 1 and nothing too large to be exact. */
export function isWeight(weight: unknown): boolean {
  return typeof weight === 'number' && Number.isSafeInteger(weight) && weight >= 1;
}

/** In an election: with five decimal places every figure of a count must stay a whole number that a computer holds exactly. */
export const MOST_VOTES = Math.floor(Number.MAX_SAFE_INTEGER / 100_000);
