/** Ballots marked with crosses: every option marked gets the votes, and those with most take the seats. */
import { type Ballots, sum, upTo } from './piles.js';

/** More options with the same votes than seats are left for them. */
export interface SeatTie {
  readonly tied: readonly number[];
  readonly seats: number;
  readonly votes: bigint;
}

export interface CrossCount {
  readonly votes: readonly bigint[];
  /** Those whom votes alone elect, most votes first. */
  readonly elected: readonly number[];
  readonly tie: SeatTie | null;
}

/** The count of so many options for so many seats. */
export function countCrosses(options: number, seats: number, { piles, counted }: Ballots): CrossCount {
  const all = upTo(options);
  const votes = all.map((option) =>
    sum(piles.filter(({ marks }) => marks.includes(option)).map((one) => one.votes)),
  );
  if (options > seats && counted === 0n) return { votes, elected: [], tie: null };
  const of = (option: number): bigint => votes[option] ?? 0n;
  const moreThan = (bar: bigint): number[] => all.filter((option) => of(option) > bar);
  // Those with exactly `bar` votes reach over the last seat where more than the seats have `bar` or more.
  const bar = votes.find((one) => moreThan(one).length < seats && moreThan(one - 1n).length > seats);
  const elected = bar === undefined ? upTo(options) : moreThan(bar);
  elected.sort((one, other) => Number(of(other) - of(one)) || one - other);
  if (bar === undefined) return { votes, elected: elected.slice(0, seats), tie: null };
  const tied = all.filter((option) => of(option) === bar);
  return { votes, elected, tie: { tied, seats: seats - elected.length, votes: bar } };
}
