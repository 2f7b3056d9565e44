/** Instant run-off: rounds by example, ties, and what holds for any ballots, beside a second, naive count. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBallotPaper, aChosenBallot, aRankedBallot, ballotsOf } from '../testing/an-election.js';
import type { CastBallot } from './ballot-paper.js';
import { countInstantRunOff, type InstantRunOffOutcome } from './count-instant-run-off.js';

const RANKED = { kind: 'ranked', count: 'instant-run-off' } as const;

function countOf(letters: string, written: string, lot = ''): InstantRunOffOutcome {
  return countInstantRunOff({
    paper: aBallotPaper(RANKED, letters),
    ballots: ballotsOf(written),
    lot: [...lot],
  });
}

/** "a 3 | b 2" of each round. */
function sheets({ rounds }: InstantRunOffOutcome): string[] {
  return rounds.map(({ votes }) =>
    votes.map(({ optionId, votes: part }) => `${optionId} ${part}`).join(' | '),
  );
}

const excludedOf = ({ rounds }: InstantRunOffOutcome): (string | undefined)[] =>
  rounds.map(({ excluded }) => excluded?.optionId);

describe('the rounds', () => {
  it('[ELC-9] more than half of the first preferences elects at once', () => {
    const outcome = countOf('abc', '3 ab | 2 bc');
    expect(outcome).toMatchObject({ elected: ['a'], rounds: [{ needed: 3, exhausted: 0, excluded: null }] });
  });

  it('[ELC-9] exactly half does not elect', () => {
    expect(sheets(countOf('abc', '2 a | 1 b | 1 cb', 'abc'))).toEqual([
      'a 2 | b 1 | c 1',
      'a 2 | b 2',
      'a 2',
    ]);
  });

  it('[ELC-9] the fewest leave one by one and their ballots pass on', () => {
    // Tennessee's capital: Memphis 42, Nashville 26, Chattanooga 15, Knoxville 17 (Wikipedia, Instant-runoff voting).
    const outcome = countOf('mnck', '42 mnck | 26 nckm | 15 cknm | 17 kcnm');
    expect(sheets(outcome)).toEqual(['m 42 | n 26 | c 15 | k 17', 'm 42 | n 26 | k 32', 'm 42 | k 58']);
    expect(excludedOf(outcome)).toEqual(['c', 'n', undefined]);
    expect(outcome.elected).toEqual(['k']);
  });

  it('[ELC-9] [ELC-11] a ballot for nobody still in is exhausted, and half is of what still counts', () => {
    const outcome = countOf('abcd', '4 a | 3 b | 2 c | 1 dc');
    expect(sheets(outcome)).toEqual(['a 4 | b 3 | c 2 | d 1', 'a 4 | b 3 | c 3', 'a 4 | b 3']);
    expect(outcome.rounds.map(({ exhausted, needed }) => [exhausted, needed])).toEqual([
      [0, 6],
      [0, 6],
      [3, 4],
    ]);
    expect(outcome.elected).toEqual(['a']);
  });

  it('[ELC-9] it is the rank that counts, wherever on the ballot it stands', () => {
    const ranks = [
      { optionId: 'c', rank: 3 },
      { optionId: 'a', rank: 2 },
      { optionId: 'b', rank: 1 },
    ];
    const ballots = [...ballotsOf('1 a | 1 c'), { weight: 1, answer: { kind: 'ranked', ranks } as const }];
    const outcome = countInstantRunOff({ paper: aBallotPaper(RANKED, 'abc'), ballots, lot: ['a', 'b', 'c'] });
    expect(sheets(outcome)).toEqual(['a 1 | b 1 | c 1', 'a 1 | b 1', 'a 2']);
    const another = countInstantRunOff({ paper: aBallotPaper(RANKED, 'abc'), ballots, lot: ['a', 'c', 'b'] });
    expect(sheets(another)).toEqual(['a 1 | b 1 | c 1', 'a 2 | c 1']);
  });

  it('[ELC-7] one option is elected without a round, and nobody where no ballot ranks anybody', () => {
    expect(countOf('a', '0 a')).toMatchObject({ elected: ['a'], rounds: [] });
    expect(countOf('', '0 a')).toMatchObject({ elected: [], rounds: [] });
    expect(countOf('ab', '0 a', 'ab')).toMatchObject({ elected: [], rounds: [], lotNeeded: null });
  });

  it('[ELC-1] crosses are not counted in rounds: that is a bug', () => {
    const paper = aBallotPaper({ kind: 'approval' }, 'ab');
    expect(() => countInstantRunOff({ paper, ballots: [aChosenBallot('a')], lot: [] })).toThrow('ranked');
  });
});

describe('ties', () => {
  it('[ELC-10] the one with fewer votes in the latest unequal round leaves', () => {
    const outcome = countOf('abcd', '4 a | 3 b | 2 c | 1 dc');
    expect(outcome.rounds[1]?.excluded).toEqual({
      optionId: 'c',
      tieBreak: { by: 'earlier-stage', tied: ['b', 'c'], stage: 1 },
    });
  });

  it('[ELC-10] equal in every round waits for the lot, whose last leaves', () => {
    const waiting = countOf('abc', '3 a | 2 b | 2 c');
    expect(waiting).toMatchObject({
      elected: [],
      lotNeeded: { aim: 'fewest', afterStage: 1, tied: ['b', 'c'] },
    });
    expect(waiting.rounds).toHaveLength(1);
    expect(excludedOf(countOf('abc', '3 a | 2 ba | 2 ca', 'cb'))).toEqual(['b', undefined]);
    expect(excludedOf(countOf('abc', '3 a | 2 ba | 2 ca', 'bac'))).toEqual(['c', undefined]);
  });

  it('[ELC-10] two left with equal votes are decided the same way', () => {
    expect(countOf('ab', '2 a | 2 b').lotNeeded?.tied).toEqual(['a', 'b']);
    expect(countOf('ab', '2 a | 2 b', 'ba').elected).toEqual(['b']);
  });
});

const LETTERS = ['a', 'b', 'c', 'd'];
const PAPER = aBallotPaper(RANKED, LETTERS.join(''));
const anyBallot = fc
  .tuple(fc.shuffledSubarray(LETTERS, { minLength: 1 }), fc.integer({ min: 1, max: 3 }))
  .map(([ranked, weight]) => aRankedBallot(ranked.join(''), weight));
const anyBallots = fc.array(anyBallot, { minLength: 1, maxLength: 14 });
const anyLot = fc.shuffledSubarray(LETTERS, { minLength: 4, maxLength: 4 });

interface Paper {
  readonly ranks: readonly { readonly optionId: string; readonly rank: number }[];
  readonly weight: number;
}

function papersOf(ballots: readonly CastBallot[]): Paper[] {
  return ballots.flatMap(({ weight, answer }) =>
    answer.kind === 'ranked' ? [{ ranks: answer.ranks, weight }] : [],
  );
}

/** Votes of the given option among those standing, looking at every ballot for its smallest standing rank. */
function votesFor(option: string, standing: readonly string[], papers: readonly Paper[]): number {
  let sum = 0;
  for (const { ranks, weight } of papers) {
    const left = ranks.filter(({ optionId }) => standing.includes(optionId));
    const best = Math.min(...left.map(({ rank }) => rank));
    if (left.some(({ optionId, rank }) => optionId === option && rank === best)) sum += weight;
  }
  return sum;
}

/** A second count that excludes down to one, by recursion, with its own way of comparing the tied. */
function naively(
  standings: readonly (readonly string[])[],
  papers: readonly Paper[],
  lot: readonly string[],
): string {
  const standing = standings.at(-1) ?? [];
  const [only, another] = standing;
  if (only !== undefined && another === undefined) return only;
  let candidates = [...standing];
  for (const past of [...standings].reverse()) {
    const fewest = Math.min(...candidates.map((id) => votesFor(id, past, papers)));
    candidates = candidates.filter((id) => votesFor(id, past, papers) === fewest);
  }
  const out = [...lot].reverse().find((id) => candidates.includes(id));
  return naively([...standings, standing.filter((id) => id !== out)], papers, lot);
}

describe('any instant run-off', () => {
  it('[ELC-9] [ELC-10] elects whom a second, naive count elects', () => {
    fc.assert(
      fc.property(anyBallots, anyLot, (ballots, lot) => {
        const { elected } = countInstantRunOff({ paper: PAPER, ballots, lot });
        expect(elected).toEqual([naively([LETTERS], papersOf(ballots), lot)]);
      }),
    );
  });

  it('[ELC-9] elects whoever is first on more than half of the ballots', () => {
    fc.assert(
      fc.property(anyBallots, anyLot, (ballots, lot) => {
        const papers = papersOf(ballots);
        const all = papers.reduce((sum, { weight }) => sum + weight, 0);
        const majority = LETTERS.find((id) => votesFor(id, LETTERS, papers) * 2 > all);
        fc.pre(majority !== undefined);
        expect(countInstantRunOff({ paper: PAPER, ballots, lot }).elected).toEqual([majority]);
      }),
    );
  });

  it('[ELC-11] has in each round the votes of all ballots, those exhausted included', () => {
    fc.assert(
      fc.property(anyBallots, anyLot, (ballots, lot) => {
        const outcome = countInstantRunOff({ paper: PAPER, ballots, lot });
        for (const { votes, exhausted } of outcome.rounds) {
          const sum = votes.reduce((total, { votes: part }) => total + part, exhausted);
          expect(sum).toBe(outcome.ballots.counted);
        }
      }),
    );
  });

  it('[ELC-3] comes out the same in whatever order the ballots lie', () => {
    fc.assert(
      fc.property(anyBallots, anyLot, fc.nat(), (ballots, lot, turn) => {
        const at = turn % ballots.length;
        const turned = [...ballots.slice(at), ...ballots.slice(0, at)].reverse();
        const count = (lying: readonly CastBallot[]) =>
          countInstantRunOff({ paper: PAPER, ballots: lying, lot });
        expect(count(turned)).toEqual(count(ballots));
      }),
    );
  });
});
