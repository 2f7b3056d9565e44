/** Ballots, the declaration, and what is told of the count. */
import { describe, expect, it } from '@jest/globals';
import {
  aNomination,
  anElectionCall,
  anElectionRun,
  aSmallSupplier,
  ElectionRun,
  LARGE_SUPPLIER,
} from '../testing/an-election-run.js';
import { aQuorumReading } from '../testing/a-quorum-reading.js';
import { awaitedAct, runOffOf } from '../vote/awaited-act.js';
import { countVote } from '../vote/count-vote.js';
import { electionRules, runOffRules } from './ballot-rules.js';
import { ballotsDue } from './decide-ballots.js';
import { foldElection } from './fold-election.js';
import { initialElection } from './election-state.js';
import { viewElection } from './view-election.js';

const STANDINGS = [aSmallSupplier('Small A'), LARGE_SUPPLIER];
const declare = (run: ElectionRun, elected: readonly string[] = [], runOff = false) =>
  ({
    type: 'election.declare',
    ballots: run.state.ballots.map(({ constituencyId, nominationIds }) => ({
      ...{ constituencyId, elected: elected.map((name) => run.nominationId(name)), says: ['a 14', 'd 6'] },
      runOff: runOff ? { nominationIds, seats: 1 } : null,
    })),
  }) as const;
const namesIn = (run: ElectionRun, at = 0) =>
  run.state.results[at]?.elected.map(({ candidate, label }) => [candidate.name, label]);

describe('without a ballot', () => {
  it('[APT-12] E1: three seats and two nominees: both are elected, one seat stays empty', () => {
    const run = anElectionRun().stand(['a', 'b']).close();
    run.now = '2022-01-04T09:00:00.000Z';
    expect(ballotsDue(run.state, STANDINGS, run.now)).toMatchObject({
      refusal: { code: 'nothing-contested' },
    });
    run.must('secretary', declare(run));
    expect(run.state).toMatchObject({ stage: 'declared', counts: [] });
    expect(run.state.results[0]).toMatchObject({
      ...{
        by: 'unopposed',
        elected: [{ label: 'Seat s1' }, { label: 'Seat s2' }],
        vacant: [{ seatId: 's3' }],
      },
    });
  });

  it('[APT-12] E8: nobody is nominated: every seat stays empty', () => {
    const run = anElectionRun().close();
    run.must('secretary', declare(run));
    expect(run.state.results[0]).toMatchObject({ elected: [] });
    expect(run.state.results[0]?.vacant).toHaveLength(3);
  });

  it('[APT-13] of the nominees for a seat by appointment, the latest accepted gets it', () => {
    const run = anElectionRun();
    for (const name of ['x', 'y', 'z']) {
      run.must('lee', aNomination(name, { constituencyId: 'large', seatId: 'l1', party: LARGE_SUPPLIER }));
      const accepted = name !== 'z';
      const nominationId = run.nominationId(name);
      run.must('secretary', { type: 'nomination.check', nominationId, accepted, reason: 'Not vetted.' });
    }
    run.close().must('secretary', declare(run));
    expect(run.state.results[1]).toMatchObject({ by: 'appointment', vacant: [] });
    expect(namesIn(run, 1)).toEqual([['y', 'Seat l1']]);
  });
});

describe('with a ballot', () => {
  const contested = () => anElectionRun().stand(['a', 'b', 'c', 'd']).close();

  it('[APT-14] opens on its day or later, once every nomination is checked, where more stand than seats are up', () => {
    const run = anElectionRun().stand(['a', 'b', 'c', 'd']).must('ann', aNomination('e'));
    const due = () => ballotsDue(run.state, STANDINGS, run.now);
    expect(due()).toMatchObject({ refusal: { code: 'nominations-open' } });
    run.close();
    expect(due()).toMatchObject({ refusal: { code: 'nominations-unchecked' } });
    const nominationId = run.nominationId('e');
    run.must('secretary', { type: 'nomination.check', nominationId, accepted: false, reason: 'No.' });
    expect(due()).toMatchObject({ refusal: { code: 'ballot-too-early' } });
    run.now = '2022-01-04T00:00:00.000Z';
    const found = due();
    if (!found.ok) throw new Error(found.refusal.sentence);
    expect(found.value.contests.map(({ constituency }) => constituency.constituencyId)).toEqual(['small']);
    expect(run.refused('secretary', declare(run))).toMatchObject({ code: 'ballots-first' });
    const empty = { type: 'ballots.open', standings: STANDINGS, ballots: [] } as const;
    expect(run.refused('secretary', empty)).toMatchObject({ code: 'candidates-changed' });
    const without = { constituencyId: 'small', nominationIds: [run.nominationId('a'), nominationId] };
    const paper = { ...without, meetingId: 'm', voteId: 'v', seats: 3, closesAt: '', isRunOff: false };
    expect(run.refused('secretary', { ...empty, ballots: [paper] })).toMatchObject({
      code: 'candidates-changed',
    });
    run.open();
    expect(run.refused('secretary', empty)).toMatchObject({ code: 'ballots-open' });
  });

  it('[APT-15] is one vote for each voting group, whatever form it has', () => {
    const categories = [{ id: 'small', name: 'Small Suppliers' }];
    const rules = electionRules(anElectionCall().ballotRule, categories);
    expect(rules).toMatchObject({
      ...{ electorate: 'voting-group', counting: { kind: 'whole', unit: 'group' } },
      ...{ form: { kind: 'choose', most: 1 }, mayChangeBallot: true },
    });
  });

  it('[APT-15] E2: of 14, 11, 9 and 6 votes for three seats the first three are elected', () => {
    const ruleSet = electionRules(anElectionCall().ballotRule, [{ id: 'small', name: 'Small Suppliers' }]);
    const votes = { a: 14, b: 11, c: 9, d: 6 };
    const answers = Object.entries(votes).flatMap(([id, count]) =>
      Array.from({ length: count }, () => ({ kind: 'chosen' as const, optionIds: [id] })),
    );
    const roll = answers.map((_, place) => ({
      ...{ place, seatId: `g${String(place)}`, label: `Group ${String(place)}`, constituencyId: 'small' },
      ...{ weight: 1, groupId: `g${String(place)}` },
    }));
    const options = Object.keys(votes).map((id) => ({ id, name: id }));
    const quorum = aQuorumReading(ruleSet, roll, []);
    const outcome = countVote({
      ...{ ruleSet, roll, options, seats: 3, answers, tieAct: null },
      ...{ quorumAtOpening: quorum, quorumAtClose: quorum },
    });
    expect(outcome).toMatchObject({ count: { elected: ['a', 'b', 'c'] } });
  });

  it('[APT-23] has a run-off that settles a tie of its own by lot, and else the rules of the first ballot', () => {
    const rule = { form: 'choose-one', visibility: 'totals-only', tie: 'run-off' } as const;
    const categories = [{ id: 'small', name: 'Small Suppliers' }];
    const ruleSet = runOffRules(rule, categories);
    const first = electionRules(rule, categories);
    expect(ruleSet).toEqual({ ...first, id: ruleSet.id, name: ruleSet.name, tie: 'lot' });
    expect(ruleSet.id).not.toBe(first.id);
    const roll = ['g0', 'g1'].map((groupId, place) => ({
      ...{ place, seatId: groupId, label: groupId, constituencyId: 'small', weight: 1, groupId },
    }));
    const quorum = aQuorumReading(ruleSet, roll, []);
    const outcome = countVote({
      ...{ ruleSet, roll, seats: 1, tieAct: null, quorumAtOpening: quorum, quorumAtClose: quorum },
      options: ['a', 'b'].map((id) => ({ id, name: id })),
      answers: ['a', 'b'].map((id) => ({ kind: 'chosen' as const, optionIds: [id] })),
    });
    expect(awaitedAct(outcome)).toBe('lot');
    expect(runOffOf(outcome)).toBeNull();
  });

  it('[APT-16] is declared once it is counted, after the run-off of its tie', () => {
    const run = contested().open();
    expect(run.refused('secretary', { type: 'election.declare', ballots: [] })).toMatchObject({
      ...{ code: 'ballot-undeclared', sentence: 'The ballot of Small Suppliers is not declared yet.' },
    });
    expect(run.refused('secretary', declare(run, ['a', 'b'], true))).toMatchObject({ code: 'run-off-first' });
    const [first] = run.state.ballots;
    if (first === undefined) throw new Error('there is no ballot');
    const again = { type: 'run-off.open', ballot: first } as const;
    expect(run.refused('secretary', again)).toMatchObject({ code: 'no-run-off' });
    run.must('secretary', { ...again, ballot: { ...first, meetingId: 'ballot-2', isRunOff: true } });
    run.must('secretary', declare(run, ['a', 'b', 'd']));
    expect(run.state.results[0]).toMatchObject({ by: 'ballot', vacant: [] });
    expect(run.refused('secretary', declare(run))).toMatchObject({ code: 'election-over' });
  });

  it('[APT-17] seats who is elected again where they sat, and the others in the order of the paper', () => {
    const run = contested().open();
    run.state = {
      ...run.state,
      constituencies: run.state.constituencies.map((one) => ({
        ...one,
        seats: one.seats.map((seat) => (seat.seatId === 's1' ? { ...seat, holderId: 'd' } : seat)),
      })),
    };
    run.must('secretary', declare(run, ['d', 'c', 'a']));
    expect(namesIn(run)).toEqual([
      ['a', 'Seat s2'],
      ['c', 'Seat s3'],
      ['d', 'Seat s1'],
    ]);
    expect(run.state.results[0]?.elected.map(({ reElected }) => reElected)).toEqual([false, false, true]);
  });
});

describe('the count', () => {
  const declared = (told: 'names' | 'counts') => {
    const run = anElectionRun({ told }).stand(['a', 'b', 'c', 'd']).close().open();
    return run.must('secretary', declare(run, ['a', 'b', 'c']));
  };
  const seenBy = (run: ElectionRun, clearance: 'public' | 'parties' | 'officers', personId: string | null) =>
    foldElection(initialElection, viewElection(run.entries, { clearance, personId }));
  const ask = { type: 'breakdown.ask' as const, party: aSmallSupplier('Small B'), readers: ['bea'] };

  it('[APT-18] is told to everybody, or under names only to officers and to each party that asks, as an entry', () => {
    expect(seenBy(declared('counts'), 'public', null).counts).toHaveLength(1);
    const run = declared('names');
    expect(seenBy(run, 'public', null)).toMatchObject({ stage: 'declared', counts: [] });
    expect(seenBy(run, 'officers', 'chair').counts).toEqual([
      { constituencyId: 'small', says: ['a 14', 'd 6'] },
    ]);
    run.must('ben', ask);
    for (const reader of ['ben', 'bea']) {
      expect(seenBy(run, 'parties', reader).breakdowns).toMatchObject([{ party: { name: 'Small B' } }]);
    }
    expect(seenBy(run, 'parties', 'eve').breakdowns).toEqual([]);
    expect(
      JSON.stringify(viewElection(run.entries, { clearance: 'parties', personId: 'eve' })),
    ).not.toContain('a 14');
  });

  it('[APT-18] is asked for by a party, after the declaration of a ballot', () => {
    expect(declared('names').refused('ben', { ...ask, party: null })).toMatchObject({ code: 'no-party' });
    const run = anElectionRun().close();
    expect(run.refused('ben', ask)).toMatchObject({ code: 'not-declared' });
    run.must('secretary', declare(run));
    expect(run.refused('ben', ask)).toMatchObject({ code: 'no-ballot' });
  });

  it('[APT-19] an election is not cancelled by an officer who stands in it, or nominated somebody', () => {
    const cancel = { type: 'election.cancel', reason: 'The seats were wrong.' } as const;
    const run = anElectionRun().must('ann', aNomination('secretary')).must('chair', aNomination('bob'));
    for (const officer of ['secretary', 'chair']) {
      expect(run.refused(officer, cancel)).toMatchObject({ code: 'own-election' });
    }
    const nominationId = run.nominationId('bob');
    run.must('chair', { type: 'nomination.withdraw', nominationId, reason: 'Bob is ill.' });
    run.must('chair', cancel);
  });

  it('[APT-19] an election is cancelled with a reason until its ballots are out', () => {
    const cancel = { type: 'election.cancel', reason: 'The seats were wrong.' } as const;
    const run = anElectionRun();
    expect(run.refused('secretary', { ...cancel, reason: '' })).toMatchObject({ code: 'text-missing' });
    run.must('secretary', cancel);
    expect(run.refused('ann', aNomination('a'))).toMatchObject({ code: 'election-cancelled' });
    expect(run.refused('secretary', declare(run))).toMatchObject({ code: 'election-over' });
    expect(run.refused('secretary', cancel)).toMatchObject({ code: 'election-over' });
    const out = anElectionRun().stand(['a', 'b', 'c', 'd']).close().open();
    expect(out.refused('secretary', cancel)).toMatchObject({ code: 'ballots-open' });
  });
});

describe('an election that began before it is written down', () => {
  const contact = { personId: 'contact', name: 'contact', roles: [] };
  const held = (candidate: string, altered = {}) => ({
    ...{ type: 'election.hold' as const, call: anElectionCall(altered) },
    ...{ calledAt: '2021-12-06T10:00:00.000Z', declaredAt: '2022-01-04T10:00:00.000Z' },
    nominations: [{ by: contact, nomination: aNomination(candidate), isAccepted: true }],
  });

  it('[APT-20] is written in one act, each step judged by its own time', () => {
    const run = new ElectionRun();
    run.now = '2026-11-28T10:00:00.000Z';
    expect(run.refused('secretary', anElectionCall())).toMatchObject({ code: 'closes-in-the-past' });
    run.must('secretary', held('a'));
    const { calledAt, declaredAt } = held('a');
    const nominations = [{ madeAt: calledAt }];
    expect(run.state).toMatchObject({ stage: 'declared', calledAt, declaredAt, nominations });
    expect(run.state.candidates).toHaveLength(1);
    expect(namesIn(run)).toEqual([['a', 'Seat s1']]);
  });

  it('[APT-20] goes on from where it stands: what is not checked waits, and nominations that are over are closed', () => {
    const [first] = held('a').nominations;
    if (first === undefined) throw new Error('nobody is nominated');
    const waiting = { ...first, nomination: aNomination('b'), isAccepted: false };
    const running = { ...held('a'), nominations: [first, waiting], declaredAt: null };
    const open = new ElectionRun();
    open.now = '2021-12-20T17:00:00.000Z';
    open.must('secretary', running);
    expect(open.state.stage).toBe('nominating');
    expect(open.state.nominations.map(({ status }) => status)).toEqual(['accepted', 'made']);
    open.must('clara', aNomination('c'));
    const closed = new ElectionRun();
    closed.now = '2021-12-20T17:00:00.001Z';
    closed.must('secretary', running);
    expect(closed.state.stage).toBe('nominations-closed');
  });

  it('[APT-20] is refused as a whole where a step is', () => {
    const run = new ElectionRun();
    expect(run.refused('secretary', held('secretary'))).toMatchObject({ code: 'own-nomination' });
    expect(run.state.no).toBe(0);
  });
});
