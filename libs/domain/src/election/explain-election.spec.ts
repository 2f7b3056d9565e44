/** The sentence of each result and the steps that lead to it. */
import { describe, expect, it } from '@jest/globals';
import { aBallotPaper, aChosenBallot, ballotsOf } from '../testing/an-election.js';
import { countChoices } from './count-choices.js';
import { countInstantRunOff } from './count-instant-run-off.js';
import { countScottishStv } from './count-scottish-stv.js';
import { electionSentence } from './election-sentence.js';
import { explainElection } from './explain-election.js';
import type { TieRuling } from './settle-tie.js';

const NAMES = { a: 'Asha Rao', b: 'Ben Cole', d: 'Dee Fox' };
const STATUS_QUO = { rule: 'status-quo' } as const;

function choices(seats: number, written: string, ruling: TieRuling = STATUS_QUO, letters = 'abd') {
  const paper = aBallotPaper({ kind: 'approval' }, letters, NAMES);
  return countChoices({ paper, seats, ballots: ballotsOf(written, aChosenBallot), ruling });
}

function runOff(written: string, lot = '') {
  const paper = aBallotPaper({ kind: 'ranked', count: 'instant-run-off' }, 'abd', NAMES);
  return countInstantRunOff({ paper, ballots: ballotsOf(written), lot: [...lot] });
}

function stv(seats: number, written: string, lot = '') {
  const paper = aBallotPaper({ kind: 'ranked', count: 'scottish-stv' }, 'abd', NAMES);
  return countScottishStv({ paper, seats, ballots: ballotsOf(written), lot: [...lot] });
}

describe('the result in one sentence', () => {
  const tied = '3 a | 2 b | 2 d';
  it.each([
    [choices(2, '3 a | 2 b | 1 d'), 'Asha Rao and Ben Cole are elected; Dee Fox is not.'],
    [choices(1, '3 a | 2 b | 1 d'), 'Asha Rao is elected; Ben Cole and Dee Fox are not.'],
    [choices(3, '3 a | 2 b | 1 d'), 'Asha Rao, Ben Cole and Dee Fox are elected.'],
    [choices(4, '3 a | 2 b | 1 d'), 'Asha Rao, Ben Cole and Dee Fox are elected; one seat stays empty.'],
    [choices(4, '1 b', STATUS_QUO, 'ab'), 'Ben Cole and Asha Rao are elected; two seats stay empty.'],
    [choices(1, '0 a'), 'Nobody is elected: no ballot names anybody.'],
    [
      choices(2, tied),
      'Asha Rao is elected; Ben Cole and Dee Fox tie for one seat, so none of them is elected.',
    ],
    [
      choices(1, '1 a | 1 b'),
      'Nobody is elected: Asha Rao and Ben Cole tie for one seat, so none of them is elected.',
    ],
    [
      choices(2, tied, { rule: 'run-off' }),
      'Asha Rao is elected; Ben Cole and Dee Fox tie for one seat and go to a run-off.',
    ],
    [
      choices(2, tied, { rule: 'casting-vote', chosen: null }),
      'Asha Rao is elected; Ben Cole and Dee Fox tie for one seat, for the chair to decide.',
    ],
    [
      choices(2, tied, { rule: 'lot', order: null }),
      'Asha Rao is elected; Ben Cole and Dee Fox tie for one seat, for the lot to decide.',
    ],
    [
      choices(2, tied, { rule: 'lot', order: ['d', 'b'] }),
      'Asha Rao and Dee Fox are elected; Ben Cole is not.',
    ],
    [runOff('2 a | 1 b'), 'Asha Rao is elected; Ben Cole and Dee Fox are not.'],
    [
      runOff('1 a | 1 b | 2 d'),
      'Nobody is elected: the count stands still until a lot is drawn between Asha Rao and Ben Cole.',
    ],
    [
      stv(2, '1 a | 1 b | 2 d'),
      'Dee Fox is elected; the count stands still until a lot is drawn between Asha Rao and Ben Cole.',
    ],
    [stv(2, '1 a | 1 b | 2 d', 'ba'), 'Dee Fox and Ben Cole are elected; Asha Rao is not.'],
  ])('[ELC-18] %#: names the elected, and why a seat is open', (outcome, sentence) => {
    expect(electionSentence(outcome)).toBe(sentence);
    expect(explainElection(outcome).at(-1)).toBe(sentence);
  });
});

describe('the steps of a vote by crosses', () => {
  it('[ELC-18] [ELC-2] tell the ballots, the votes and the rule', () => {
    const paper = aBallotPaper({ kind: 'approval' }, 'abd', NAMES);
    const ballots = [
      ...ballotsOf('2 ab | 1 b', aChosenBallot),
      { weight: 1, answer: { kind: 'blank' } } as const,
      { weight: 2, answer: { kind: 'spoilt' } } as const,
    ];
    expect(explainElection(countChoices({ paper, seats: 1, ballots, ruling: STATUS_QUO }))).toEqual([
      'Ballots: 3 votes counted, 1 vote blank and so abstaining, 2 votes spoilt.',
      'Votes: Ben Cole 3, Asha Rao 2, Dee Fox 0.',
      'Whoever has most votes is elected.',
      'Ben Cole is elected; Asha Rao and Dee Fox are not.',
    ]);
  });

  it.each<[TieRuling, string]>([
    [STATUS_QUO, 'A tie elects nobody, so what was before stands.'],
    [{ rule: 'run-off' }, 'A run-off is held between them.'],
    [{ rule: 'casting-vote', chosen: null }, "The chair's casting vote decides."],
    [{ rule: 'casting-vote', chosen: ['b'] }, "The chair's casting vote is for Ben Cole."],
    [{ rule: 'lot', order: null }, 'The lot decides.'],
    [{ rule: 'lot', order: ['d', 'b'] }, 'The lot falls on Dee Fox.'],
  ])('[ELC-18] [ELC-6] tell a tie and its rule: %j', (ruling, sentence) => {
    expect(explainElection(choices(2, '3 a | 2 b | 2 d', ruling)).slice(1, -1)).toEqual([
      'Votes: Asha Rao 3, Ben Cole 2, Dee Fox 2.',
      'The two with most votes are elected.',
      'Ben Cole and Dee Fox have 2 votes each, with one seat left.',
      sentence,
    ]);
  });
});

describe('the steps of an instant run-off', () => {
  it('[ELC-18] tell each round, who leaves and why', () => {
    const paper = aBallotPaper({ kind: 'ranked', count: 'instant-run-off' }, 'abcd', NAMES);
    const outcome = countInstantRunOff({ paper, ballots: ballotsOf('4 a | 3 b | 2 c | 1 dc'), lot: [] });
    expect(explainElection(outcome).slice(1, -1)).toEqual([
      'Round 1: Asha Rao 4, Ben Cole 3, C 2, Dee Fox 1. More than half would be 6. Dee Fox has fewest votes and is excluded.',
      'Round 2: Asha Rao 4, Ben Cole 3, C 3. More than half would be 6. C is level with Ben Cole, had fewest votes of them in round 1 and is excluded.',
      'Round 3: Asha Rao 4, Ben Cole 3, 3 for nobody still in. Asha Rao has more than half of the votes that still count.',
    ]);
  });

  it('[ELC-18] tell the lot, drawn or not', () => {
    expect(explainElection(runOff('1 a | 1 b | 2 d'))[1]).toBe(
      'Round 1: Asha Rao 1, Ben Cole 1, Dee Fox 2. More than half would be 3.',
    );
    expect(explainElection(runOff('1 a | 1 b | 2 d', 'ba'))[1]).toBe(
      'Round 1: Asha Rao 1, Ben Cole 1, Dee Fox 2. More than half would be 3. Asha Rao is level with Ben Cole, is last in the lot and is excluded.',
    );
  });
});

describe('the steps of a transferable vote', () => {
  it('[ELC-18] tell the quota, every parcel, every stand and who is elected', () => {
    const paper = aBallotPaper({ kind: 'ranked', count: 'scottish-stv' }, 'abcd', NAMES);
    const ballots = ballotsOf('4 abc | 2 ad | 1 a | 2 bc | 2 cb');
    expect(explainElection(countScottishStv({ paper, seats: 2, ballots, lot: [] }))).toEqual([
      'Ballots: 11 votes counted.',
      'The quota for two seats is 4: 11 votes divided by 3, without the fraction, and one more.',
      'Stage 1: every ballot counts as one vote for its first preference. Votes: Asha Rao 7, Ben Cole 2, C 2. Asha Rao has the quota and is elected.',
      'Stage 2: Asha Rao passes on a surplus of 3. Moved: to Ben Cole 4 ballots at 0.42857, to Dee Fox 2 ballots at 0.42857, not transferable 1 ballot at 0.42857. Votes: Asha Rao 4, Ben Cole 3.71428, C 2, Dee Fox 0.85714, not transferable 0.42857, lost to rounding 0.00001.',
      'Stage 3: Dee Fox has fewest votes and is excluded. Moved: not transferable 2 ballots at 0.42857. Votes: Asha Rao 4, Ben Cole 3.71428, C 2, not transferable 1.28571, lost to rounding 0.00001.',
      'Stage 4: C has fewest votes and is excluded. No ballots move, as only the seats left need filling. Votes: Asha Rao 4, Ben Cole 3.71428, C 2, not transferable 1.28571, lost to rounding 0.00001. Ben Cole is elected, as nobody else is left for what remains.',
      'Asha Rao and Ben Cole are elected; C and Dee Fox are not.',
    ]);
  });

  it('[ELC-18] tell several at once', () => {
    expect(explainElection(stv(2, '3 a | 3 b | 1 d')).at(-2)).toMatch(
      /Asha Rao and Ben Cole have the quota and are elected\.$/,
    );
    expect(explainElection(stv(4, '1 a', '')).at(-2)).toMatch(
      /Asha Rao has the quota and is elected\. Ben Cole and Dee Fox are elected, as nobody else is left for what remains\.$/,
    );
  });

  it('[ELC-18] tell ties, by an earlier stage and by lot', () => {
    const paper = aBallotPaper({ kind: 'ranked', count: 'scottish-stv' }, 'abcde', NAMES);
    const count = (written: string, lot: string) =>
      explainElection(countScottishStv({ paper, seats: 3, ballots: ballotsOf(written), lot: [...lot] }));
    expect(count('9 b | 8 c | 3 eb | 4 ec | 8 a | 8 d', 'abcde')[4]).toMatch(
      /^Stage 3: Ben Cole is level with C, had most votes of them in stage 1 and passes on a surplus of 1\. /,
    );
    expect(count('4 ac | 4 bd | 1 c | 1 d', 'baced')[3]).toMatch(
      /^Stage 2: Ben Cole is level with Asha Rao, is first in the lot and passes on a surplus of 1\. /,
    );
  });
});
