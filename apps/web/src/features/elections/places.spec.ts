/** Where a reader may nominate. */
import { describe, expect, it } from '@jest/globals';
import { placesOf } from './places.js';

const TERM = { termFrom: '2022-02-01', termUntil: '2023-01-31', holderId: null };
const seat = (seatId: string, partyId: string | null) => ({
  ...{ seatId, label: `Seat ${seatId}`, partyId, groupName: partyId && 'Large Supplier group 01' },
  ...TERM,
});
const constituencies = [
  {
    ...{ constituencyId: 'small', name: 'Small Suppliers', categoryIds: ['small'] },
    ...{ way: 'ballot' as const, subType: null, seats: [seat('s1', null)] },
  },
  {
    ...{ constituencyId: 'large', name: 'Large Suppliers', categoryIds: ['large'] },
    ...{ way: 'appointment' as const, subType: null, seats: [seat('l1', 'p1'), seat('c1', null)] },
  },
];
const idsOf = (mine: Parameters<typeof placesOf>[0]['mine'], stage: 'nominating' | 'declared') =>
  placesOf({ stage, constituencies, mine }).map(({ id }) => id);

describe('the places to nominate for', () => {
  it('are those of the party', () => {
    const small = [{ constituencyId: 'small', seatIds: [] }];
    expect(idsOf({ mayNominate: small, runs: false }, 'nominating')).toEqual(['small']);
    const large = [{ constituencyId: 'large', seatIds: ['l1'] }];
    expect(idsOf({ mayNominate: large, runs: false }, 'nominating')).toEqual(['l1']);
  });

  it('of officers, the seats whose body is in no register', () => {
    expect(idsOf({ mayNominate: [], runs: true }, 'nominating')).toEqual(['c1']);
  });

  it('are none once nominations have closed', () => {
    expect(idsOf({ mayNominate: [], runs: true }, 'declared')).toEqual([]);
  });
});
