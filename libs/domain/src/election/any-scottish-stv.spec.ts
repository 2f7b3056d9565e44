/**
 * What holds for any count by Scottish STV, beside a second count written straight from the Order: it looks at each
 * ballot paper by itself, in big integers, and shares nothing with the first.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBallotPaper, aRankedBallot } from '../testing/an-election.js';
import type { CastBallot } from './ballot-paper.js';
import { countScottishStv } from './count-scottish-stv.js';
import type { StvOutcome } from './stv-outcome.js';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'];
const PAPER = aBallotPaper({ kind: 'ranked', count: 'scottish-stv' }, LETTERS.join(''));
const anyBallot = fc
  .tuple(fc.shuffledSubarray(LETTERS, { minLength: 1 }), fc.integer({ min: 1, max: 6 }))
  .map(([ranked, weight]) => aRankedBallot(ranked.join(''), weight));
const anyLot = fc.shuffledSubarray(LETTERS, { minLength: 6, maxLength: 6 });
const anyElection = fc.record({
  paper: fc.constant(PAPER),
  ballots: fc.array(anyBallot, { minLength: 1, maxLength: 25 }),
  seats: fc.integer({ min: 1, max: 5 }),
  lot: anyLot,
});
type Election = Parameters<typeof countScottishStv>[0];

/** One ballot paper: its preferences, with whom it lies, and what it is worth there. */
interface Slip {
  readonly preferences: readonly string[];
  holder: string | null;
  value: bigint;
}

const ONE = 100_000n;

function slipsOf(ballots: readonly CastBallot[]): Slip[] {
  return ballots.flatMap(({ weight, answer }) => {
    if (answer.kind !== 'ranked') return [];
    const preferences = answer.ranks.map(({ optionId }) => optionId);
    return Array.from({ length: weight }, () => ({
      preferences,
      holder: preferences[0] ?? null,
      value: ONE,
    }));
  });
}

/** The second count: an object that walks through the rules in the order in which they stand. */
class SecondCount {
  readonly slips: Slip[];
  readonly quota: bigint;
  readonly elected: string[] = [];
  readonly done = new Set<string>();
  readonly tables: Map<string, bigint>[] = [];

  constructor(readonly election: Election) {
    this.slips = slipsOf(election.ballots);
    this.quota = (BigInt(this.slips.length) / BigInt(election.seats + 1) + 1n) * ONE;
  }

  /** Whoever passed on a surplus is left with the quota, whatever became of the slips. */
  votesOf(id: string): bigint {
    if (this.elected.includes(id) && this.done.has(id)) return this.quota;
    return this.slips.reduce((sum, { holder, value }) => (holder === id ? sum + value : sum), 0n);
  }

  continuing(): string[] {
    return LETTERS.filter((id) => !this.elected.includes(id) && !this.done.has(id));
  }

  /** The first of a list in which every past table, the latest first, and then the lot puts one before the other. */
  foremost(ids: readonly string[], most: boolean): string {
    const before = (a: string, b: string): number => {
      for (const table of [...this.tables].reverse()) {
        const difference = (table.get(b) ?? 0n) - (table.get(a) ?? 0n);
        if (difference !== 0n) return difference > 0n === most ? 1 : -1;
      }
      const { lot } = this.election;
      return (lot.indexOf(a) - lot.indexOf(b)) * (most ? 1 : -1);
    };
    return [...ids].sort(before)[0] ?? '';
  }

  move(from: string, worth: (value: bigint) => bigint): void {
    const still = this.continuing();
    for (const slip of this.slips) {
      if (slip.holder !== from) continue;
      const after = slip.preferences.slice(slip.preferences.indexOf(from) + 1);
      slip.holder = after.find((id) => still.includes(id)) ?? null;
      slip.value = worth(slip.value);
    }
  }

  endStage(): void {
    const table = new Map(LETTERS.map((id) => [id, this.votesOf(id)]));
    this.tables.push(table);
    const reached = this.continuing().filter((id) => (table.get(id) ?? 0n) >= this.quota);
    this.elected.push(...reached);
    if (this.continuing().length <= this.election.seats - this.elected.length) {
      this.elected.push(...this.continuing());
    }
  }

  run(): void {
    this.endStage();
    while (this.elected.length < this.election.seats && this.continuing().length > 0) {
      const over = this.elected.filter((id) => this.votesOf(id) > this.quota);
      if (over.length > 0) {
        const from = this.foremost(over, true);
        const votes = this.votesOf(from);
        this.done.add(from);
        this.move(from, (value) => (value * (votes - this.quota)) / votes);
      } else {
        const from = this.foremost(this.continuing(), false);
        this.done.add(from);
        if (this.continuing().length > this.election.seats - this.elected.length)
          this.move(from, (value) => value);
      }
      this.endStage();
    }
  }
}

function tablesOf({ stages }: StvOutcome): Map<string, bigint>[] {
  return stages.map(({ votes }) => new Map(votes.map(({ optionId, parts }) => [optionId, BigInt(parts)])));
}

describe('any count by Scottish STV', () => {
  it('[ELC-12] [ELC-13] [ELC-14] [ELC-15] [ELC-16] [ELC-17] is that of a second count, stage by stage', () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const outcome = countScottishStv(election);
        const second = new SecondCount(election);
        second.run();
        expect(tablesOf(outcome)).toEqual(second.tables);
        expect([...outcome.elected].sort()).toEqual([...second.elected].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('[ELC-11] has at each stage the votes of all ballots, to the last hundred-thousandth', () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const { stages, ballots } = countScottishStv(election);
        for (const { votes, nonTransferable, lostToRounding } of stages) {
          const sum = votes.reduce((total, { parts }) => total + parts, nonTransferable + lostToRounding);
          expect(sum).toBe(ballots.counted * 100_000);
          expect(lostToRounding).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('[ELC-17] elects as many as there are seats', () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const { elected, lotNeeded } = countScottishStv(election);
        expect(new Set(elected).size).toBe(election.seats);
        expect(lotNeeded).toBeNull();
      }),
    );
  });

  it('[ELC-3] comes out the same in whatever order the ballots lie', () => {
    fc.assert(
      fc.property(anyElection, fc.nat(), (election, turn) => {
        const at = turn % election.ballots.length;
        const turned = [...election.ballots.slice(at), ...election.ballots.slice(0, at)].reverse();
        const outcome = countScottishStv(election);
        expect(countScottishStv({ ...election, ballots: turned })).toEqual(outcome);
      }),
    );
  });

  it('[ELC-13] for one seat elects whoever is first on more than half of the ballots, at once', () => {
    fc.assert(
      fc.property(anyElection, fc.constantFrom(...LETTERS), (election, favourite) => {
        const weight = election.ballots.reduce((sum, ballot) => sum + ballot.weight, 1);
        const ballots = [...election.ballots, aRankedBallot(favourite, weight)];
        const { stages, elected } = countScottishStv({ ...election, seats: 1, ballots });
        expect(elected).toEqual([favourite]);
        expect(stages).toHaveLength(1);
      }),
    );
  });

  it('[ELC-16] goes on from where it stood when the lot it waited for is drawn', () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const waiting = countScottishStv({ ...election, lot: [] });
        const drawn = countScottishStv(election);
        expect(drawn.stages.slice(0, waiting.stages.length)).toEqual(waiting.stages);
        expect(waiting.lotNeeded === null).toBe(drawn.stages.length === waiting.stages.length);
      }),
    );
  });
});
