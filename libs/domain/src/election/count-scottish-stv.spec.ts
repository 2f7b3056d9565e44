/** Scottish STV by example: elections that others published, and small ones worked out by hand rule by rule. */
import { describe, expect, it } from '@jest/globals';
import { aBallotPaper, aRankedBallot, ballotsOf } from '../testing/an-election.js';
import {
  OPAVOTE_EXAMPLE,
  PARTY_FOOD,
  STEERING_COMMITTEE_2005,
  WEAK_DEFEAT,
  WEAK_SURPLUS,
} from '../testing/published-elections.js';
import { countScottishStv, droopQuota } from './count-scottish-stv.js';
import type { StvOutcome, StvStage } from './stv-outcome.js';
import { sayVoteParts } from './vote-parts.js';

const RANKED = { kind: 'ranked', count: 'scottish-stv' } as const;

interface Election {
  readonly seats: number;
  readonly letters: string;
  readonly ballots: string;
}

function countOf({ seats, letters, ballots }: Election, lot = ''): StvOutcome {
  return countScottishStv({
    paper: aBallotPaper(RANKED, letters),
    seats,
    ballots: ballotsOf(ballots),
    lot: [...lot],
  });
}

/** "a 6 | b 3.42424" as a result sheet has it; options without a vote are left out. */
function sheet({ votes }: Pick<StvStage, 'votes'>): string {
  return votes
    .filter(({ parts }) => parts > 0)
    .map(({ optionId, parts }) => `${optionId} ${sayVoteParts(parts)}`)
    .join(' | ');
}

const acts = ({ stages }: StvOutcome): string[] =>
  stages.map(({ act }) => (act.kind === 'first' ? 'first' : `${act.kind} ${act.from}`));

describe('published elections', () => {
  it('[ELC-12] [ELC-13] [ELC-14] the Steering Committee of 2005 comes out figure by figure', () => {
    const outcome = countOf(STEERING_COMMITTEE_2005, 'lkjf');
    expect(outcome.quota).toBe(STEERING_COMMITTEE_2005.quota);
    expect(outcome.stages.slice(0, 12).map(sheet)).toEqual(STEERING_COMMITTEE_2005.stages);
    expect(outcome.stages.slice(0, 12).map(({ nonTransferable }) => sayVoteParts(nonTransferable))).toEqual(
      STEERING_COMMITTEE_2005.nonTransferable,
    );
    expect(outcome.elected).toEqual(STEERING_COMMITTEE_2005.elected);
  });

  it('[ELC-17] the last exclusion of 2005 moves nothing, as one is left for the one vacancy', () => {
    const last = countOf(STEERING_COMMITTEE_2005, 'lkjf').stages.at(-1);
    expect(last?.act).toEqual({ kind: 'exclusion', from: 'h', tieBreak: null, transferred: false });
    expect(last?.elected).toEqual([{ optionId: 'c', by: 'last-vacancies' }]);
  });

  it('[ELC-14] the party food: a surplus of 6 at half a vote, then the fewest leave', () => {
    const outcome = countOf(PARTY_FOOD);
    expect(outcome.quota).toBe(PARTY_FOOD.quota);
    expect(outcome.stages.slice(0, 3).map(sheet)).toEqual(PARTY_FOOD.stages);
    expect(acts(outcome)).toEqual(['first', 'surplus c', 'exclusion p', 'exclusion h']);
    expect(outcome.elected).toEqual(PARTY_FOOD.elected);
  });

  it('[ELC-14] the OpaVote example: a surplus skips whoever is already elected', () => {
    const outcome = countOf(OPAVOTE_EXAMPLE);
    expect(outcome.quota).toBe(OPAVOTE_EXAMPLE.quota);
    expect(outcome.stages[1]?.parcels).toEqual([{ to: 'c', papers: 28, received: 100_000, value: 42_857 }]);
    expect(outcome.stages.map(sheet)).toEqual([
      'a 28 | b 26 | c 3 | d 2 | e 1',
      'a 16 | b 26 | c 14.99996 | d 2 | e 1',
      'a 16 | b 16 | c 24.99982 | d 2 | e 1',
    ]);
    expect(outcome.elected).toEqual(OPAVOTE_EXAMPLE.elected);
  });

  it('[ELC-16] Droop weak-defeat: of two level, the one behind at the stage before leaves', () => {
    const outcome = countOf(WEAK_DEFEAT);
    expect(acts(outcome)).toEqual(['first', 'exclusion a', 'exclusion b', 'exclusion c']);
    expect(outcome.stages[2]?.act).toMatchObject({
      tieBreak: { by: 'earlier-stage', tied: ['b', 'c'], stage: 1 },
    });
    expect(outcome.elected).toEqual(['e', 'd']);
  });

  it('[ELC-13] Droop weak-surplus: exactly the quota is no surplus and no stage', () => {
    const outcome = countOf(WEAK_SURPLUS, 'fe');
    expect(acts(outcome)).toEqual(['first', 'surplus a', 'exclusion e']);
    expect(outcome.elected).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('the quota', () => {
  it.each([
    [94, 4, 19],
    [100, 3, 26],
    [99, 3, 25],
    [3, 1, 2],
    [0, 1, 1],
  ])('[ELC-12] of %i votes for %i seats is %i', (votes, seats, quota) => {
    expect(droopQuota(votes, seats)).toBe(quota);
  });
});

describe('transfers', () => {
  it('[ELC-14] values are cut off after five places, and what is ignored is shown', () => {
    // Quota 4 of 11 for 2 seats. a: 7, surplus 3, 3/7 = 0.42857. b: 2 + 3 ballots at 0.42857 = 3.28571.
    const outcome = countOf({ seats: 2, letters: 'abcd', ballots: '3 abc | 4 ad | 2 bc | 2 cb' });
    expect(outcome.stages.map(sheet)).toEqual([
      'a 7 | b 2 | c 2',
      'a 4 | b 3.28571 | c 2 | d 1.71428',
      'a 4 | b 3.28571 | c 2',
      'a 4 | b 3.28571 | c 2',
    ]);
    expect(outcome.stages.map(({ nonTransferable }) => nonTransferable)).toEqual([0, 0, 171_428, 171_428]);
    expect(outcome.stages.map(({ lostToRounding }) => lostToRounding)).toEqual([0, 1, 1, 1]);
    expect(outcome.elected).toEqual(['a', 'b']);
  });

  it('[ELC-14] a ballot received at less than one passes on its share of that', () => {
    // Quota 5 of 17 for 3 seats. a: 9, surplus 4, each at 0.44444; b: 3 + 9 x 0.44444 = 6.99996, surplus 1.99996:
    // those of a at 0.44444 x 1.99996 / 6.99996 = 0.12698, its own at 1.99996 / 6.99996 = 0.28571.
    const outcome = countOf({ seats: 3, letters: 'abcde', ballots: '9 abc | 3 bd | 2 cd | 2 dc | 1 ec' });
    expect(outcome.stages[2]).toMatchObject({
      act: { kind: 'surplus', from: 'b', surplus: 199_996, tieBreak: null },
      parcels: [
        { to: 'c', papers: 9, received: 44_444, value: 12_698 },
        { to: 'd', papers: 3, received: 100_000, value: 28_571 },
      ],
    });
    expect(outcome.stages.map(sheet)[2]).toBe('a 5 | b 5 | c 3.14282 | d 2.85713 | e 1');
  });

  it('[ELC-15] the ballots of the excluded move at the value they had', () => {
    // a: 8 of 16, quota 6 for 2 seats, surplus 2 at 0.25: b 2 + 1, then b leaves with 4 ballots at 0.25 and 2 at 1.
    const outcome = countOf({ seats: 2, letters: 'abcd', ballots: '4 abc | 4 ad | 2 bd | 3 c | 3 d' });
    expect(acts(outcome)).toEqual(['first', 'surplus a', 'exclusion b']);
    expect(outcome.stages[2]?.parcels).toEqual([
      { to: 'c', papers: 4, received: 25_000, value: 25_000 },
      { to: 'd', papers: 2, received: 100_000, value: 100_000 },
    ]);
    expect(outcome.stages.map(sheet)[2]).toBe('a 6 | c 4 | d 6');
    expect(outcome.elected).toEqual(['a', 'd']);
  });

  it('[ELC-15] ballots of different values go as parcels of their own, the whole votes first', () => {
    // Quota 7 of 19 for 2 seats: a passes on 1 of 8 at 0.125, e leaves and brings b a whole vote, then b leaves.
    const ballots = '4 abc | 4 ad | 2 bd | 1 ebc | 4 c | 4 d';
    const outcome = countOf({ seats: 2, letters: 'abcde', ballots });
    expect(acts(outcome).slice(0, 4)).toEqual(['first', 'surplus a', 'exclusion e', 'exclusion b']);
    expect(outcome.stages[3]?.parcels).toEqual([
      { to: 'c', papers: 1, received: 100_000, value: 100_000 },
      { to: 'c', papers: 4, received: 12_500, value: 12_500 },
      { to: 'd', papers: 2, received: 100_000, value: 100_000 },
    ]);
    expect(outcome.stages.map(sheet)[3]).toBe('a 7 | c 5.50000 | d 6.50000');
  });

  it('[ELC-13] the largest surplus goes first, and a later surplus waits for its turn', () => {
    const outcome = countOf({ seats: 3, letters: 'abcde', ballots: '7 ad | 9 be | 1 c | 1 d | 1 e' });
    expect(acts(outcome).slice(0, 3)).toEqual(['first', 'surplus b', 'surplus a']);
    expect(outcome.elected.slice(0, 2)).toEqual(['b', 'a']);
  });
});

describe('ties', () => {
  it('[ELC-16] of equal surpluses the one ahead at the latest unequal stage goes first', () => {
    // Quota 11 of 40 for 3 seats. e leaves: b 9 + 3, c 8 + 4, both with a surplus of 1.
    const outcome = countOf({ seats: 3, letters: 'abcde', ballots: '9 b | 8 c | 3 eb | 4 ec | 8 a | 8 d' });
    expect(acts(outcome).slice(0, 3)).toEqual(['first', 'exclusion e', 'surplus b']);
    expect(outcome.stages[2]?.act).toMatchObject({
      tieBreak: { by: 'earlier-stage', tied: ['b', 'c'], stage: 1 },
    });
  });

  it('[ELC-16] surpluses that were equal at every stage wait for the lot, whose first goes first', () => {
    const election = { seats: 3, letters: 'abcd', ballots: '4 ac | 4 bd | 1 c | 1 d' };
    const waiting = countOf(election);
    expect(waiting.lotNeeded).toEqual({ aim: 'most', afterStage: 1, tied: ['a', 'b'] });
    expect(waiting.elected).toEqual(['a', 'b']);
    const drawn = countOf(election, 'ba');
    expect(acts(drawn)).toEqual(['first', 'surplus b', 'surplus a', 'exclusion c']);
    expect(drawn.stages[1]?.act).toMatchObject({ tieBreak: { by: 'lot', tied: ['a', 'b'] } });
    expect(drawn.elected).toEqual(['a', 'b', 'd']);
    expect(countOf(election, 'ab').elected).toEqual(['a', 'b', 'c']);
  });

  it('[ELC-16] of equally few votes the last in the lot leaves, and half a lot is none', () => {
    const election = { seats: 2, letters: 'abc', ballots: '1 a | 1 b | 2 c' };
    expect(countOf(election)).toMatchObject({
      elected: ['c'],
      lotNeeded: { aim: 'fewest', afterStage: 1, tied: ['a', 'b'] },
    });
    expect(countOf(election, 'ca').lotNeeded?.tied).toEqual(['a', 'b']);
    expect(countOf(election, 'acb').elected).toEqual(['c', 'a']);
    expect(countOf(election, 'bca').elected).toEqual(['c', 'b']);
  });

  it('[ELC-16] the latest stage that tells any of three apart narrows the tie, and so on backwards', () => {
    // After stage 3 b, c and d have 6. At stage 2 they had 5, 5 and 6, at stage 1 b had 5 and c 4.
    const outcome = countOf({
      seats: 1,
      letters: 'abcdef',
      ballots: '1 ac | 5 b | 4 c | 6 d | 1 eb | 1 ec | 9 f',
    });
    expect(outcome.stages.map(sheet)[2]).toBe('b 6 | c 6 | d 6 | f 9');
    expect(outcome.stages[3]?.act).toMatchObject({
      from: 'c',
      tieBreak: { by: 'earlier-stage', tied: ['b', 'c', 'd'], stage: 1 },
    });
  });
});

describe('seats', () => {
  it('[ELC-13] whoever reaches the quota is elected, and no more is moved than the seats need', () => {
    const outcome = countOf({ seats: 1, letters: 'abc', ballots: '3 ab | 1 b | 1 c' });
    expect(acts(outcome)).toEqual(['first']);
    expect(outcome.stages[0]?.elected).toEqual([{ optionId: 'a', by: 'quota' }]);
  });

  it('[ELC-17] as many left as vacancies are elected without the quota, most votes first', () => {
    const outcome = countOf({ seats: 2, letters: 'abc', ballots: '1 a | 2 b | 3 c' });
    expect(outcome.quota).toBe(3);
    expect(outcome.stages.map(({ elected }) => elected)).toEqual([
      [{ optionId: 'c', by: 'quota' }],
      [{ optionId: 'b', by: 'last-vacancies' }],
    ]);
    expect(sheet(outcome.stages[1] ?? { votes: [] })).toBe('a 1 | b 2 | c 3');
  });

  it('[ELC-7] no more options than seats are all elected, and without a ballot nobody is', () => {
    const uncontested = countOf({ seats: 3, letters: 'ab', ballots: '1 b' });
    expect(uncontested.elected).toEqual(['b', 'a']);
    expect(uncontested.stages).toHaveLength(1);
    expect(countOf({ seats: 2, letters: 'ab', ballots: '0 a' }).elected).toEqual(['a', 'b']);
    const nobody = countOf({ seats: 1, letters: 'ab', ballots: '0 a' }, 'ab');
    expect(nobody).toMatchObject({ elected: [], stages: [], lotNeeded: null });
  });

  it('[ELC-2] [ELC-3] a ballot of weight 2 is two ballots; blank and spoilt ones raise no quota', () => {
    const paper = aBallotPaper(RANKED, 'abc');
    const ballots = ballotsOf('2 ab | 2 ba | 1 c');
    const weighted = [aRankedBallot('ba', 2), aRankedBallot('c'), aRankedBallot('ab', 2)];
    const others = [
      { weight: 3, answer: { kind: 'blank' } },
      { weight: 4, answer: { kind: 'spoilt' } },
    ] as const;
    const counted = countScottishStv({ paper, seats: 1, ballots, lot: ['a', 'b', 'c'] });
    const again = countScottishStv({
      paper,
      seats: 1,
      ballots: [...weighted, ...others],
      lot: ['a', 'b', 'c'],
    });
    expect(again).toEqual({ ...counted, ballots: { counted: 5, blank: 3, spoilt: 4 } });
  });

  it('[ELC-1] a count that makes no sense is a bug', () => {
    const crosses = aBallotPaper({ kind: 'approval' }, 'ab');
    expect(() => countScottishStv({ paper: crosses, seats: 1, ballots: [], lot: [] })).toThrow('ranked');
    expect(() => countOf({ seats: 0, letters: 'ab', ballots: '1 a' })).toThrow('0 seats');
    expect(() => countOf({ seats: 1.5, letters: 'ab', ballots: '1 a' })).toThrow('1.5 seats');
  });
});
