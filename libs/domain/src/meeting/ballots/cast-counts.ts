/**
 * How many ballots were cast at each place, kept in pages: one ballot more copies one page and the list of them, not
 * a thousand numbers, and leaves the counts before it as they were.
 */
export const PAGE = 64;

export type CastCounts = readonly (readonly number[])[];

/** Counts for so many places, none cast. */
export function noCasts(places: number): CastCounts {
  const pages = Math.ceil(places / PAGE);
  return Array.from({ length: pages }, (_, page) =>
    Array<number>(Math.min(PAGE, places - page * PAGE)).fill(0),
  );
}

/** Ballots cast at the place so far; 0 for a place that is not on the roll. */
export function castsAt(counts: CastCounts, place: number): number {
  return counts[Math.floor(place / PAGE)]?.[place % PAGE] ?? 0;
}

/** The counts with one ballot more at the place; unchanged for a place that is not on the roll. */
export function addCast(counts: CastCounts, place: number): CastCounts {
  const page = Math.floor(place / PAGE);
  const before = counts[page]?.[place % PAGE];
  if (before === undefined) return counts;
  return counts.with(page, counts[page]?.with(place % PAGE, before + 1) ?? []);
}
