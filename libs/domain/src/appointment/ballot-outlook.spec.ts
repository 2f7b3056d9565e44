/** What candidates are told of a ballot once nominations have closed. */
import { describe, expect, it } from '@jest/globals';
import { aNomination, anElectionRun, aSmallSupplier, type ElectionRun } from '../testing/an-election-run.js';
import { outlookChanges } from './ballot-outlook.js';
import type { ElectionState } from './election-state.js';

const said = (before: ElectionState, { state }: ElectionRun) =>
  outlookChanges(before, state).map(({ constituency, outlook }) => [constituency.constituencyId, outlook]);

describe('whether a ballot goes ahead', () => {
  it('[APT-22] is said of every constituency at the close, and nothing before it or once the ballots are out', () => {
    const run = anElectionRun();
    const called = run.state;
    run.stand(['a', 'b', 'c', 'd']);
    expect(said(called, run)).toEqual([]);
    const open = run.state;
    run.close();
    expect(said(open, run)).toEqual([
      ['small', 'ballot'],
      ['large', 'no-ballot'],
      ['consumer', 'no-ballot'],
    ]);
    const closed = run.state;
    run.open();
    expect(said(closed, run)).toEqual([]);
  });

  it('[APT-22] hangs on nominations that wait to be checked only where they could tip it', () => {
    const run = anElectionRun().stand(['a', 'b', 'c']).must('ann', aNomination('d'));
    const open = run.state;
    run.close();
    expect(said(open, run)[0]).toEqual(['small', 'undecided']);
    const closed = run.state;
    const check = { type: 'nomination.check', nominationId: run.nominationId('d') } as const;
    run.must('secretary', { ...check, accepted: true, reason: '' });
    expect(said(closed, run)).toEqual([['small', 'ballot']]);
    const few = anElectionRun().stand(['a', 'b']).must('ann', aNomination('c'));
    const before = few.state;
    expect(said(before, few.close())[0]).toEqual(['small', 'no-ballot']);
  });

  it('[APT-22] is said again when who stands changes it', () => {
    const run = anElectionRun()
      .stand(['a', 'b', 'c', 'd', 'e'])
      .close([aSmallSupplier('Small A')]);
    const withdraw = (name: string) =>
      run.must('secretary', {
        ...{ type: 'nomination.withdraw', nominationId: run.nominationId(name), reason: 'Moved on.' },
      });
    const five = run.state;
    expect(said(five, withdraw('e'))).toEqual([]);
    const four = run.state;
    expect(said(four, withdraw('d'))).toEqual([['small', 'no-ballot']]);
  });
});
