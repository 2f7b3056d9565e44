/**
 * Votes with five decimal places, held as whole hundred-thousandths: 12.45448 votes are 1,245,448 parts. Every figure
 * of a transferable vote is exact, and what rule 48(3) of the Order ignores is cut off in one place.
 */
export const PARTS_PER_VOTE = 100_000;

const PLACES = 5;

/** A value times a share, cut off after five places: rule 48(3), "any remainder being ignored". */
export function partsOf(value: number, part: number, whole: number): number {
  return Number((BigInt(value) * BigInt(part)) / BigInt(whole));
}

/** "19" for whole votes, "12.45448" for others. */
export function sayVoteParts(parts: number): string {
  const whole = String(Math.trunc(parts / PARTS_PER_VOTE));
  const rest = parts % PARTS_PER_VOTE;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(PLACES, '0')}`;
}
