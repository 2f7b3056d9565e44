/** The steps of an election as its page marks them. */
import { describe, expect, it } from '@jest/globals';
import { stepsOf, type StepFacts } from './steps.js';

const FACTS: StepFacts = {
  stage: 'nominating',
  calledAt: '2021-12-06T10:00:00.000Z',
  nominationsCloseAt: '2021-12-20T17:00:00.000Z',
  ...{ ballotOpensOn: '2022-01-04', ballotClosesOn: '2022-01-18', declaredAt: null, ballots: [] },
  constituencies: [{ way: 'ballot', seats: [{ termFrom: '2022-02-01' }] }],
};
const BALLOT = {
  ...{ constituencyId: 'small', meetingId: 'm', voteId: 'v', closesAt: '2022-01-18T17:00:00.000Z' },
  ...{ nominationIds: [], seats: 1, isRunOff: false },
};
const BEFORE = Date.parse('2022-01-10T00:00:00Z');
const AFTER = Date.parse('2022-01-19T00:00:00Z');

const statesOf = (facts: Partial<StepFacts>, now = BEFORE) =>
  stepsOf({ ...FACTS, ...facts }, now).map(({ state }) => state);

describe('the steps of an election', () => {
  it('give every day with its zone', () => {
    const said = stepsOf(FACTS, BEFORE).map(({ title, detail }) => `${title}: ${detail}`);
    expect(said[1]).toBe('Nominations: until Mon 20 December 2021, 17:00 (UK time)');
    expect(said[3]).toContain('Tue 4 January 2022 to Tue 18 January 2022, 17:00 (UK time)');
    expect(said[5]).toBe('Terms begin: Tue 1 February 2022');
  });

  it('mark the one it is at', () => {
    expect(statesOf({})).toEqual(['done', 'now', 'to-come', 'to-come', 'to-come', 'to-come']);
    expect(statesOf({ stage: 'nominations-closed' }).indexOf('now')).toBe(2);
    expect(statesOf({ stage: 'balloting', ballots: [BALLOT] }).indexOf('now')).toBe(3);
    expect(statesOf({ stage: 'balloting', ballots: [BALLOT] }, AFTER).indexOf('now')).toBe(4);
    expect(statesOf({ stage: 'declared', ballots: [BALLOT] }).indexOf('now')).toBe(5);
    const begun = Date.parse('2022-02-01T00:00:00Z');
    expect(statesOf({ stage: 'declared', ballots: [BALLOT] }, begun)).toEqual(Array(6).fill('done'));
    expect(statesOf({ stage: 'declared', ballots: [BALLOT] }, begun - 1)[5]).toBe('now');
  });

  it('say that no ballot is held where it is not needed', () => {
    expect(statesOf({ stage: 'declared' })[3]).toBe('not-needed');
    const appointment = { constituencies: [{ way: 'appointment' as const, seats: [] }] };
    expect(statesOf(appointment)[3]).toBe('not-needed');
  });

  it('end where it was cancelled', () => {
    const off = Array.from({ length: 5 }, () => 'not-needed');
    expect(statesOf({ stage: 'cancelled' })).toEqual(['done', ...off]);
  });
});
