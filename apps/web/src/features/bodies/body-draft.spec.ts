/** The form of a new body becomes a request that the contract accepts. */
import { describe, expect, it } from '@jest/globals';
import { newBody } from '@quorate/contracts';
import { bodyRequest, emptyBody, emptyConstituency, seatLabels } from './body-draft.js';

const SECRETARY = '00000000-0000-4000-8000-000000000001';
const large = {
  ...emptyConstituency('1'),
  name: 'Large Suppliers',
  seatLabel: 'Large Supplier seat',
  seats: '2',
};
const FILLED = {
  ...emptyBody(),
  name: 'Board ',
  code: 'BRD',
  secretaryIds: [SECRETARY],
  constituencies: [large, { ...emptyConstituency('2'), name: 'Consumer' }],
  source: 'Terms of reference',
};

describe('the form of a new body', () => {
  it('becomes what the server takes', () => {
    const request = newBody.parse(bodyRequest(FILLED));
    expect(request.constituencies.map(({ id }) => id)).toEqual(['large-suppliers', 'consumer']);
    expect(request.seats).toEqual([
      { label: 'Large Supplier seat 1', constituencyId: 'large-suppliers' },
      { label: 'Large Supplier seat 2', constituencyId: 'large-suppliers' },
      { label: 'Consumer seat', constituencyId: 'consumer' },
    ]);
  });

  it('leaves what is missing to be refused at its field', () => {
    const refused = newBody.safeParse(bodyRequest({ ...FILLED, noticeWorkingDays: '', name: ' ' }));
    expect(refused.error?.issues.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['noticeWorkingDays', 'name']),
    );
  });

  it.each(['', '-3', 'x'])('has no seats where their number is %j', (seats) => {
    expect(seatLabels({ ...large, seats })).toEqual([]);
  });
});
