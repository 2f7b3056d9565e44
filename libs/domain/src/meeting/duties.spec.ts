/** Proves which votes wait for a person, in which capacity, and in which order. */
import { describe, expect, it } from '@jest/globals';
import type { Reader } from '../audience/audience.js';
import { aMotionAnswer, anItem, aPlan, aRoster, MeetingRun } from '../testing/a-meeting.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import { aWrittenDecision, aWrittenQuestion, IN_WRITING_MAJORITY } from '../testing/a-written-decision.js';
import { bySoonestClose, dutiesOf, sayCapacity } from './duties.js';
import type { MeetingState } from './meeting-state.js';

const NOW = '2021-12-22T10:30:00.000Z';

function waiting(state: MeetingState, personId: string, now = NOW): string[] {
  const reader: Reader = { clearance: 'body', personId };
  return dutiesOf(state, reader, now).map((duty) => `${sayCapacity(duty)}: ${duty.needs}`);
}

/** A vote in a meeting whose seats 0 and 3 are taken by their members. */
function aSittingVote(altered = {}): { readonly run: MeetingRun; readonly voteId: string } {
  const run = new MeetingRun();
  const ruleSet = { ...aRuleSet(), ...altered };
  run.must('secretary', aPlan({ roster: aRoster(ruleSet) }));
  const itemId = run.addItem();
  run.must('secretary', { type: 'meeting.call' });
  for (let seat = 3; seat < 23; seat++)
    run.must('secretary', {
      ...{ type: 'seat.take', seatId: `seat-${String(seat)}`, personId: `member-${String(seat)}` },
    });
  run.must('secretary', { type: 'meeting.start' });
  run.must('secretary', { type: 'item.open', itemId, from: null });
  const opening = { type: 'vote.open', itemId, question: 'Should it be approved?' } as const;
  run.must('secretary', {
    ...{ ...opening, ruleSetId: null, method: null, options: [], seats: 1, closesAt: null, electorIds: [] },
  });
  return { run, voteId: run.state.votes[0]?.voteId ?? '' };
}

describe('the votes that wait', () => {
  it('[DTY-1] are those of every seat the person may vote for in writing, until it has voted', () => {
    const { run, voteIds } = aWrittenDecision(IN_WRITING_MAJORITY, {
      questions: [aWrittenQuestion(), aWrittenQuestion({ question: 'Should MP189 be approved?' })],
    });
    expect(waiting(run.state, 'member-3')).toEqual(['for Seat 3: ballot', 'for Seat 3: ballot']);
    const [voteId = ''] = voteIds;
    const cast = { type: 'ballot.cast', voteId, answer: aMotionAnswer('approve') } as const;
    run.must('member-3', { ...cast, seatId: 'seat-3' });
    run.must('member-0', { ...cast, seatId: 'seat-0' });
    expect(waiting(run.state, 'member-3')).toEqual(['for Seat 3: ballot']);
    expect(waiting(run.state, 'alt-0')).toEqual([
      'for Seat 1, as alternate for Name of member-1: ballot',
      'for Seat 0, as alternate for Name of member-0: ballot',
      'for Seat 1, as alternate for Name of member-1: ballot',
    ]);
    expect(waiting(run.state, 'stranger')).toEqual([]);
  });

  it('[DTY-1] end with the time of the vote, and with an interest', () => {
    const { run } = aWrittenDecision();
    const itemId = run.state.agenda[0]?.itemId ?? '';
    expect(waiting(run.state, 'member-3', '2021-12-31T17:00:01.000Z')).toEqual([]);
    run.must('member-3', { type: 'interest.declare', itemId, seatId: 'seat-3', text: 'It is mine.' });
    expect(waiting(run.state, 'member-3')).toEqual([]);
  });

  it('[DTY-1] are in a meeting those of who sits in the seat, or may take it while nobody does', () => {
    const { run } = aSittingVote();
    expect(waiting(run.state, 'member-3')).toEqual(['for Seat 3: ballot']);
    expect(waiting(run.state, 'member-0')).toEqual(['for Seat 0: seat']);
    expect(waiting(run.state, 'alt-0')).toEqual([
      'for Seat 0, as alternate for Name of member-0: seat',
      'for Seat 1, as alternate for Name of member-1: seat',
    ]);
    run.must('alt-0', { type: 'seat.take', seatId: 'seat-0', personId: 'alt-0' });
    expect(waiting(run.state, 'member-0')).toEqual([]);
    expect(waiting(run.state, 'alt-0')[0]).toBe('for Seat 0, as alternate for Name of member-0: ballot');
  });

  it('[DTY-1] wait for no alternate where the rules let none vote', () => {
    const mandates = { ...aRuleSet().mandates, alternates: false };
    const { run } = aSittingVote({ mandates });
    expect(waiting(run.state, 'alt-0')).toEqual([]);
    expect(waiting(run.state, 'member-0')).toEqual(['for Seat 0: seat']);
  });

  it('[DTY-1] wait for the holder of a proxy, for the member who gave it', () => {
    const mandates = { ...aRuleSet().mandates, proxies: { mostPerHolder: 1 } };
    const { run, voteId } = aSittingVote({ mandates });
    const proxy = {
      type: 'proxy.appoint',
      seatId: 'seat-0',
      holderId: 'member-5',
      until: null,
      directions: [],
    } as const;
    run.must('member-0', { ...proxy, scope: { kind: 'meeting' }, reason: '' });
    expect(waiting(run.state, 'member-5')).toEqual([
      'for Seat 0, as proxy of Name of member-0: ballot',
      'for Seat 5: ballot',
    ]);
    run.must('member-5', {
      ...{ type: 'ballot.cast', voteId, seatId: 'seat-0', answer: aMotionAnswer('reject') },
    });
    expect(waiting(run.state, 'member-5')).toEqual(['for Seat 5: ballot']);
  });

  it('[DTY-1] are as yourself where persons vote, once they are there', () => {
    const { run } = aSittingVote({ electorate: 'person-present' });
    expect(waiting(run.state, 'member-3')).toEqual(['as yourself: ballot']);
    run.must('member-3', { type: 'seat.leave', seatId: 'seat-3' });
    expect(waiting(run.state, 'member-3')).toEqual(['as yourself: presence']);
  });

  it('[DTY-2] are told to nobody who may not read their question', () => {
    const item = anItem({ classification: 'RED', namedPersons: ['member-4'] });
    const { run } = aWrittenDecision(IN_WRITING_MAJORITY, { questions: [aWrittenQuestion({ item })] });
    expect(waiting(run.state, 'member-3')).toEqual([]);
    expect(waiting(run.state, 'member-4')).toEqual(['for Seat 4: ballot']);
    expect(dutiesOf(run.state, { clearance: 'public', personId: null }, NOW)).toEqual([]);
  });

  it('[DTY-3] come with the soonest close first, and before them what is closed by hand', () => {
    const closes = ['2021-12-31T17:00:00.000Z', null, '2021-12-24T17:00:00.000Z'];
    const sorted = closes.map((closesAt) => ({ closesAt })).toSorted(bySoonestClose);
    expect(sorted.map(({ closesAt }) => closesAt)).toEqual([closes[1], closes[2], closes[0]]);
  });
});
