/** Real records replayed: where each stands follows from its events, as its sources tell them. */
import { describe, expect, it } from '@jest/globals';
import { aModification, toldBy } from '../testing/a-modification.js';
import { statusReport } from './status-report.js';

const onPath = (pathNumber: number) =>
  ({ type: 'modification.set-path', pathNumber, timetable: [] }) as const;
const voted = (verdict: 'approve' | 'not-told', on: string | null = null) =>
  ({ type: 'modification.record-vote', verdict, on, publishedOn: null }) as const;
const convert = { type: 'modification.convert' } as const;
const report = { type: 'modification.begin-report' } as const;

const mp084 = () =>
  aModification('DP084', '2019-09-10').must(
    { ...convert, on: '2019-11-15' },
    onPath(2),
    { type: 'modification.begin-refinement' },
    { type: 'modification.take-step', on: '2019-12-04', step: 'working-group', title: '' },
    { type: 'modification.take-step', on: '2019-12-10', step: 'refinement-consultation', title: '' },
    report,
    voted('not-told'),
    { type: 'modification.decide', on: '2020-05-27', verdict: 'reject', by: 'Ofgem' },
  );

const mp081 = () =>
  aModification('DP081', '2019-08-06').must(
    convert,
    onPath(2),
    report,
    voted('not-told'),
    { type: 'modification.decide', verdict: 'approve', by: 'Ofgem' },
    { type: 'modification.set-date', date: null, release: 'An earlier release', isAuthorised: false },
  );

const mp083 = () =>
  aModification('DP083', '2019-08-23').must(
    convert,
    { type: 'modification.hold', on: '2020-09-17', note: 'Not told' },
    { type: 'modification.resume', on: '2021-04-17' },
    { type: 'modification.hold', on: '2021-04-19', note: 'Not told' },
  );

const approvedByBoard = (number: string, on: string) =>
  aModification(number, null).must(onPath(3), report, voted('approve', on));

describe('the record of', () => {
  it('[MOD-3] MP084 ends with the rejection by the Authority', () => {
    expect(mp084().life()).toMatchObject({ stage: 'rejected', since: '2020-05-27' });
    expect(mp084().life('2020-01-01T12:00:00.000Z').numbers).toEqual(['DP084', 'MP084']);
  });

  it('[MOD-12] MP081 gets another day by a letter of the Authority, and goes live on it', () => {
    const moved = { type: 'modification.set-date', date: '2020-11-29', release: 'November 2020' } as const;
    const run = mp081();
    expect(run.refused({ ...moved, isAuthorised: false }).code).toBe('authority-needed');
    run.must(
      { ...moved, isAuthorised: true },
      { type: 'modification.implement', on: '2020-11-29', release: '' },
    );
    expect(run.life()).toMatchObject({ stage: 'implemented', since: '2020-11-29' });
  });

  it('[MOD-6] MP083 is held twice and withdrawn while on hold', () => {
    expect(mp083().life()).toMatchObject({ stage: 'proposal', side: 'on-hold' });
    const run = mp083().must({ type: 'modification.withdraw', on: '2021-06-24', note: 'Not told' });
    expect(run.life()).toMatchObject({ stage: 'withdrawn', side: null, since: '2021-06-24' });
  });

  it('[MOD-3] MP182 is withdrawn with a release as its target', () => {
    const run = aModification('DP182', '2021-09-17').must(
      { ...convert, on: '2021-11-30' },
      { type: 'modification.set-date', date: '2022-06-29', release: 'June 2022', isAuthorised: false },
      { type: 'modification.withdraw', note: 'Solved without a change to the code' },
    );
    expect(run.life()).toMatchObject({ stage: 'withdrawn', implementation: { date: '2022-06-29' } });
  });

  it('[MOD-8] SECMP0026 is final on 8 March 2017, and in force fifteen working days after its vote', () => {
    const run = approvedByBoard('SECMP0026', '2017-02-22');
    expect(run.life('2017-03-01T12:00:00.000Z').referral?.endsAt).toBe('2017-03-08T17:00:00.000Z');
    run.must({ type: 'modification.set-date', date: '2017-03-15', release: 'SEC 5.5', isAuthorised: false });
    run.must({ type: 'modification.implement', on: '2017-03-15', release: 'SEC 5.5' });
    expect(run.life().stage).toBe('implemented');
  });

  it('[MOD-8] SECMP0020 and SECMP0022 count the window from the last day that the vote may have been', () => {
    const run = approvedByBoard('SECMP0022', '2016-11');
    run.must({
      ...{
        type: 'modification.set-date',
        on: '2016-11',
        date: '2016-12-14',
        release: '',
        isAuthorised: false,
      },
    });
    expect(run.life().referral?.endsAt).toBe('2016-12-14T17:00:00.000Z');
    expect(run.life()).toMatchObject({ stage: 'approved', implementation: { date: '2016-12-14' } });
  });

  it('[MOD-5] SECMP0016 keeps both dates of its approval, each with its source', () => {
    const run = aModification('SECMP0016', null).must(
      onPath(2),
      { ...report, on: '2016-11-11' },
      voted('not-told'),
      {
        type: 'modification.decide',
        on: '2017-01-17',
        verdict: 'approve',
        by: 'BEIS',
        source: toldBy('A paper'),
      },
      { type: 'modification.add-date', of: 5, on: '2017-01-26', source: toldBy('A newsletter') },
      { type: 'modification.implement', on: '2017-04-01', release: 'SEC 5.6' },
    );
    const decided = run.life().events.find(({ entry }) => entry.type === 'modification.decided');
    expect(decided?.dates.map(({ on }) => on)).toEqual(['2017-01-17', '2017-01-26']);
    expect(run.life().stage).toBe('implemented');
  });
});

describe('the status report', () => {
  const NOW = '2026-11-28T12:00:00.000Z';
  const stagesIn = (month: string) =>
    statusReport([mp084().entries, mp083().entries], month, NOW).map(({ stage, lines }) => [
      stage,
      ...lines.map(({ life, changed }) => `${String(life.serial)}: ${String(changed.length)}`),
    ]);

  it('[MOD-14] of a month tells the stages at its end, and what changed in it', () => {
    expect(stagesIn('2019-08')).toEqual([['draft', '83: 1']]);
    expect(stagesIn('2019-12')).toEqual([
      ['draft', '83: 0'],
      ['proposal', '84: 2'],
    ]);
    expect(stagesIn('2020-05')).toEqual([
      ['draft', '83: 0'],
      ['rejected', '84: 1'],
    ]);
    expect(stagesIn('2020-06')).toEqual([['draft', '83: 0']]);
  });

  it('[MOD-14] reads what a source tells without a date as known by the day of the source', () => {
    const run = aModification('SECMP0002', null).must({
      ...{ type: 'modification.begin-refinement', source: toldBy('An update', '2017-04-10') },
    });
    const [group] = statusReport([run.entries], '2017-04', NOW);
    expect(group).toMatchObject({ stage: 'refinement', lines: [{ changed: [] }] });
    expect(statusReport([run.entries], '2017-03', NOW)).toEqual([]);
  });
});
