/**
 * The sealed ballots of a meeting, in the order cast. Putting one in makes a new box and leaves the old one as it was,
 * at the same small cost however many are in it.
 */
import type { SealedBallot } from '../sealed.js';

/** The last ballot put in, and the box it was put into. */
export interface BallotBox {
  readonly last: SealedBallot | null;
  readonly before: BallotBox | null;
}

export const emptyBox: BallotBox = { last: null, before: null };

/** The box with one ballot more. */
export function putInBox(box: BallotBox, sealed: SealedBallot): BallotBox {
  return { last: sealed, before: box };
}

/** The box as if what lies in it for these places of a vote on a proposal said nothing. */
export function abstainedAt(box: BallotBox, voteId: string, places: readonly number[]): BallotBox {
  const ballots: SealedBallot[] = [];
  for (let rest: BallotBox | null = box; rest !== null; rest = rest.before) {
    const ballot = rest.last;
    if (ballot === null) continue;
    const isOne = ballot.voteId === voteId && places.includes(ballot.place);
    ballots.push(isOne ? { ...ballot, answer: { kind: 'motion', choice: 'abstain' } } : ballot);
  }
  return ballots.reduceRight(putInBox, emptyBox);
}

/** The latest ballot of each place in the vote; earlier ones of the same place were changed and do not count. */
export function ballotsOf(box: BallotBox, voteId: string): ReadonlyMap<number, SealedBallot> {
  const latest = new Map<number, SealedBallot>();
  for (let rest: BallotBox | null = box; rest !== null; rest = rest.before) {
    const ballot = rest.last;
    if (ballot?.voteId === voteId && !latest.has(ballot.place)) latest.set(ballot.place, ballot);
  }
  return latest;
}
