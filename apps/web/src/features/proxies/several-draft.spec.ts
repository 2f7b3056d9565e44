/** Proves that no lot stands under two proxies, what is missing, and the act that the form becomes. */
import { describe, expect, it } from '@jest/globals';
import type { AgendaItemNow, RosterSeat } from '@quorate/domain';
import { appointingAll, emptyEntry, faultsOfSeveral, lotsLeft, withLot } from './several-draft.js';

const lots = ['lot-1', 'lot-2', 'lot-3'].map((seatId) => ({ seatId }) as RosterSeat);
const items = [{ itemId: 'accounts' }, { itemId: 'auditor' }] as AgendaItemNow[];

describe('several proxies on one form', () => {
  it('move a lot from one to the other, so that none stands under two', () => {
    const draft = withLot([emptyEntry('a', ['lot-1', 'lot-2']), emptyEntry('b')], 'b', 'lot-2', true);
    expect(draft.map(({ seatIds }) => seatIds)).toEqual([['lot-1'], ['lot-2']]);
    expect(lotsLeft(draft, lots)).toEqual([lots[2]]);
    expect(lotsLeft(withLot(draft, 'b', 'lot-2', false), lots)).toEqual([lots[1], lots[2]]);
  });

  it('say at each what is missing', () => {
    const chosen = { ...emptyEntry('b', ['lot-1']), personId: 'ann' };
    expect(faultsOfSeveral([emptyEntry('a'), chosen])).toEqual({
      a: {
        personId: 'Choose who is to vote.',
        seatIds: 'Choose at least one lot, or take this proxy out.',
      },
    });
    expect(faultsOfSeveral([chosen])).toEqual({});
  });

  it('become one act, in which what is left to the proxy is not named', () => {
    const draft = [
      { ...emptyEntry('a', ['lot-1']), personId: 'ann', directions: { auditor: 'reject' } as const },
      { ...emptyEntry('b', ['lot-2', 'lot-3']), personId: 'bob' },
    ];
    expect(appointingAll(draft, items)).toEqual({
      type: 'proxies.appoint',
      proxies: [
        { seatIds: ['lot-1'], holderId: 'ann', directions: [{ itemId: 'auditor', choice: 'reject' }] },
        { seatIds: ['lot-2', 'lot-3'], holderId: 'bob', directions: [] },
      ],
    });
  });
});
