/** Ballots that are cast together, as they are marked: the answer they share, and what is missing. */
import { sameData, type BallotAnswer } from '@quorate/domain';
import type { MySeat } from './my-seats.js';
import type { BallotToCast } from './use-ballot-box.js';

export interface PlaceDraft {
  readonly seat: MySeat;
  /** Null until something is marked for the place. */
  readonly answer: BallotAnswer | null;
}

/** The answer that is marked for all of them; null where there is none, or they differ. */
export function commonAnswer(drafts: readonly PlaceDraft[]): BallotAnswer | null {
  const first = drafts[0]?.answer ?? null;
  return drafts.every(({ answer }) => sameData(answer, first)) ? first : null;
}

export type ReadTogether =
  { readonly fault: string } | { readonly fault: null; readonly ballots: readonly BallotToCast[] };

/** The ballots of the places that have an answer, or what keeps them from being cast. */
export function readTogether(
  drafts: readonly PlaceDraft[],
  faultOf: (seatId: string, answer: BallotAnswer | null) => string | null,
): ReadTogether {
  const ballots = drafts.flatMap(({ seat, answer }) => (answer === null ? [] : [{ seat, answer }]));
  if (ballots.length === 0) return { fault: faultOf(drafts[0]?.seat.seatId ?? '', null) ?? '' };
  for (const { seat, answer } of ballots) {
    const fault = faultOf(seat.seatId, answer);
    if (fault !== null) return { fault: `${seat.label}: ${fault}` };
  }
  return { fault: null, ballots };
}
