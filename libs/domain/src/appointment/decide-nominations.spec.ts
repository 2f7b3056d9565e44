/** Nominations: who may make them, until when, who checks and who withdraws them, and whom the register no longer lets stand. */
import { describe, expect, it } from '@jest/globals';
import type { Clearance } from '../audience/audience.js';
import {
  aNomination,
  anElectionRun,
  aSmallSupplier,
  type ElectionRun,
  LARGE_SUPPLIER,
} from '../testing/an-election-run.js';
import { foldElection } from './fold-election.js';
import { initialElection } from './election-state.js';
import { sayWhy } from './say-election.js';
import { viewElection } from './view-election.js';

const seenBy = (run: ElectionRun, clearance: Clearance, personId: string | null) =>
  foldElection(initialElection, viewElection(run.entries, { clearance, personId }));

const appointing = (candidate: string) =>
  aNomination(candidate, { constituencyId: 'large', seatId: 'l1', party: LARGE_SUPPLIER });

describe('a nomination', () => {
  it('[APT-4] is made by a party of the constituency, with every requirement confirmed', () => {
    const { state } = anElectionRun().must('ann', aNomination('bob'));
    expect(state.nominations).toMatchObject([
      { candidate: { personId: 'bob' }, nominator: { personId: 'ann' }, status: 'made' },
    ]);
  });

  it.each([
    ['not-eligible', { party: LARGE_SUPPLIER }],
    ['no-party', { party: null }],
    ['not-confirmed', { confirmed: [] }],
    ['not-confirmed', { confirmed: ['senior', 'other'] }],
    ['no-seat-here', { seatId: 's1' }],
    ['no-such-constituency', { constituencyId: 'other' }],
    ['not-eligible', { constituencyId: 'large', seatId: 'l1' }],
    ['seat-unknown', { constituencyId: 'large', party: LARGE_SUPPLIER }],
    ['officers-appoint', { constituencyId: 'consumer', seatId: 'c1' }],
    ['cannot-stand', { sitsIn: 'Seat 4' }],
    ['text-too-long', { statement: 'x'.repeat(3001) }],
  ])('[APT-4] is refused: %s', (code, altered) => {
    const run = anElectionRun();
    expect(run.refused('ann', aNomination('bob', altered))).toMatchObject({ code });
    expect(run.state.nominations).toEqual([]);
  });

  it('[APT-4] confirms the sub-type that its constituency asks for', () => {
    const run = anElectionRun();
    run.state = {
      ...run.state,
      constituencies: run.state.constituencies.map((one) => ({ ...one, subType: 'Meter Asset Provider' })),
    };
    expect(run.refused('ann', aNomination('bob')).sentence).toContain('the nominee is Meter Asset Provider');
    run.must('ann', aNomination('bob', { confirmed: ['senior', 'sub-type'] }));
  });

  it('[APT-4] of oneself is made only where the election allows it', () => {
    anElectionRun().must('bob', aNomination('bob'));
    const refusal = anElectionRun({ maySelfNominate: false }).refused('bob', aNomination('bob'));
    expect(refusal).toMatchObject({ code: 'self-nomination' });
  });

  it('[APT-5] names a person once in an election, until it is refused or withdrawn', () => {
    const run = anElectionRun().must('ann', aNomination('bob'));
    expect(run.refused('ann', aNomination('bob'))).toMatchObject({ code: 'nominated-twice' });
    expect(run.refused('bob', aNomination('bob'))).toMatchObject({ code: 'nominated-twice' });
    expect(run.refused('cat', aNomination('bob'))).toMatchObject({ code: 'cannot-stand' });
    run.must('ann', {
      ...{ type: 'nomination.withdraw', nominationId: run.nominationId('bob'), reason: 'A mistake.' },
    });
    run.must('cat', aNomination('bob'));
  });

  it('[APT-6] E7: is taken until 17:00 and refused after it, whether or not the close is written', () => {
    const run = anElectionRun();
    run.now = '2021-12-20T17:00:00.000Z';
    expect(run.refused('clock', { type: 'nominations.close', standings: [] })).toMatchObject({
      code: 'not-over',
    });
    run.must('ann', aNomination('bob'));
    run.now = '2021-12-20T17:00:01.000Z';
    const refusal = run.refused('ann', aNomination('cat'));
    expect(refusal.sentence).toBe(
      'Nominations closed at 17:00 UK time on Monday 20 December 2021; yours was not recorded.',
    );
    run.close();
    expect(run.refused('ann', aNomination('cat'))).toEqual(refusal);
  });

  it('[APT-7] is checked once by an officer, who does not stand for the same seats and says why it is refused', () => {
    const run = anElectionRun().must('ann', aNomination('bob'));
    const check = (candidate: string, accepted: boolean, reason = '') => ({
      type: 'nomination.check' as const,
      ...{ nominationId: run.nominationId(candidate), accepted, reason },
    });
    expect(run.refused('secretary', check('bob', false))).toMatchObject({ code: 'text-missing' });
    run.must('secretary', check('bob', false, 'No vetting.'));
    expect(run.state.nominations[0]).toMatchObject({ status: 'refused', reason: 'No vetting.' });
    expect(run.refused('secretary', check('bob', true))).toMatchObject({ code: 'already-checked' });
    run.must('ann', aNomination('chair')).must('ann', aNomination('cat'));
    expect(run.refused('chair', check('cat', true))).toMatchObject({ code: 'own-nomination' });
    expect(run.refused('chair', check('chair', true))).toMatchObject({ code: 'own-nomination' });
    run.must('secretary', check('chair', true));
  });

  it('[APT-7] is not judged by an officer who nominated somebody for the same seats as the contact of a party', () => {
    const run = anElectionRun().must('ann', aNomination('cat')).must('secretary', aNomination('bob'));
    const check = { type: 'nomination.check', accepted: true, reason: '' } as const;
    const aside = { type: 'nomination.withdraw', reason: 'No vetting.' } as const;
    for (const candidate of ['cat', 'bob']) {
      const nominationId = run.nominationId(candidate);
      expect(run.refused('secretary', { ...check, nominationId })).toMatchObject({ code: 'own-nomination' });
    }
    const rival = run.nominationId('cat');
    expect(run.refused('secretary', { ...aside, nominationId: rival })).toMatchObject({
      code: 'own-nomination',
    });
    run.must('secretary', { ...aside, nominationId: run.nominationId('bob') });
    run.must('secretary', { ...check, nominationId: rival });
  });

  it('[APT-7] is not made of an officer who turned another down for the same seats', () => {
    const run = anElectionRun().must('ann', aNomination('bob')).must('eve', aNomination('cat'));
    const refusing = { type: 'nomination.check', accepted: false, reason: 'No vetting.' } as const;
    run.must('secretary', { ...refusing, nominationId: run.nominationId('bob') });
    run.must('chair', {
      ...{ type: 'nomination.withdraw', nominationId: run.nominationId('cat'), reason: 'No vetting.' },
    });
    for (const officer of ['secretary', 'chair']) {
      expect(run.refused('ann', aNomination(officer))).toMatchObject({ code: 'cannot-stand' });
      expect(run.refused(officer, aNomination(officer))).toMatchObject({ code: 'judged-others' });
    }
    expect(run.refused('secretary', aNomination('dan'))).toMatchObject({ code: 'judged-others' });
    const elsewhere = aNomination('secretary', {
      ...{ constituencyId: 'large', seatId: 'l1', party: LARGE_SUPPLIER },
    });
    run.must('ann', elsewhere);
  });

  it('[APT-25] shows who nominated no more of the nominee than they gave, and refuses without saying who it is', () => {
    const run = anElectionRun();
    const candidate = { personId: 'person-7', name: 'J Smith', knownAs: 'Jane Smith' };
    run.must('ann', aNomination('bob', { candidate }));
    const nominee = (clearance: Clearance, personId: string) =>
      seenBy(run, clearance, personId).nominations[0]?.candidate;
    expect(nominee('officers', 'secretary')).toEqual(candidate);
    expect(nominee('parties', 'person-7')).toEqual(candidate);
    expect(nominee('body', 'ann')).toEqual({ personId: 'id-1', name: 'J Smith' });
    const told = JSON.stringify(viewElection(run.entries, { clearance: 'parties', personId: 'ann' }));
    expect(told).not.toMatch(/person-7|Jane/);
    const sits = aNomination('cat', { sitsIn: 'Seat 4' });
    const twice = aNomination('bob', { candidate });
    expect(run.refused('eve', twice)).toEqual(run.refused('eve', sits));
    expect(run.refused('secretary', sits).sentence).toContain('holds Seat 4');
    expect(seenBy(run.stand(['a']).close(), 'public', null).candidates[0]?.candidate).toEqual({
      ...{ personId: 'a', name: 'a' },
    });
  });

  it('[APT-8] is set aside by an officer, who is named with the reason to everybody concerned', () => {
    const run = anElectionRun().must('ann', aNomination('bob'));
    const act = { type: 'nomination.withdraw', nominationId: run.nominationId('bob') } as const;
    expect(run.refused('chair', { ...act, reason: '' })).toMatchObject({ code: 'text-missing' });
    run.must('chair', { ...act, reason: 'No vetting.' });
    for (const [clearance, reader] of [
      ['parties', 'ann'],
      ['parties', 'bob'],
      ['officers', 'secretary'],
    ] as const) {
      const [seen] = seenBy(run, clearance, reader).nominations;
      if (seen === undefined) throw new Error('it is not told');
      expect(seen).toMatchObject({ status: 'set-aside', setAsideBy: { name: 'chair', role: 'chair' } });
      expect(sayWhy(seen)).toBe('Set aside by chair, the Chair: No vetting.');
    }
    expect(run.refused('bob', { ...act, reason: 'Mine.' })).toMatchObject({
      sentence: 'This nomination is set aside already.',
    });
    run.must('secretary', aNomination('dan', { candidate: { personId: 'secretary', name: 'secretary' } }));
    const own = { ...act, nominationId: run.nominationId('secretary'), reason: 'No time.' };
    const rival = { ...act, nominationId: run.must('dan', aNomination('eve')).nominationId('eve') };
    expect(run.refused('secretary', { ...rival, reason: 'A rival.' })).toMatchObject({
      code: 'own-nomination',
    });
    run.must('secretary', own);
    expect(run.state.nominations[1]).toMatchObject({ status: 'withdrawn', setAsideBy: null });
  });

  it('[APT-8] is withdrawn by its candidate or its nominator, with a reason, until the ballot opens', () => {
    for (const by of ['bob', 'ann']) {
      const run = anElectionRun().must('ann', aNomination('bob'));
      const act = { type: 'nomination.withdraw', nominationId: run.nominationId('bob') } as const;
      expect(run.refused(by, { ...act, reason: '' })).toMatchObject({ code: 'text-missing' });
      expect(run.refused('eve', { ...act, reason: 'No.' })).toMatchObject({ code: 'no-such-nomination' });
      run.must(by, { ...act, reason: 'A new job.' });
      expect(run.state.nominations[0]).toMatchObject({ status: 'withdrawn', reason: 'A new job.' });
      expect(run.refused(by, { ...act, reason: 'Again.' })).toMatchObject({ code: 'already-over' });
    }
    const run = anElectionRun().stand(['a', 'b', 'c', 'd']).close().open();
    const late = {
      type: 'nomination.withdraw',
      nominationId: run.nominationId('a'),
      reason: 'Late.',
    } as const;
    expect(run.refused('a', late)).toMatchObject({ code: 'too-late-for-nominations' });
  });

  it('[APT-9] lapses with its reason when its party is no longer eligible at the close, or when the ballot opens', () => {
    const run = anElectionRun().stand(['a', 'b', 'c', 'd']);
    run.must('eve', aNomination('e', { party: aSmallSupplier('Small B') }));
    run.close([aSmallSupplier('Small A'), { ...aSmallSupplier('Small B'), categoryIds: ['large'] }]);
    expect(run.state.nominations[4]).toMatchObject({
      ...{ status: 'lapsed', reason: 'Small B is in no party category that nominates for Small Suppliers.' },
    });
    run.now = '2022-01-04T09:00:00.000Z';
    run.must('secretary', { type: 'ballots.open', standings: [], ballots: [] });
    expect(run.state.nominations.map(({ status }) => status)).toEqual(Array(5).fill('lapsed'));
    expect(run.state.candidates.every(({ stands }) => !stands)).toBe(true);
    expect(run.state.stage).toBe('nominations-closed');
  });

  it('[APT-10] is read by officers, its nominator and its candidate; who stands is public after the close', () => {
    const run = anElectionRun().stand(['a']).must('ann', aNomination('b'));
    for (const reader of ['contact of a', 'a']) {
      expect(seenBy(run, 'parties', reader).nominations).toHaveLength(1);
    }
    expect(seenBy(run, 'officers', 'secretary').nominations).toHaveLength(2);
    for (const [clearance, personId] of [
      ['public', null],
      ['parties', 'eve'],
      ['body', 'member'],
    ] as const) {
      expect(seenBy(run, clearance, personId)).toMatchObject({ nominations: [], candidates: [] });
    }
    run.close();
    expect(seenBy(run, 'public', null)).toMatchObject({
      ...{ nominations: [], candidates: [{ candidate: { name: 'a' }, statement: 'I am a.', stands: true }] },
    });
    run.must('secretary', {
      ...{ type: 'nomination.check', nominationId: run.nominationId('b'), accepted: true, reason: '' },
    });
    run.must('a', {
      ...{ type: 'nomination.withdraw', nominationId: run.nominationId('a'), reason: 'Private.' },
    });
    const told = seenBy(run, 'public', null);
    expect(told.candidates.map(({ stands }) => stands)).toEqual([false, true]);
    expect(JSON.stringify(told)).not.toContain('Private.');
  });

  it('[APT-11] to a seat is made by its voting group, or written down by an officer where it has none', () => {
    const run = anElectionRun().must('lee', appointing('x'));
    run.must('secretary', aNomination('y', { constituencyId: 'consumer', seatId: 'c1', party: null }));
    expect(run.state.nominations.map(({ seatId }) => seatId)).toEqual(['l1', 'c1']);
  });
});
