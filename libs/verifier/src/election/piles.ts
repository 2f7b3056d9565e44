/** The ballots of a vote on options, equal ones laid together; and what became of all of them. */
import type { Marks } from './paper.js';

export interface Pile {
  readonly marks: Marks;
  readonly votes: bigint;
}

export interface Ballots {
  /** Without the blank ones. */
  readonly piles: readonly Pile[];
  readonly counted: bigint;
  readonly blank: bigint;
}

/** The piles, from each ballot with the votes that it carries. */
export function pile(ballots: readonly (readonly [marks: Marks, votes: bigint])[]): Ballots {
  const byMarks = new Map<string, Pile>();
  let [counted, blank] = [0n, 0n];
  for (const [marks, votes] of ballots) {
    if (marks.length === 0) {
      blank += votes;
      continue;
    }
    counted += votes;
    const key = marks.join(' ');
    byMarks.set(key, { marks, votes: votes + (byMarks.get(key)?.votes ?? 0n) });
  }
  return { piles: [...byMarks.values()], counted, blank };
}

/** The numbers from 0 up to, not including, this one: the options of a paper. */
export function upTo(count: number): number[] {
  return [...Array(count).keys()];
}

/** All of them together. */
export function sum(votes: readonly bigint[]): bigint {
  return votes.reduce((all, part) => all + part, 0n);
}
