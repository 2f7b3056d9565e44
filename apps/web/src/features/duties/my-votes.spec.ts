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

const vote: Vote = {
  voteId: 'vote',
  itemId: 'item',
  question: 'Should MP188 be approved?',
  form: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: false },
  binding: true,
  options: [],
  seats: 1,
  closesAt: null,
  stage: 'open',
  openedAt: '2021-12-22T10:40:00Z',
  closedAt: null,
  declaredAt: null,
  ruleSet,
  roll: seats.map(({ seatId, label, constituencyId }, place) => ({
    place,
    seatId,
    label,
    constituencyId,
    weight: 1,
  })),
  castCounts: [[0, 0, 0]],
  recordedPlaces: [],
  proxyBallots: [],
  shownAnswers: [],
  hands: null,
  quorumAtOpening: null,
  quorumAtClose: null,
  standingsAtClose: [],
  lotCommitment: null,
  tieAct: null,
  outcome: null,
  rollCall: [],
  annulledBecause: null,
  secret: null,
  secretResult: null,
  annulment: null,
};

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
    const votes = myVotes(meeting(present('seat-1', 'ann')), vote, 'ann');
    expect(votes.map(({ label, asAlternate }) => [label, asAlternate])).toEqual([
      ['seat-1', false],
      ['seat-2', true],
    ]);
    expect(votes.map(({ words }) => words)).toEqual(['Waits for your vote', 'Take the seat to vote']);
  });

  it('says who sits in the seat when it is someone else', () => {
    const votes = myVotes(meeting(present('seat-2', 'bob')), vote, 'ann');
    expect(votes[1]?.words).toBe('bob sits there and has not voted');
  });

  it('tells voted from recused', () => {
    const interest = { itemId: 'item', seatId: 'seat-2', text: 'An interest', withdrawn: false };
    const state = { ...meeting(present('seat-1', 'ann'), present('seat-2', 'ann')), interests: [interest] };
    const votes = myVotes(state, { ...vote, castCounts: [[1, 0, 0]] }, 'ann');
    expect(votes.map(({ words }) => words)).toEqual(['Voted', 'Recused']);
  });

  it('asks a person themselves where persons vote, wherever they are if they are on a list', () => {
    const place = { place: 0, seatId: 'ann', label: 'Ann', constituencyId: '', weight: 1 };
    const ofPersons = (electorate: 'person-present' | 'named-list'): Vote => ({
      ...{ ...vote, roll: [place], castCounts: [[0]] },
      ruleSet: { ...ruleSet, electorate },
    });
    const words = (state: MeetingState, one: Vote): string[] =>
      myVotes(state, one, 'ann').map((mine) => `${mine.label}: ${mine.words}`);
    expect(words(meeting(present('seat-1', 'ann')), ofPersons('person-present'))).toEqual([
      'Ann: Waits for your vote',
    ]);
    expect(words(meeting(), ofPersons('person-present'))).toEqual(['Ann: Come into the meeting to vote']);
    expect(words(meeting(), ofPersons('named-list'))).toEqual(['Ann: Waits for your vote']);
    expect(myVotes(meeting(present('seat-2', 'bob')), ofPersons('named-list'), 'bob')).toEqual([]);
  });

  it('asks nothing of a stranger', () => {
    expect(myVotes(meeting(), vote, 'stranger')).toEqual([]);
  });
});
