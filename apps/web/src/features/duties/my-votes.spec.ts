/** Proves what a person is asked to do in an open vote, for each capacity they have. */
import { describe, expect, it } from '@jest/globals';
import {
  countingBy,
  firstRules,
  initialMeeting,
  type MeetingState,
  type RosterSeat,
  type SeatPresence,
  type Vote,
} from '@quorate/domain';
import { anOpenVote } from '@quorate/domain/testing/an-open-vote.js';
import { myVotes } from './my-votes.js';

const ruleSet = firstRules({
  id: 'rules',
  name: 'Rules',
  counting: countingBy('per-head'),
  constituencies: [{ id: 'small', name: 'Small Suppliers' }],
  source: 'made for this test',
});

function seat(seatId: string, memberId: string, alternateId?: string): RosterSeat {
  const alternates = alternateId === undefined ? [] : [{ personId: alternateId, name: alternateId }];
  return {
    seatId,
    label: seatId,
    constituencyId: 'small',
    member: { personId: memberId, name: memberId },
    alternates,
  };
}

const seats = [seat('seat-1', 'ann'), seat('seat-2', 'bob', 'ann'), seat('seat-3', 'cleo')];

const vote = anOpenVote({
  ruleSet,
  roll: seats.map(({ seatId, label, constituencyId }, place) => ({
    place,
    seatId,
    label,
    constituencyId,
    weight: 1,
  })),
  castCounts: [[0, 0, 0]],
});

const now = '2021-12-22T10:45:00.000Z';

function present(seatId: string, personId: string): SeatPresence {
  const person = { personId, name: personId };
  return { seatId, state: 'present', person, asAlternate: false, since: null };
}

function meeting(...presences: SeatPresence[]): MeetingState {
  const roster = { seats, chair: null, secretaries: [], observers: [], ruleSet, ruleSets: [] };
  return { ...initialMeeting, roster, seats: presences };
}

describe('what an open vote asks of a person', () => {
  it('lists each capacity, as member and as alternate', () => {
    const votes = myVotes(meeting(present('seat-1', 'ann')), vote, 'ann', now);
    expect(votes.map(({ label, capacity }) => [label, capacity])).toEqual([
      ['seat-1', null],
      ['seat-2', 'as alternate for bob'],
    ]);
    expect(votes.map(({ words }) => words)).toEqual(['Waits for your vote', 'Take the seat to vote']);
  });

  it('says who sits in the seat when it is someone else', () => {
    const votes = myVotes(meeting(present('seat-2', 'bob')), vote, 'ann', now);
    expect(votes[1]?.words).toBe('bob sits there and has not voted');
  });

  it('tells voted from recused', () => {
    const interest = { itemId: 'item', seatId: 'seat-2', text: 'An interest', withdrawn: false };
    const state = { ...meeting(present('seat-1', 'ann'), present('seat-2', 'ann')), interests: [interest] };
    const votes = myVotes(state, { ...vote, castCounts: [[1, 0, 0]] }, 'ann', now);
    expect(votes.map(({ words }) => words)).toEqual(['Voted', 'Recused']);
  });

  it('asks a person themselves where persons vote, wherever they are if they are on a list', () => {
    const place = { place: 0, seatId: 'ann', label: 'Ann', constituencyId: '', weight: 1 };
    const ofPersons = (electorate: 'person-present' | 'named-list'): Vote => ({
      ...{ ...vote, roll: [place], castCounts: [[0]] },
      ruleSet: { ...ruleSet, electorate },
    });
    const words = (state: MeetingState, one: Vote): string[] =>
      myVotes(state, one, 'ann', now).map((mine) => `${mine.label}: ${mine.words}`);
    expect(words(meeting(present('seat-1', 'ann')), ofPersons('person-present'))).toEqual([
      'Ann: Waits for your vote',
    ]);
    expect(words(meeting(), ofPersons('person-present'))).toEqual(['Ann: Come into the meeting to vote']);
    expect(words(meeting(), ofPersons('named-list'))).toEqual(['Ann: Waits for your vote']);
    expect(myVotes(meeting(present('seat-2', 'bob')), ofPersons('named-list'), 'bob', now)).toEqual([]);
  });

  it('asks the holder of a proxy, and tells the member who holds it', () => {
    const mandates = { alternates: true, proxies: { mostPerHolder: 2 }, splitVotes: false };
    const person = (personId: string) => ({ personId, name: personId });
    const proxy = {
      ...{ proxyId: 'p', seatId: 'seat-3', member: person('cleo'), holder: person('ann') },
      ...{ scope: { kind: 'meeting' } as const, until: '2021-12-22T10:46:00.000Z' },
    };
    const state = { ...meeting(present('seat-1', 'ann')), proxies: [proxy] };
    const open = { ...vote, ruleSet: { ...ruleSet, mandates } };
    expect(myVotes(state, open, 'ann', now)).toMatchObject([
      { label: 'seat-1', capacity: null },
      { label: 'seat-2', words: 'Take the seat to vote' },
      { label: 'seat-3', capacity: 'as proxy of cleo', words: 'Waits for your vote' },
    ]);
    expect(myVotes(state, open, 'cleo', now)[0]?.words).toBe('ann votes by proxy, or you in the seat');
    expect(myVotes(state, open, 'ann', '2021-12-22T10:46:00.001Z')).toHaveLength(2);
    expect(myVotes(state, vote, 'ann', now)).toHaveLength(2);
  });

  it('asks nothing of a stranger', () => {
    expect(myVotes(meeting(), vote, 'stranger', now)).toEqual([]);
  });
});
