/** The next step of an election's officers. */
import { describe, expect, it } from '@jest/globals';
import type { Vote, VoteOutcome } from '@quorate/domain';
import { type DeskFacts, deskStep, sayContest } from './desk-step.js';

const constituency: DeskFacts['constituencies'][number] = {
  ...{ constituencyId: 'small', name: 'Small Suppliers', categoryIds: ['small'] },
  ...{ way: 'ballot', subType: null },
  seats: [
    {
      ...{ seatId: 's1', label: 'Seat 1', termFrom: '2022-02-01', termUntil: '2023-01-31' },
      ...{ holderId: null, partyId: null, groupName: null },
    },
  ],
};
type Status = DeskFacts['nominations'][number]['status'];
const nominated = (...statuses: Status[]): DeskFacts['nominations'] =>
  statuses.map((status, at) => ({
    ...{ nominationId: `n${String(at)}`, constituencyId: 'small', seatId: null, party: null, statement: '' },
    candidate: { personId: `p${String(at)}`, name: `Person ${String(at)}` },
    nominator: { personId: 'p', name: 'Contact' },
    ...{ confirmed: [], madeAt: '2021-12-07T10:00:00.000Z', status, reason: '', setAsideBy: null },
  }));
const facts = (altered: Partial<DeskFacts>): DeskFacts => ({
  ...{ stage: 'nominations-closed', nominations: [], constituencies: [constituency], ballots: [] },
  ballotOpensOn: '2022-01-04',
  ...altered,
});
const ballot = (voteId: string): DeskFacts['ballots'][number] => ({
  ...{ constituencyId: 'small', meetingId: `m-${voteId}`, voteId, closesAt: '2022-01-18T17:00:00.000Z' },
  ...{ nominationIds: [], seats: 1, isRunOff: false },
});
const tied = (state: 'run-off' | 'awaits-lot'): VoteOutcome =>
  ({ kind: 'election', count: { kind: 'choices', tie: { state } } }) as unknown as VoteOutcome;
const whole = { kind: 'election', count: { kind: 'choices', tie: null } } as unknown as VoteOutcome;
const vote = (stage: Vote['stage'], outcome: VoteOutcome | null): Vote => ({ stage, outcome }) as Vote;
const DAY = '2022-01-04T09:00:00Z';

const kindOf = (altered: Partial<DeskFacts>, votes: Record<string, Vote> = {}, now = DAY) =>
  deskStep(facts(altered), (voteId) => votes[voteId], now).kind;

describe('the next step of an election', () => {
  it('is to check what waits, before and after the close', () => {
    expect(deskStep(facts({ nominations: nominated('made', 'made') }), () => undefined, DAY)).toEqual({
      ...{ kind: 'check', count: 2 },
    });
    expect(kindOf({ stage: 'nominating', nominations: nominated('made') })).toBe('check');
    expect(kindOf({ stage: 'nominating' })).toBe('wait-close');
  });

  it('is to open the ballots on their day where more stand than seats are up, else to declare', () => {
    const nominations = nominated('accepted', 'accepted', 'refused');
    expect(kindOf({ nominations }, {}, '2022-01-03T23:00:00Z')).toBe('wait-ballot');
    expect(kindOf({ nominations })).toBe('open');
    expect(kindOf({ nominations: nominated('accepted', 'withdrawn') })).toBe('declare');
  });

  it('waits for the ballots, breaks their ties, and then declares', () => {
    const out = { stage: 'balloting' as const, ballots: [ballot('v1')] };
    expect(kindOf(out)).toBe('voting');
    expect(kindOf(out, { v1: vote('open', null) })).toBe('voting');
    expect(kindOf(out, { v1: vote('closed', tied('awaits-lot')) })).toBe('tie');
    expect(kindOf(out, { v1: vote('closed', whole) })).toBe('declare');
    expect(kindOf(out, { v1: vote('annulled', null) })).toBe('again');
  });

  it('opens a run-off among the tied once, and follows it', () => {
    const first = { v1: vote('closed', tied('run-off')) };
    const out = { stage: 'balloting' as const, ballots: [ballot('v1')] };
    expect(deskStep(facts(out), (id) => first[id as 'v1'], DAY)).toEqual({
      ...{ kind: 'run-off', constituencyId: 'small', undeclared: { meetingId: 'm-v1', voteId: 'v1' } },
    });
    const both = { stage: 'balloting' as const, ballots: [ballot('v1'), ballot('v2')] };
    expect(kindOf(both, { ...first, v2: vote('open', null) })).toBe('voting');
    expect(kindOf(both, { ...first, v2: vote('closed', whole) })).toBe('declare');
  });
});

describe('what opening the ballots does', () => {
  it.each([
    [['accepted', 'accepted'], '2 stand for 1 seat: contested, so the voting groups are asked to vote.'],
    [['accepted', 'refused'], '1 stands for 1 seat: elected without a ballot.'],
    [[], 'Nobody stands for 1 seat: 1 seat stays vacant.'],
  ] as const)('with %j is said', (statuses, sentence) => {
    expect(sayContest({ nominations: nominated(...statuses) }, constituency)).toBe(sentence);
  });
});
