/** Who has a place on the roll under each electorate, with what weight, and who votes there. */
import { describe, expect, it } from '@jest/globals';
import { isWeight, MOST_WEIGHT } from '../../counting/weight.js';
import { faultsOfRuleSet } from '../../rule-set/check-rule-set.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import {
  aMotionAnswer,
  type MeetingRun,
  aRoster,
  aRunningMeeting,
  aVoteOpening,
} from '../../testing/a-meeting.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { proposalOutcome } from '../../vote/vote-outcome.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { Vote } from '../meeting-state.js';
import type { RosterSeat } from '../attendance/roster.js';
import { quorumNow, standingsNow, waitingFor } from '../select.js';

const PER_HEAD = { kind: 'whole', unit: 'head' } as const;
const BY_WEIGHT = { kind: 'whole', unit: 'weight' } as const;

interface Given {
  readonly rules: Partial<RuleSet>;
  /** What is otherwise of the seats, by number. */
  readonly seats?: Readonly<Record<number, Partial<RosterSeat>>>;
}

/** A meeting in session under these rules, with seats 0 to 19 taken and an item on the table. */
function aMeeting({ rules, seats = {} }: Given) {
  const meeting = aRunningMeeting();
  const roster = aRoster(aRuleSet(rules));
  const altered = roster.seats.map((seat, index) => ({ ...seat, ...seats[index] }));
  meeting.run.must('secretary', { type: 'roster.set', roster: { ...roster, seats: altered } });
  return meeting;
}

function opening(itemId: string, electorIds: readonly string[] = []) {
  return aVoteOpening(itemId, { electorIds });
}

function opened(given: Given, electorIds: readonly string[] = []): { run: MeetingRun; voteId: string } {
  const { run, itemId } = aMeeting(given);
  run.must('chair', opening(itemId, electorIds));
  return { run, voteId: run.state.votes[0]?.voteId ?? '' };
}

function vote(run: MeetingRun): Vote {
  const [first] = run.state.votes;
  if (first === undefined) throw new Error('there is no vote');
  return first;
}

function cast(voteId: string, seatId: string): { type: 'ballot.cast' } & MeetingCommandData['ballot.cast'] {
  return { type: 'ballot.cast', voteId, seatId, answer: aMotionAnswer('approve') };
}

function closed(run: MeetingRun, voteId: string) {
  run.must('chair', { type: 'vote.close', voteId });
  return proposalOutcome(run.state.votes[0]?.outcome ?? null);
}

describe('a roll of seats', () => {
  it('[ROLL-1] freezes what each seat weighs and its group, and counts the weight where the counting weighs', () => {
    const seats = { 0: { weight: 40, groupId: 'Large group 01' }, 1: { weight: 3 } };
    const { run, voteId } = opened({ rules: { electorate: 'shareholder', counting: BY_WEIGHT }, seats });
    expect(run.state.votes[0]?.roll.slice(0, 3)).toEqual([
      expect.objectContaining({ seatId: 'seat-0', weight: 40, groupId: 'Large group 01' }),
      expect.objectContaining({ seatId: 'seat-1', weight: 3 }),
      expect.objectContaining({ seatId: 'seat-2', weight: 1 }),
    ]);
    run.cast(0, voteId, 'approve');
    run.cast(1, voteId, 'reject');
    run.cast(2, voteId, 'reject');
    expect(closed(run, voteId)).toMatchObject({ verdict: 'approved', total: { approve: 40, reject: 4 } });
    expect(run.state.votes[0]?.rollCall[0]).toMatchObject({ weight: 40, groupId: 'Large group 01' });
    expect(run.state.votes[0]?.rollCall[2]).not.toHaveProperty('weight');
  });

  it('[ROLL-1] counts one for each seat, whatever it weighs, where the counting does not weigh', () => {
    const { run, voteId } = opened({ rules: { counting: PER_HEAD }, seats: { 0: { weight: 40 } } });
    run.cast(0, voteId, 'approve');
    run.cast(1, voteId, 'reject');
    run.cast(2, voteId, 'reject');
    expect(closed(run, voteId)).toMatchObject({ verdict: 'rejected', total: { approve: 1, reject: 2 } });
  });

  it('[ROLL-2] refuses a group with two places in a category, and names both', () => {
    const groups = Object.fromEntries(
      aRoster().seats.map((_seat, index) => [index, { groupId: `Group ${index}` }]),
    );
    const rules = { electorate: 'voting-group' } as const;
    const twice = aMeeting({ rules, seats: { ...groups, 4: { groupId: 'Group 3' } } });
    expect(twice.run.refused('chair', opening(twice.itemId))).toMatchObject({
      code: 'group-twice',
      sentence: expect.stringContaining('Seat 3 and Seat 4 both vote for Group 3') as unknown,
    });
    const none = aMeeting({ rules, seats: { ...groups, 4: {} } });
    expect(none.run.refused('chair', opening(none.itemId))).toMatchObject({
      code: 'group-missing',
      sentence: expect.stringContaining('Seat 4') as unknown,
    });
    expect(opened({ rules, seats: groups }).run.state.votes).toHaveLength(1);
    // The same organisation may vote in two categories.
    const apart = { ...groups, 14: { groupId: 'Group 0' } };
    expect(opened({ rules, seats: apart }).run.state.votes).toHaveLength(1);
  });

  it('[ROLL-8] refuses a roll that weighs more than can be counted exactly', () => {
    const seats = { 0: { weight: MOST_WEIGHT } };
    const { run, itemId } = aMeeting({ rules: { counting: BY_WEIGHT }, seats });
    expect(run.refused('chair', opening(itemId)).code).toBe('weights-too-large');
  });

  it.each([0, -1, 0.5, 2 ** 53, Number.NaN, Infinity, '7', null])(
    '[ROLL-8] does not take %p for a weight',
    (one) => {
      expect(isWeight(one)).toBe(false);
    },
  );
});

describe('a roll of persons', () => {
  const present = { electorate: 'person-present', counting: PER_HEAD } as const;
  const named = { electorate: 'named-list', counting: PER_HEAD } as const;

  it('[ROLL-3] is everyone in a seat or in the room at the opening, each once, and nobody who comes later', () => {
    const { run, itemId } = aMeeting({ rules: present });
    run.must('observer', { type: 'person.join' });
    run.must('chair', opening(itemId));
    const voteId = run.state.votes[0]?.voteId ?? '';
    expect(run.state.votes[0]?.roll).toHaveLength(21);
    expect(run.state.votes[0]?.roll.at(-1)).toEqual({
      ...{ place: 20, seatId: 'observer', label: 'Name of observer', constituencyId: '', weight: 1 },
    });
    run.seat(20, 21);
    expect(run.refused('member-20', cast(voteId, 'member-20')).code).toBe('not-on-roll');
    run.must('observer', cast(voteId, 'observer'));
    run.must('member-0', cast(voteId, 'member-0'));
    expect(run.refused('member-0', cast(voteId, 'member-1')).code).toBe('not-your-vote');
    run.must('member-1', { type: 'seat.leave', seatId: 'seat-1' });
    expect(run.refused('member-1', cast(voteId, 'member-1')).code).toBe('not-present');
    expect(standingsNow(run.state, vote(run))[1]).toBe('absent');
    expect(closed(run, voteId)).toMatchObject({ verdict: 'approved', categories: [], total: { approve: 2 } });
  });

  it('[ROLL-3] holds a person who stands in for several members once', () => {
    const { run, itemId } = aMeeting({ rules: present });
    for (const seatId of ['seat-0', 'seat-1']) {
      run.must('secretary', { type: 'seat.leave', seatId });
      run.must('alt-0', { type: 'seat.take', seatId, personId: 'alt-0' });
    }
    run.must('chair', opening(itemId));
    expect(run.state.votes[0]?.roll.filter(({ seatId }) => seatId === 'alt-0')).toHaveLength(1);
  });

  it('[ROLL-4] is the persons named, in that order, who vote wherever they are', () => {
    const { run, voteId } = opened({ rules: named }, ['observer', 'member-22', 'alt-1']);
    expect(run.state.votes[0]?.roll.map(({ seatId }) => seatId)).toEqual(['observer', 'member-22', 'alt-1']);
    run.must('member-22', cast(voteId, 'member-22'));
    run.must('alt-1', cast(voteId, 'alt-1'));
    expect(run.refused('member-0', cast(voteId, 'member-0')).code).toBe('not-on-roll');
    expect(closed(run, voteId)).toMatchObject({ verdict: 'approved', total: { approve: 2, absent: 1 } });
  });

  it.each([
    ['nobody', [], 'nobody-named'],
    ['a stranger', ['member-0', 'somebody'], 'person-unknown'],
    ['a person twice', ['member-0', 'member-0'], 'named-twice'],
  ])('[ROLL-4] refuses a list with %s', (_name, electorIds, code) => {
    const { run, itemId } = aMeeting({ rules: named });
    expect(run.refused('chair', opening(itemId, electorIds))).toMatchObject({ code, field: 'electorIds' });
  });

  it('[ROLL-4] refuses a list under rules that say who votes', () => {
    const { run, itemId } = aMeeting({ rules: present });
    expect(run.refused('chair', opening(itemId, ['member-0'])).code).toBe('no-list-here');
  });

  it('[ROLL-5] has one vote for each person and no category', () => {
    const { mandates } = aRuleSet();
    const fieldsOf = (altered: Partial<RuleSet>): unknown[] =>
      faultsOfRuleSet(aRuleSet({ ...present, ...altered })).map(({ field }) => field);
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ counting: BY_WEIGHT })).toEqual(['counting']);
    expect(fieldsOf({ counting: aRuleSet().counting })).toEqual(['counting']);
    expect(fieldsOf({ mandates: { ...mandates, proxies: { mostPerHolder: 1 } } })).toEqual([
      'mandates.proxies',
    ]);
    const { run, itemId } = aMeeting({ rules: present });
    const byCategory = { ...opening(itemId), method: 'by-category' } as const;
    expect(run.refused('chair', byCategory).code).toBe('method-not-here');
  });

  it('[ROLL-6] recuses a person for the interest of a seat that is theirs', () => {
    const { run, itemId } = aMeeting({ rules: present });
    run.must('member-3', { type: 'interest.declare', itemId, seatId: 'seat-3', text: 'I own it' });
    run.must('chair', opening(itemId));
    const voteId = run.state.votes[0]?.voteId ?? '';
    expect(run.refused('member-3', cast(voteId, 'member-3')).code).toBe('recused');
    expect(closed(run, voteId)?.total).toMatchObject({ recused: 1 });
  });
});

describe('a rule against alternates', () => {
  const rules = { mandates: { alternates: false, proxies: null, splitVotes: false } };

  it('[ROLL-7] lets only the member sit', () => {
    const { run } = aMeeting({ rules });
    run.must('secretary', { type: 'seat.leave', seatId: 'seat-2' });
    const take = { type: 'seat.take', seatId: 'seat-2', personId: 'alt-1' } as const;
    expect(run.refused('alt-1', take).code).toBe('no-alternates');
    run.must('member-2', { ...take, personId: 'member-2' });
  });

  it('[ROLL-7] of one vote: who stands in does not vote, counts to no quorum and is not waited for', () => {
    const { run, itemId } = aRunningMeeting();
    run.must('secretary', { type: 'seat.leave', seatId: 'seat-2' });
    run.must('alt-1', { type: 'seat.take', seatId: 'seat-2', personId: 'alt-1' });
    const strict = aRuleSet({ ...rules, id: 'strict' });
    run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), ruleSets: [strict] } });
    run.must('chair', aVoteOpening(itemId, { ruleSetId: 'strict' }));
    const { voteId, quorumAtOpening } = vote(run);
    expect(run.refused('alt-1', cast(voteId, 'seat-2')).code).toBe('no-alternates');
    expect(quorumAtOpening?.present).toBe(19);
    expect(quorumNow(run.state, itemId)?.present).toBe(20);
    expect(waitingFor(run.state, vote(run), run.now).map(({ seatId }) => seatId)).not.toContain('seat-2');
  });
});
