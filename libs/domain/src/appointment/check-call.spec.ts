/** The call: its days in their order, what is up, and the rules of its ballot. */
import { describe, expect, it } from '@jest/globals';
import { anElectionCall, anElectionRun, aSeatUp, ElectionRun } from '../testing/an-election-run.js';
import { visibilitiesOf } from './ballot-rules.js';
import { ballotCloseDay, timetableWarnings } from './check-call.js';

const [small] = anElectionCall().constituencies;
const withSeats = (...seats: ReturnType<typeof aSeatUp>[]) => ({
  constituencies: small === undefined ? [] : [{ ...small, seats }],
});

describe('the days of an election', () => {
  it('[APT-1] of the Change Board in 2021 are those of its notice', () => {
    const { state } = anElectionRun();
    expect(state.nominationsCloseAt).toBe('2021-12-20T17:00:00.000Z');
    expect(ballotCloseDay(state.ballotOpensOn, state.ballotWorkingDays)).toBe('2022-01-18');
    expect(state.constituencies[0]?.seats[0]).toMatchObject({
      ...{ termFrom: '2022-02-01', termUntil: '2023-01-31' },
    });
    expect(timetableWarnings(state)).toEqual([]);
  });

  it('[APT-1] are counted in working days: a call on 8 February 2022 closes 17 of them later, at 17:00', () => {
    const run = new ElectionRun();
    run.now = '2022-02-08T09:00:00.000Z';
    const from = { kind: 'dates', from: '2022-06-01', until: '2023-05-31' } as const;
    run.must('secretary', {
      ...anElectionCall({ nominations: { workingDays: 17 }, ballotOpensOn: '2022-03-10' }),
      ...withSeats(aSeatUp('s1', { term: from })),
    });
    expect(run.state.nominationsCloseAt).toBe('2022-03-03T17:00:00.000Z');
  });

  it('[APT-1] close at 17:00 by the clocks of London in summer too', () => {
    const run = new ElectionRun();
    run.now = '2022-06-01T09:00:00.000Z';
    const term = { kind: 'months', from: '2022-09-01', months: 12 } as const;
    run.must('secretary', {
      ...anElectionCall({ nominations: { closesOn: '2022-06-20' }, ballotOpensOn: '2022-06-27' }),
      ...withSeats(aSeatUp('s1', { term })),
    });
    expect(run.state.nominationsCloseAt).toBe('2022-06-20T16:00:00.000Z');
  });

  it('[APT-1] on weekends and bank holidays are warned of', () => {
    const nominationsCloseAt = '2021-12-27T17:00:00.000Z';
    expect(timetableWarnings({ nominationsCloseAt, ballotOpensOn: '2022-01-08' })).toEqual([
      'Monday 27 December 2021 is a bank holiday.',
      'Saturday 8 January 2022 is on a weekend.',
    ]);
  });

  it.each([
    ['closes-in-the-past', 'nominations.closesOn', { nominations: { closesOn: '2021-12-05' } }],
    ['not-a-window', 'nominations.workingDays', { nominations: { workingDays: 0 } }],
    ['ballot-before-close', 'ballotOpensOn', { ballotOpensOn: '2021-12-20' }],
    ['not-a-window', 'ballotWorkingDays', { ballotWorkingDays: 61 }],
    [
      'term-before-result',
      'constituencies.0.seats.0.term',
      withSeats(aSeatUp('s1', { term: { kind: 'months', from: '2022-01-18', months: 12 } })),
    ],
    [
      'term-reversed',
      'constituencies.0.seats.0.term',
      withSeats(aSeatUp('s1', { term: { kind: 'dates', from: '2022-02-01', until: '2022-01-31' } })),
    ],
    [
      'no-rest-of-term',
      'constituencies.0.seats.0.term',
      withSeats(aSeatUp('s1', { term: { kind: 'rest', from: '2022-02-01' }, currentUntil: null })),
    ],
    ['no-seats', 'constituencies.0.seats', withSeats()],
    ['seat-twice', 'constituencies', withSeats(aSeatUp('s1'), aSeatUp('s1'))],
    ['no-constituencies', 'constituencies', { constituencies: [] }],
    ['requirement-twice', 'requirements', { requirements: [{ id: 'sub-type', sentence: 'I am one.' }] }],
    ['text-missing', 'title', { title: ' ' }],
  ])('[APT-2] is refused: %s at %s', (code, field, altered) => {
    const refusal = new ElectionRun().refused('secretary', { ...anElectionCall(), ...altered });
    expect(refusal).toMatchObject({ code, field });
  });

  it.each([
    ['secret-not-in-writing', { form: 'choose-one', visibility: 'secret', tie: 'lot' }],
    ['live-tells-counts', { form: 'approval', visibility: 'roll-call-live', tie: 'lot' }],
    ['no-scrutineers', { form: 'approval', visibility: 'scrutineers', tie: 'lot' }],
    ['tie-of-stv', { form: 'scottish-stv', visibility: 'totals-only', tie: 'run-off' }],
  ] as const)('[APT-3] refuses a ballot that cannot be held in writing: %s', (code, ballotRule) => {
    expect(new ElectionRun().refused('secretary', anElectionCall({ ballotRule }))).toMatchObject({ code });
  });

  it('[APT-3] offers to show how each group voted as far as the counts are told, and to scrutineers where there are any', () => {
    expect(visibilitiesOf('names', false)).toEqual(['roll-call-after-close', 'totals-only']);
    expect(visibilitiesOf('names', true)).toEqual(['roll-call-after-close', 'totals-only', 'scrutineers']);
    expect(visibilitiesOf('counts', false)).toEqual([
      'roll-call-live',
      'roll-call-after-close',
      'totals-only',
    ]);
  });
});
