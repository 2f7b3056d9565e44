/** Choose one, choose up to n and approval: totals, the seats, ties at the last seat and what settles them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBallotPaper, aChosenBallot, ballotsOf } from '../testing/an-election.js';
import type { CastBallot, ElectionForm } from './ballot-paper.js';
import { countChoices, type ChoicesOutcome } from './count-choices.js';
import type { TieRuling } from './settle-tie.js';

const ONE = { kind: 'choose', most: 1 } as const;
const STATUS_QUO = { rule: 'status-quo' } as const;

function countOf(
  letters: string,
  seats: number,
  written: string,
  ruling: TieRuling = STATUS_QUO,
): ChoicesOutcome {
  const paper = aBallotPaper({ kind: 'approval' }, letters);
  return countChoices({ paper, seats, ballots: ballotsOf(written, aChosenBallot), ruling });
}

describe('the seats', () => {
  it('[ELC-4] 14, 11, 9 and 6 votes for 3 seats elect the first three', () => {
    const paper = aBallotPaper(ONE, 'abcd');
    const ballots = ballotsOf('6 d | 9 a | 14 c | 11 b', aChosenBallot);
    expect(countChoices({ paper, seats: 3, ballots, ruling: STATUS_QUO })).toMatchObject({
      totals: [
        { optionId: 'a', votes: 9 },
        { optionId: 'b', votes: 11 },
        { optionId: 'c', votes: 14 },
        { optionId: 'd', votes: 6 },
      ],
      elected: ['c', 'b', 'a'],
      tie: null,
    });
  });

  it('[ELC-4] every marked option gets the whole vote, whatever the order of the marks', () => {
    const outcome = countOf('abc', 1, '1 abc | 1 cb | 1 b');
    expect(outcome.totals.map(({ votes }) => votes)).toEqual([1, 3, 2]);
    expect(outcome.elected).toEqual(['b']);
  });

  it('[ELC-7] two nominees for three seats are both elected', () => {
    expect(countOf('ab', 3, '2 b').elected).toEqual(['b', 'a']);
    expect(countOf('ab', 2, '0 a').elected).toEqual(['a', 'b']);
  });

  it('[ELC-7] nobody is elected where no ballot names anybody, not even by lot', () => {
    const outcome = countOf('abc', 1, '0 a', { rule: 'lot', order: ['a', 'b', 'c'] });
    expect(outcome).toMatchObject({ elected: [], tie: null });
  });

  it('[ELC-2] [ELC-3] blank and spoilt ballots are shown, weights count, and neither changes the other', () => {
    const ballots: CastBallot[] = [
      aChosenBallot('a', 3),
      aChosenBallot('b', 2),
      { weight: 5, answer: { kind: 'blank' } },
      { weight: 7, answer: { kind: 'spoilt' } },
    ];
    const outcome = countChoices({ paper: aBallotPaper(ONE, 'ab'), seats: 1, ballots, ruling: STATUS_QUO });
    expect(outcome.ballots).toEqual({ counted: 5, blank: 5, spoilt: 7 });
    expect(outcome.elected).toEqual(['a']);
  });
});

describe('ties', () => {
  const TIED = '5 a | 3 b | 3 c | 3 d | 1 e';

  it('[ELC-5] are found at the last seat only, and with all who are level there', () => {
    expect(countOf('abcde', 2, TIED).tie).toMatchObject({ tied: ['b', 'c', 'd'], seats: 1, votes: 3 });
    expect(countOf('abcde', 3, TIED).tie).toMatchObject({ tied: ['b', 'c', 'd'], seats: 2, votes: 3 });
    expect(countOf('abcde', 1, TIED).tie).toBeNull();
    expect(countOf('abcde', 4, TIED)).toMatchObject({ tie: null, elected: ['a', 'b', 'c', 'd'] });
  });

  it('[ELC-6] elect nobody of the tied under the status quo, and those clear of them all the same', () => {
    expect(countOf('abcde', 2, TIED)).toMatchObject({
      elected: ['a'],
      tie: { state: 'none-elected', elected: [] },
    });
  });

  it('[ELC-6] go to a run-off among the tied', () => {
    expect(countOf('abcde', 2, TIED, { rule: 'run-off' })).toMatchObject({
      elected: ['a'],
      tie: { state: 'run-off', tied: ['b', 'c', 'd'] },
    });
  });

  it("[ELC-6] wait for the chair's casting vote and follow it", () => {
    const waiting = countOf('abcde', 3, TIED, { rule: 'casting-vote', chosen: null });
    expect(waiting).toMatchObject({ elected: ['a'], tie: { state: 'awaits-casting-vote' } });
    const cast = countOf('abcde', 3, TIED, { rule: 'casting-vote', chosen: ['d', 'b'] });
    expect(cast).toMatchObject({ elected: ['a', 'b', 'd'], tie: { state: 'settled', elected: ['b', 'd'] } });
  });

  it('[ELC-6] wait for the lot and follow it in the order drawn', () => {
    expect(countOf('abcde', 3, TIED, { rule: 'lot', order: null })).toMatchObject({
      elected: ['a'],
      tie: { state: 'awaits-lot' },
    });
    const drawn = countOf('abcde', 3, TIED, { rule: 'lot', order: ['e', 'd', 'a', 'c', 'b'] });
    expect(drawn).toMatchObject({ elected: ['a', 'd', 'c'], tie: { state: 'settled' } });
  });

  it.each([[['b']], [['b', 'c', 'd']], [['b', 'b']], [['a', 'b']]])(
    '[ELC-6] are not settled by a casting vote for %j: that is a bug',
    (chosen) => {
      expect(() => countOf('abcde', 3, TIED, { rule: 'casting-vote', chosen })).toThrow('casting vote');
    },
  );

  it.each([[['b', 'c']], [['b', 'c', 'c']], [[]]])(
    '[ELC-6] are not settled by the lot %j: that is a bug',
    (order) => {
      expect(() => countOf('abcde', 3, TIED, { rule: 'lot', order })).toThrow('lot');
    },
  );
});

describe('a count', () => {
  it('[ELC-1] that makes no sense is a bug', () => {
    const count = (form: ElectionForm, letters: string, seats: number, ...ballots: CastBallot[]) =>
      countChoices({ paper: aBallotPaper(form, letters), seats, ballots, ruling: STATUS_QUO });
    expect(() => count({ kind: 'ranked', count: 'scottish-stv' }, 'ab', 1)).toThrow('ranked');
    expect(() => count(ONE, 'ab', 0)).toThrow('0 seats');
    expect(() => count(ONE, 'ab', 1.5)).toThrow('1.5 seats');
    expect(() => count(ONE, 'aa', 1)).toThrow('stands twice');
    expect(() => count({ kind: 'choose', most: 0 }, 'ab', 1)).toThrow('0 choices');
    expect(() => count(ONE, 'ab', 1, aChosenBallot('x'))).toThrow('unknown-option');
    expect(() => count(ONE, 'ab', 1, aChosenBallot('ab'))).toThrow('too-many-choices');
    expect(() => count(ONE, 'ab', 1, aChosenBallot('a', 0))).toThrow('weight 0');
    expect(() => count(ONE, 'ab', 1, aChosenBallot('a', 1.5))).toThrow('weight 1.5');
    expect(() => count(ONE, 'ab', 1, aChosenBallot('a', Number.MAX_SAFE_INTEGER))).toThrow(RangeError);
    const most = Math.floor(Number.MAX_SAFE_INTEGER / 100_000);
    expect(count(ONE, 'ab', 1, aChosenBallot('a', most)).ballots.counted).toBe(most);
  });
});

const LETTERS = ['a', 'b', 'c', 'd'];
const anyBallot = fc
  .tuple(fc.subarray(LETTERS, { minLength: 1 }), fc.integer({ min: 1, max: 4 }))
  .map(([marked, weight]) => aChosenBallot(marked.join(''), weight));
const anyBallots = fc.array(anyBallot, { minLength: 1, maxLength: 12 });
const anySeats = fc.integer({ min: 1, max: 5 });
const PAPER = aBallotPaper({ kind: 'approval' }, LETTERS.join(''));
const LOT = { rule: 'lot', order: LETTERS } as const;

/** Whom a count that knows nothing of ties, sorts or groups would elect: whoever fewer than `seats` others beat. */
function naively(ballots: readonly CastBallot[], seats: number): string[] {
  const votes = (id: string): number => {
    let sum = 0;
    for (const { weight, answer } of ballots) {
      if (answer.kind === 'chosen' && answer.optionIds.includes(id)) sum += weight;
    }
    return sum;
  };
  const beats = (a: string, b: string): boolean =>
    votes(a) > votes(b) || (votes(a) === votes(b) && LETTERS.indexOf(a) < LETTERS.indexOf(b));
  return LETTERS.filter((id) => LETTERS.filter((other) => beats(other, id)).length < seats);
}

describe('any vote by crosses', () => {
  it('[ELC-4] elects whom a second, naive count elects, and fills the seats', () => {
    fc.assert(
      fc.property(anyBallots, anySeats, (ballots, seats) => {
        const { elected } = countChoices({ paper: PAPER, seats, ballots, ruling: LOT });
        expect([...elected].sort()).toEqual(naively(ballots, seats));
        expect(elected).toHaveLength(Math.min(seats, LETTERS.length));
      }),
    );
  });

  it('[ELC-3] comes out the same in whatever order the ballots lie', () => {
    fc.assert(
      fc.property(
        anyBallots.chain((ballots) =>
          fc.tuple(
            fc.constant(ballots),
            fc.shuffledSubarray(ballots, { minLength: ballots.length, maxLength: ballots.length }),
          ),
        ),
        anySeats,
        ([ballots, shuffled], seats) => {
          const count = (lying: readonly CastBallot[]) =>
            countChoices({ paper: PAPER, seats, ballots: lying, ruling: STATUS_QUO });
          expect(count(shuffled)).toEqual(count(ballots));
        },
      ),
    );
  });

  it('[ELC-8] never unseats a winner by one more ballot for that winner alone', () => {
    fc.assert(
      fc.property(anyBallots, anySeats, (ballots, seats) => {
        const { elected } = countChoices({ paper: PAPER, seats, ballots, ruling: STATUS_QUO });
        for (const winner of elected) {
          const more = [...ballots, aChosenBallot(winner)];
          expect(countChoices({ paper: PAPER, seats, ballots: more, ruling: STATUS_QUO }).elected).toContain(
            winner,
          );
        }
      }),
    );
  });
});
