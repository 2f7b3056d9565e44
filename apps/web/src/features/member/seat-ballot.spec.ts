/** Proves how a seat of mine stands in a vote, from an open ballot to the declared roll call. */
import { describe, expect, it } from '@jest/globals';
import type { MyBallot } from '@quorate/contracts';
import { countingBy, firstRules, initialMeeting, type MeetingState, type Vote } from '@quorate/domain';
import { anOpenVote } from '@quorate/domain/testing/an-open-vote.js';
import type { PendingCommand } from '../../live/index.js';
import { myPlaces } from './my-places.js';
import type { MySeat } from './my-seats.js';
import { seatBallot } from './seat-ballot.js';

const seat: MySeat = {
  seatId: 'seat-6',
  label: 'Large Supplier group 07',
  alternateFor: null,
  proxyFor: null,
  presence: 'present',
  sitter: { personId: 'ann', name: 'Ann Example' },
  isMine: true,
};

const ballot: MyBallot = {
  voteId: 'vote',
  question: 'Approve MP188?',
  seatId: 'seat-6',
  label: seat.label,
  answer: { kind: 'motion', choice: 'approve' },
  at: '2021-12-22T10:41:07Z',
  no: 44,
  code: 'AB12-CD34',
  earlier: [],
};

function aVote(altered: Partial<Vote> = {}): Vote {
  return anOpenVote({
    roll: [{ place: 0, seatId: 'seat-6', label: seat.label, constituencyId: 'large', weight: 1 }],
    castCounts: [[0]],
    ...altered,
  });
}

const cast: PendingCommand = {
  key: 'k',
  command: {
    type: 'ballot.cast',
    voteId: 'vote',
    seatId: 'seat-6',
    answer: { kind: 'motion', choice: 'reject' },
  },
  state: 'sending',
  askedAt: 0,
};

interface Case {
  readonly vote?: Vote;
  readonly state?: Partial<MeetingState>;
  readonly seat?: Partial<MySeat>;
  readonly ballots?: readonly MyBallot[];
  readonly pending?: readonly PendingCommand[];
}

function read({ vote = aVote(), state = {}, seat: altered = {}, ballots = [], pending = [] }: Case) {
  return seatBallot({
    state: { ...initialMeeting, ...state },
    vote,
    seat: { ...seat, ...altered },
    ballots,
    pending,
  });
}

describe('how a seat of mine stands in a vote', () => {
  it('has a ballot to cast while the vote is open and I sit in it', () => {
    expect(read({})).toEqual({ kind: 'to-cast' });
    expect(read({ seat: { isMine: false, sitter: null } })).toEqual({ kind: 'not-seated' });
  });

  it('tells sent and not yet sent apart, before what was recorded earlier', () => {
    expect(read({ pending: [cast], ballots: [ballot] })).toEqual({
      kind: 'under-way',
      answer: { kind: 'motion', choice: 'reject' },
      isSent: true,
      isTogether: false,
    });
    expect(read({ pending: [{ ...cast, state: 'not-sent' }] })).toMatchObject({ isSent: false });
  });

  it('is recorded, changed, or recorded by the secretary', () => {
    const once = { kind: 'recorded', ballot, isChanged: false, isBySecretary: false, byProxy: null };
    expect(read({ vote: aVote({ castCounts: [[1]] }), ballots: [ballot] })).toEqual(once);
    expect(read({ vote: aVote({ castCounts: [[2]] }), ballots: [ballot] })).toMatchObject({
      isChanged: true,
    });
    const byPhone = aVote({ castCounts: [[1]], recordedPlaces: [0] });
    expect(read({ vote: byPhone })).toMatchObject({ ballot: null, isBySecretary: true });
  });

  it('is recused whatever was cast before, as long as the interest stands', () => {
    const interest = { itemId: 'item', seatId: 'seat-6', text: 'We own the hubs.', withdrawn: false };
    expect(read({ state: { interests: [interest] }, ballots: [ballot] })).toEqual({
      kind: 'recused',
      interest: 'We own the hubs.',
    });
    expect(read({ state: { interests: [{ ...interest, withdrawn: true }] } })).toEqual({ kind: 'to-cast' });
  });

  it('is not on the roll when the seat was vacant at the opening', () => {
    expect(read({ vote: aVote({ roll: [], castCounts: [] }) })).toEqual({ kind: 'not-on-roll' });
  });

  it('has not voted when the vote closes without its ballot, even with one that never arrived', () => {
    expect(read({ vote: aVote({ stage: 'closed' }) })).toEqual({ kind: 'not-voted' });
    expect(read({ vote: aVote({ stage: 'closed' }), pending: [cast] })).toEqual({ kind: 'not-voted' });
    expect(read({ vote: aVote({ stage: 'closed', castCounts: [[1]] }), ballots: [ballot] })).toMatchObject({
      kind: 'recorded',
    });
  });

  it('stands as the roll call says once the outcome is declared', () => {
    const line = {
      place: 0,
      seatId: 'seat-6',
      label: seat.label,
      constituencyId: 'large',
      recordedBySecretary: false,
    };
    const absent = { ...line, standing: 'absent' } as const;
    const vote = aVote({ stage: 'declared', rollCall: [absent] });
    expect(read({ vote, ballots: [ballot] })).toEqual({ kind: 'declared', line: absent, ballot });
  });
});

describe('where persons vote', () => {
  const rules = firstRules({
    ...{ id: 'rules', name: 'Rules', counting: countingBy('per-head'), source: 'made for this test' },
    constituencies: [],
  });
  const roll = [{ place: 0, seatId: 'ann', label: 'Ann Example', constituencyId: '', weight: 1 }];
  const others = [{ personId: 'ann', name: 'Ann Example', role: 'observer', since: '' }] as const;
  const stands = (electorate: 'person-present' | 'named-list', state: Partial<MeetingState>) => {
    const vote = aVote({ roll, ruleSet: { ...rules, electorate } });
    const meeting = { ...initialMeeting, ...state };
    const read = (personId: string) =>
      myPlaces(meeting, vote, personId, '2021-12-22T10:41:00.000Z').map(
        (place) => seatBallot({ state: meeting, vote, seat: place, ballots: [], pending: [] }).kind,
      );
    return { ann: read('ann'), late: read('late') };
  };

  it('has one ballot for each person on the roll, and none for who came later', () => {
    expect(stands('person-present', { others })).toEqual({ ann: ['to-cast'], late: [] });
  });

  it('waits for a person to come back who has left, except on a list of names', () => {
    expect(stands('person-present', {}).ann).toEqual(['not-seated']);
    expect(stands('named-list', {}).ann).toEqual(['to-cast']);
  });
});
