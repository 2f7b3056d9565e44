/** What may follow what in the life of a modification, and what a vote, a window and a direction make of it. */
import { describe, expect, it } from '@jest/globals';
import { A_CODE, aBoardVote, aModification, atTheBoard, toldBy } from '../testing/a-modification.js';
import { checkCodeRules, numberBy } from './code-rules.js';
import { hasNumber, numberOf } from './life.js';
import { lifeOf } from './life-of.js';
import { nextSteps, sayStanding } from './say-modification.js';
import { viewModification } from './view-modification.js';
import { actsThatFollow } from './what-follows.js';

const PUBLIC = { clearance: 'public', personId: null } as const;

describe('a number', () => {
  it('[MOD-1] is given by the pattern of the code, and keeps its digits when the draft is converted', () => {
    expect(numberBy(A_CODE.draftNumbers, 7)).toBe('DP007');
    const { numbers } = aModification('DP193').must({ type: 'modification.convert' }).life();
    expect(numbers).toEqual(['DP193', 'MP193']);
    expect(['DP193', 'mp193', 'MP0193'].every((asked) => hasNumber(numbers, asked))).toBe(true);
    expect(hasNumber(numbers, 'SECMP193')).toBe(false);
    expect(hasNumber(['SECMP0022'], 'SECMP022')).toBe(true);
  });

  it('[MOD-1] that is taken is refused', () => {
    const again = { type: 'modification.raise', number: 'DP188', serial: 188 } as const;
    const { description } = aModification().life();
    expect(aModification().refused({ ...again, description }).code).toBe('number-taken');
  });

  it('[MOD-1] that is of no draft begins as a Modification Proposal', () => {
    expect(aModification('SECMP0034').life().stage).toBe('proposal');
    expect(aModification('DP034').life().stage).toBe('draft');
  });

  it.each([
    [{ draftNumbers: 'DP' }, 'number-pattern'],
    [{ paths: [] }, 'path-numbers'],
    [{ paths: A_CODE.paths.map((path) => ({ ...path, referralWorkingDays: 10 })) }, 'path-referral'],
    [{ paths: A_CODE.paths.map((path) => ({ ...path, implementationWorkingDays: 0 })) }, 'path-days'],
  ])('[MOD-2] and paths by rules that make no sense are refused: %j', (altered, code) => {
    const checked = checkCodeRules({ ...A_CODE, ...altered });
    expect(checked.ok ? '' : checked.refusal.code).toBe(code);
    expect(checkCodeRules(A_CODE).ok).toBe(true);
  });
});

describe('the stages', () => {
  it('[MOD-3] follow from the events, and only acts that may follow are offered and taken', () => {
    const run = aModification();
    expect(actsThatFollow(run.life())).not.toContain('modification.submit');
    expect(run.refused({ type: 'modification.submit' }).sentence).toContain('“Draft proposal”');
    run.must({ type: 'modification.convert', on: '2021-11-01' });
    expect(run.refused({ type: 'modification.convert' }).code).toBe('does-not-follow');
    run.must({ type: 'modification.begin-refinement' }, { type: 'modification.begin-report' });
    expect(run.life().stage).toBe('report');
    expect(run.refused({ type: 'modification.submit' }).sentence).toContain('Set the path of MP188 first');
  });

  it('[MOD-3] end with a withdrawal, after which only documents, dates and corrections follow', () => {
    const run = aModification().must({ type: 'modification.withdraw', note: 'Solved otherwise' });
    expect(run.refused({ type: 'modification.convert' }).sentence).toContain('at its end: Withdrawn');
    expect(actsThatFollow(run.life())).toEqual([
      ...['modification.take-step', 'modification.add-date', 'modification.strike'],
    ]);
    expect(nextSteps(run.life(), '2026-11-28T12:00:00.000Z')).toEqual([]);
  });

  it('[MOD-4] have events with a date that is not to come, not before what it follows, and with a source', () => {
    const run = aModification().must({ type: 'modification.convert', on: '2021-11' });
    expect(run.refused({ type: 'modification.begin-report', on: '2021-10-31' }).code).toBe('out-of-order');
    expect(run.refused({ type: 'modification.begin-report', on: '2026-11-29' }).code).toBe('date-to-come');
    expect(run.refused({ type: 'modification.begin-report', on: '2021-02-30' }).code).toBe('date-unreadable');
    const unsaid = { ...toldBy(), text: ' ' };
    expect(run.refused({ type: 'modification.begin-report', source: unsaid }).field).toBe('source');
    run.must({ type: 'modification.begin-report', on: '2021-11-30' });
    expect(run.life()).toMatchObject({ stage: 'report', since: '2021-11-30' });
  });

  it('[MOD-4] are written down afterwards in one act; one refused, all is', () => {
    const run = aModification();
    const source = toldBy();
    const convert = {
      type: 'modification.convert',
      on: '2021-11-01',
      source,
      note: '',
      code: A_CODE,
    } as const;
    const report = { type: 'modification.begin-report', on: '2021-11-02', source, note: '' } as const;
    const early = { ...report, on: '2021-10-02' };
    expect(run.refused({ type: 'modification.write-down', acts: [convert, early] }).code).toBe(
      'out-of-order',
    );
    expect(run.life().stage).toBe('draft');
    run.must({ type: 'modification.write-down', acts: [convert, report] });
    expect(run.life()).toMatchObject({ stage: 'report', since: '2021-11-02' });
  });

  it('[MOD-5] keep every date that a source gives an event; the first counts', () => {
    const run = aModification().must({ type: 'modification.convert', on: '2021-11-01' });
    run.must({ type: 'modification.add-date', of: 2, on: '2021-11-02', source: toldBy('A newsletter') });
    const [, converted] = run.life().events;
    expect(converted?.dates.map(({ on, source }) => [on, source.text])).toEqual([
      ['2021-11-01', 'The register'],
      ['2021-11-02', 'A newsletter'],
    ]);
    expect(run.life().since).toBe('2021-11-01');
    expect(run.refused({ type: 'modification.add-date', of: 9 }).code).toBe('no-such-event');
  });

  it('[MOD-6] wait while it is on hold or suspended, and go on where they were', () => {
    const run = atTheBoard(3).must({ type: 'modification.hold', note: 'Another change comes first' });
    expect(sayStanding(run.life())).toBe('With the Change Board, on hold');
    expect(run.refused({ type: 'modification.begin-refinement' }).sentence).toContain('on hold. Resume it');
    run.must({ type: 'modification.resume' });
    const direct = { type: 'modification.direct', by: '', power: 'X2.3(d)' } as const;
    run.must({ ...direct, effect: 'suspend' });
    expect(run.refused({ type: 'modification.resume' }).sentence).toContain('is not on hold');
    run.must({ ...direct, effect: 'lift' });
    expect(run.refused({ ...direct, effect: 'lift' }).code).toBe('no-such-direction');
    expect(run.life()).toMatchObject({ stage: 'board', side: null });
    expect(run.must({ ...direct, effect: 'cancel' }).life().stage).toBe('cancelled');
  });

  it('[MOD-6] need the reason of a hold and of a withdrawal', () => {
    expect(aModification().refused({ type: 'modification.hold' }).field).toBe('note');
    expect(aModification().refused({ type: 'modification.withdraw' }).field).toBe('note');
  });
});

describe('the vote of the board', () => {
  it('[MOD-7] is a recommendation or a decision by the path', () => {
    expect(atTheBoard(2).followed('approve', '2021-12-22').life().stage).toBe('authority');
    expect(atTheBoard(2).followed('reject', '2021-12-22').life().stage).toBe('authority');
    const now = '2021-12-23T12:00:00.000Z';
    expect(atTheBoard(3, now).followed('approve', '2021-12-22').life().stage).toBe('referral');
  });

  it('[MOD-7] sends back, or decides nothing without a quorum', () => {
    const sent = atTheBoard(3).followed('send-back', '2021-12-22').life();
    expect(sent).toMatchObject({ stage: 'report', sentBackBy: 'the Change Board' });
    expect(atTheBoard(3).followed('none', '2021-12-22').life().stage).toBe('board');
  });

  it('[MOD-7] where it may not come yet is kept and moves nothing', () => {
    const { stage, events } = aModification().followed('approve', '2021-12-22').life();
    expect([stage, events.at(-1)?.moves]).toEqual(['draft', false]);
  });

  it('[MOD-8] on a decision is final when the window of ten working days has ended, by the clock alone', () => {
    const now = '2021-12-22T15:00:00.000Z';
    const run = atTheBoard(3, now).followed('approve', '2021-12-22');
    // Christmas and New Year lie between.
    expect(run.life().referral).toEqual({ endsAt: '2022-01-10T17:00:00.000Z', after: 'approved' });
    expect(run.life('2022-01-10T16:59:59.000Z').stage).toBe('referral');
    expect(run.life('2022-01-10T17:00:00.000Z')).toMatchObject({ stage: 'approved', since: '2022-01-10' });
  });

  it('[MOD-8] is referred within the window alone, and then the Authority decides', () => {
    const refer = { type: 'modification.refer', note: 'By a Small Supplier' } as const;
    const run = atTheBoard(3).followed('approve', '2021-12-22');
    expect(run.refused({ ...refer, on: '2022-01-11' }).code).toBe('does-not-follow');
    run.must({ ...refer, on: '2022-01-07' });
    expect(run.life()).toMatchObject({ stage: 'authority', isReferred: true });
    const stands = atTheBoard(3)
      .followed('reject', '2021-12-22')
      .must({ ...refer, on: '2022-01-07' });
    expect(stands.must({ type: 'modification.refuse-referral' }).life().stage).toBe('rejected');
  });

  it('[MOD-9] that is annulled counts no more, and is kept', () => {
    const run = atTheBoard(2).followed('approve', '2021-12-22');
    const source = aBoardVote('v', 9);
    run.must({
      type: 'annulment.follow',
      on: '2021-12-23',
      voteId: 'v',
      audience: 'public',
      source,
      note: 'Wrong roll',
    });
    expect(run.life()).toMatchObject({ stage: 'board', vote: null });
    expect(run.life().events.at(-1)?.gone).toBe('Wrong roll');
  });

  it('[MOD-9] that was told to everybody is annulled for everybody, and why only where the meeting tells it', () => {
    const run = atTheBoard(3).followed('approve', '2021-12-22', 'body');
    run.must({ type: 'modification.publish-vote', on: '2022-01-05' });
    const source = aBoardVote('v', 9);
    run.must({
      ...{ type: 'annulment.follow', on: '2022-01-06', voteId: 'v', audience: 'body', source },
      note: 'A secret reason',
    } as const);
    const told = viewModification(run.entries, PUBLIC);
    expect(lifeOf(told, '2022-03-01T12:00:00.000Z')).toMatchObject({ stage: 'board', vote: null });
    expect(JSON.stringify(told)).not.toContain('secret reason');
  });

  it('[MOD-9] counts no more also where its annulment was written before it', () => {
    const run = atTheBoard(2);
    const source = aBoardVote('v', 9);
    const annulled = { type: 'annulment.follow', voteId: 'v', audience: 'public', source } as const;
    run.must({ ...annulled, on: '2021-12-23', note: 'Wrong roll' });
    expect(run.followed('approve', '2021-12-22').life()).toMatchObject({ stage: 'board', vote: null });
  });

  it('[MOD-10] under a closed item is read by its readers alone, and nothing that would tell it follows before it is public', () => {
    const run = atTheBoard(3).followed('approve', '2021-12-22', 'body');
    const told = (reader: { clearance: 'public' | 'body'; personId: null }) =>
      viewModification(run.entries, reader);
    expect(told(PUBLIC).map(({ type }) => type)).not.toContain('modification.voted');
    expect(told({ clearance: 'body', personId: null })).toHaveLength(run.entries.length);
    const asked = {
      type: 'modification.set-date',
      date: '2022-02-24',
      release: '',
      isAuthorised: false,
    } as const;
    expect(run.refused(asked).sentence).toContain('is not public');
    run.must({ type: 'modification.publish-vote', on: '2022-01-05' }, asked);
    expect(run.life().referral?.endsAt).toBe('2022-01-19T17:00:00.000Z');
    expect(told(PUBLIC).map(({ type }) => type)).toContain('modification.voted');
    expect(run.refused({ type: 'modification.publish-vote' }).code).toBe('does-not-follow');
  });
});

describe('the end', () => {
  const asked = { type: 'modification.set-date', release: '', isAuthorised: false } as const;

  it('[MOD-11] takes effect fifteen working days after the vote of a decision, or later', () => {
    const run = atTheBoard(3).followed('approve', '2021-12-22');
    expect(run.refused({ ...asked, date: '2022-01-16' }).sentence).toContain('from 17 January 2022 on');
    run.must({ ...asked, date: '2022-01-17' });
  });

  it('[MOD-12] is put off, once approved, by the Authority alone', () => {
    const run = atTheBoard(2).must({ ...asked, date: '2022-06-29' });
    run
      .followed('approve', '2021-12-22')
      .must({ type: 'modification.decide', verdict: 'approve', by: 'Ofgem' });
    expect(run.refused({ ...asked, date: '2022-11-03' }).code).toBe('authority-needed');
    run.must({ ...asked, date: '2022-11-03', isAuthorised: true });
    run.must({ type: 'modification.implement', on: '2022-11-03', release: 'November 2022' });
    expect(run.life()).toMatchObject({ stage: 'implemented', implementation: { date: '2022-11-03' } });
  });

  it('[MOD-13] strikes a mistake with a reason, the latest first', () => {
    const run = atTheBoard(2);
    expect(run.refused({ type: 'modification.strike', of: 2, note: 'Wrong' }).code).toBe('event-stands');
    run.must({ type: 'modification.strike', of: 5, note: 'It is not ready' });
    expect(run.life()).toMatchObject({ stage: 'report' });
    expect(run.life().events.at(-1)?.gone).toBe('It is not ready');
    expect(run.refused({ type: 'modification.strike', of: 1, note: 'Wrong' }).code).toBe('event-stands');
    expect(numberOf(run.life())).toBe('MP188');
  });
});
