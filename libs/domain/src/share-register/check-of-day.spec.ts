/** Proves when the seats of a company are the lots of its register. */
import { describe, expect, it } from '@jest/globals';
import { checkOfDay } from './check-of-day.js';
import type { LotSeat } from './lot-seats.js';

const ann = { personId: 'ann', name: 'Ann' };
const bob = { personId: 'bob', name: 'Bob' };
const lot = (altered: Partial<LotSeat> = {}): LotSeat => ({
  ...{ lot: 1, label: 'Alder', weight: 60, holderId: 'alder', holderName: 'Alder', partyId: null },
  ...{ member: ann, alternates: [bob], ...altered },
});
const seat = { ...lot(), seatId: 'a', constituencyId: 'shares' };
const other = { ...seat, ...{ seatId: 'b', holderId: 'birch', weight: 1, member: null, alternates: [] } };
const birch = lot({ lot: 2, holderId: 'birch', member: null, alternates: [], weight: 1 });

describe('the members of the day', () => {
  it('[RES-13] are those of the register where the seats say the same of every lot', () => {
    expect(checkOfDay({ seats: [seat, other] }, [birch, lot()]).ok).toBe(true);
    const chair = { seatId: 'c', label: 'Chair', constituencyId: 'shares', member: bob, alternates: [] };
    expect(checkOfDay({ seats: [chair] }, []).ok).toBe(true);
  });

  it.each([
    ['other shares', [lot({ weight: 59 }), birch]],
    ['another holder', [lot({ holderId: 'cedar' }), birch]],
    ['somebody else who acts', [lot({ alternates: [] }), birch]],
    ['one lot more', [lot(), birch, lot({ lot: 3 })]],
    ['none', []],
  ])('[RES-13] are not with %s', (_what, lots) => {
    const checked = checkOfDay({ seats: [seat, other] }, lots);
    expect(checked.ok ? null : checked.refusal).toMatchObject({ code: 'record-date-old', field: 'bodyId' });
  });
});
