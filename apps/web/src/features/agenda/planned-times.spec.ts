/** Proves the planned times and the minutes behind, on a meeting in time, late, overrun and on another day. */
import { describe, expect, it } from '@jest/globals';
import { initialMeeting, type AgendaItemNow, type MeetingState } from '@quorate/domain';
import { minutesBehind, planItems, sayBehind } from './planned-times.js';

function item(itemId: string, plannedMinutes: number, openedAt: string | null = null): AgendaItemNow {
  return {
    itemId,
    number: 1,
    title: itemId,
    purpose: 'discussion',
    owner: 'Chair',
    plannedMinutes,
    classification: 'WHITE',
    namedPersons: [],
    modification: null,
    summary: '',
    state: 'to-come',
    late: false,
    openedAt,
    closedAt: null,
  };
}

const running: MeetingState = {
  ...initialMeeting,
  stage: 'in-session',
  startsAt: '2021-12-22T10:00:00.000Z',
  startedAt: '2021-12-22T10:01:00.000Z',
  agenda: [item('one', 5), item('two', 10, '2021-12-22T10:09:00.000Z'), item('three', 0)],
  currentItemId: 'two',
};

describe('planned times of an agenda', () => {
  it('adds up the planned minutes from the start', () => {
    expect(planItems(running).map(({ plannedAt }) => plannedAt.slice(11, 16))).toEqual([
      '10:00',
      '10:05',
      '10:15',
    ]);
  });

  it('counts from the real start when the meeting runs on another day', () => {
    const rehearsed = { ...running, startedAt: '2026-11-22T09:30:00.000Z' };
    expect(planItems(rehearsed)[1]?.plannedAt).toBe('2026-11-22T09:35:00.000Z');
  });

  it('is behind by the late start while the item is within its minutes', () => {
    expect(minutesBehind(running, Date.parse('2021-12-22T10:12:00Z'))).toBe(4);
  });

  it('is behind by the overrun once the item has used up its minutes', () => {
    expect(minutesBehind(running, Date.parse('2021-12-22T10:22:00Z'))).toBe(7);
  });

  it('says nothing between items or before the start', () => {
    expect(minutesBehind({ ...running, currentItemId: null }, 0)).toBeNull();
    expect(minutesBehind({ ...running, stage: 'called' }, 0)).toBeNull();
  });

  it('says it in words', () => {
    expect([4, 0, -2, 300].map(sayBehind)).toEqual([
      '4 min behind',
      'on time',
      '2 min ahead',
      '5 hours behind',
    ]);
  });
});
