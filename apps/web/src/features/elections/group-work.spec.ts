/** What waits for a party in elections. */
import { describe, expect, it } from '@jest/globals';
import type { ElectionView, WaitingVote } from '@quorate/contracts';
import { workOf } from './group-work.js';

const seat = {
  ...{ seatId: 'l1', label: 'Large seat', termFrom: '2022-02-01', termUntil: '2023-01-31' },
  ...{ holderId: null, partyId: 'p1', groupName: 'Large Supplier group 01' },
};
const place = { name: 'Suppliers', categoryIds: [], subType: null, seats: [seat] };
const election = (altered: Partial<ElectionView>): ElectionView =>
  ({
    ...{ electionId: 'e', stage: 'nominating', nominations: [], ballots: [], mine: { mayNominate: [] } },
    constituencies: [
      { ...place, constituencyId: 'small', way: 'ballot' },
      { ...place, constituencyId: 'large', way: 'appointment' },
    ],
    ...altered,
  }) as unknown as ElectionView;
const mine = (constituencyId: string, ...seatIds: string[]) => ({
  mine: { party: null, runs: true, mayNominate: [{ constituencyId, seatIds }] },
});

describe('what waits for a voting group', () => {
  it('is what it may nominate for, and the seats it names nobody for yet', () => {
    const open = election(mine('small'));
    const due = election(mine('large', 'l1'));
    const nominations = [{ seatId: 'l1', status: 'accepted' }] as ElectionView['nominations'];
    const named = election({ ...mine('large', 'l1'), nominations });
    const work = workOf([open, due, named, election({})], []);
    expect(work.nominating).toEqual([open]);
    expect(work.appointing).toEqual([due]);
  });

  it('is each ballot that has no vote of it, and the results of late', () => {
    const ballots = [{ voteId: 'v' }] as ElectionView['ballots'];
    const out = election({ stage: 'balloting', ballots });
    const over = election({ stage: 'declared' });
    const waiting = [{ voteId: 'v' }, { voteId: 'elsewhere' }] as WaitingVote[];
    const work = workOf([out, over], waiting);
    expect(work.voting).toEqual([{ election: out, vote: waiting[0] }]);
    expect(work.results).toEqual([over]);
  });
});
