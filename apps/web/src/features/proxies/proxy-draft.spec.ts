/** Proves what can be chosen for a proxy, what is missing, and the act that it becomes. */
import { describe, expect, it } from '@jest/globals';
import { countingBy, firstRules, initialMeeting, type MeetingState, type Roster } from '@quorate/domain';
import {
  appointing,
  faultsOfProxy,
  holdersFor,
  sayProxyRules,
  scopesIn,
  type ProxyDraft,
} from './proxy-draft.js';

const person = (personId: string) => ({ personId, name: `Name ${personId}` });

function rules(mostPerHolder: number | null) {
  const named = { id: 'rules', name: 'Rules', counting: countingBy('per-head'), source: 'test' };
  const mandates = { alternates: true, proxies: { mostPerHolder }, splitVotes: false };
  return { ...firstRules({ ...named, constituencies: [] }), mandates };
}

const seat = {
  ...{ seatId: 'seat-1', label: 'Seat 1', constituencyId: 'small' },
  ...{ member: person('b'), alternates: [person('c')] },
};
const roster: Roster = {
  ...{ seats: [seat], chair: person('a'), secretaries: [], observers: [person('d')] },
  ...{ ruleSet: rules(2), ruleSets: [] },
};
const state: MeetingState = {
  ...initialMeeting,
  roster,
  others: [{ ...person('e'), role: 'observer', since: '' }],
};

const draft: ProxyDraft = {
  ...{ seatId: 'seat-1', holderId: 'a', scope: 'item item-3', ends: 'at-a-time' },
  ...{ date: '2021-12-22', time: '10:42', reason: ' By telephone ', directions: {} },
};

describe('a proxy as it is written down', () => {
  it('is given to anybody whom the meeting knows but the member', () => {
    expect(holdersFor(state, seat).map(({ label }) => label)).toEqual([
      'Name a, Chair',
      'Name c, alternate for Seat 1',
      'Name d, observer',
      'Name e, observer',
    ]);
    expect(scopesIn(state)).toEqual([{ value: 'meeting', label: 'All votes of this meeting' }]);
  });

  it('says what is missing at its field', () => {
    const empty = { ...draft, seatId: '', holderId: '', date: '', time: '', reason: '' };
    expect(Object.keys(faultsOfProxy(empty, true))).toEqual(['seatId', 'holderId', 'date', 'time', 'reason']);
    expect(faultsOfProxy({ ...draft, ends: 'with-the-meeting', date: '' }, false)).toEqual({});
  });

  it('becomes an act whose times are UK times', () => {
    expect(appointing(draft, [], true)).toEqual({
      ...{ type: 'proxy.appoint', seatId: 'seat-1', holderId: 'a' },
      ...{ scope: { kind: 'item', itemId: 'item-3' }, until: '2021-12-22T10:42:00.000Z' },
      ...{ reason: 'By telephone', directions: [] },
    });
    const plain = { ...draft, scope: 'meeting', ends: 'with-the-meeting' } as const;
    expect(appointing(plain, [], false)).toMatchObject({
      scope: { kind: 'meeting' },
      until: null,
      reason: null,
    });
  });

  it('says under which rules it counts, and the most that anybody holds where they agree', () => {
    expect(sayProxyRules(roster)).toBe('Nobody votes by proxy for more than 2.');
    expect(sayProxyRules({ ...roster, ruleSets: [rules(3)] })).toBe('');
    expect(sayProxyRules({ ...roster, ruleSet: rules(null) })).toBe('');
    const none = { ...rules(2), mandates: { alternates: true, proxies: null, splitVotes: false } };
    expect(sayProxyRules({ ...roster, ruleSets: [none] })).toBe(
      'It counts in votes under “Rules” and no others. Nobody votes by proxy for more than 2.',
    );
  });
});
