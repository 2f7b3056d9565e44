/** Instant run-off: until one option has more than half of the votes still in, the one with fewest leaves. */
import { foremost, type Found, type Standstill } from './foremost.js';
import { type Ballots, sum, upTo } from './piles.js';

export interface Round {
  /** Of each option; null once it has left. */
  readonly votes: readonly (bigint | null)[];
  readonly exhausted: bigint;
  readonly needed: bigint;
  readonly left: Found | null;
}

export interface RunOffCount {
  readonly rounds: readonly Round[];
  /** One, or nobody. */
  readonly elected: readonly number[];
  readonly standstill: Standstill | null;
}

/** The rounds; none where there is nothing to choose or nobody chose. */
export function countRunOff(
  options: number,
  { piles, counted }: Ballots,
  lot: readonly number[],
): RunOffCount {
  if (options < 2) return { rounds: [], elected: upTo(options), standstill: null };
  const gone = new Set<number>();
  const table: (readonly bigint[])[] = [];
  const rounds: Round[] = [];
  while (counted > 0n) {
    const standing = upTo(options).filter((option) => !gone.has(option));
    const firsts = piles.map(
      ({ marks, votes }) => [marks.find((option) => !gone.has(option)), votes] as const,
    );
    const votes = upTo(options).map((option) =>
      sum(firsts.flatMap(([first, part]) => (first === option ? [part] : []))),
    );
    const still = sum(votes);
    const needed = still / 2n + 1n;
    const round = {
      votes: votes.map((part, option) => (gone.has(option) ? null : part)),
      exhausted: counted - still,
      needed,
    };
    table.push(votes);
    const elected = standing.filter((option) => (votes[option] ?? 0n) >= needed);
    const found = elected.length === 0 ? foremost(standing, 'fewest', table, lot) : null;
    if (found === null || 'between' in found) {
      return { rounds: [...rounds, { ...round, left: null }], elected, standstill: found };
    }
    rounds.push({ ...round, left: found });
    gone.add(found.option);
  }
  return { rounds, elected: [], standstill: null };
}
