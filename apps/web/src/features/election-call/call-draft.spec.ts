/** The call of an election as it is typed. */
import { describe, expect, it } from '@jest/globals';
import { type CallDraft, callOf, draftOf, faultsOf, fieldOf } from './call-draft.js';

const seat = (seatId: string, constituencyId: string) => ({
  ...{ seatId, label: `Seat ${seatId}`, constituencyId, constituencyName: `${constituencyId} parties` },
  ...{ member: null, alternates: [], termFrom: null, termUntil: null, weight: 1 },
  ...{ partyId: null, holderId: null, holderName: null, groupName: null, leaving: null },
});
const EMPTY = draftOf({ seatList: [seat('a', 'large'), seat('b', 'small'), seat('c', 'small')] }, ['small']);
const withSmall = (altered: Partial<CallDraft['constituencies'][number]> = {}): CallDraft => ({
  ...EMPTY,
  ...{ title: ' Board election ', ballotOpensOn: '2022-01-04', requirements: 'Senior.\n\n Vetted. ' },
  constituencies: EMPTY.constituencies.map((one) =>
    one.constituencyId === 'small' ? { ...one, seatIds: ['b', 'c'], from: '2022-02-01', ...altered } : one,
  ),
});

describe('the call of an election', () => {
  it('says what is missing, of the constituencies with a seat that is up only', () => {
    expect(Object.keys(faultsOf(EMPTY))).toEqual(['title', 'constituencies', 'ballotOpensOn']);
    expect(Object.keys(faultsOf(withSmall({ from: '', months: '0', categoryIds: [] })))).toEqual([
      ...['small.categoryIds', 'small.from', 'small.months'],
    ]);
    expect(Object.keys(faultsOf(withSmall({ term: 'review' })))).toEqual(['small.review']);
  });

  it('is sent with every seat and its term', () => {
    expect(callOf(EMPTY)).toBeNull();
    const call = callOf(withSmall({ term: 'review', review: '2022-11-01' }));
    const term = { kind: 'review', from: '2022-02-01', review: '11-01' };
    expect(call).toMatchObject({
      title: 'Board election',
      constituencies: [
        {
          constituencyId: 'small',
          categoryIds: ['small'],
          subType: null,
          seats: [{ seatId: 'b', term }, {}],
        },
      ],
      requirements: [{ id: 'requirement-1', sentence: 'Senior.' }, { sentence: 'Vetted.' }],
      nominations: { workingDays: 10 },
      ballotRule: { visibility: 'totals-only' },
    });
    const shown = callOf({ ...withSmall(), visibility: 'scrutineers' });
    expect(shown).toMatchObject({ ballotRule: { visibility: 'scrutineers' } });
  });

  it('finds the field that the server names', () => {
    const fields = [
      'constituencies.0.seats.1.term',
      'constituencies.0.categoryIds',
      'nominations.workingDays',
    ];
    expect(fields.map((field) => fieldOf(field, withSmall()))).toEqual([
      ...['small.from', 'small.categoryIds', 'nominationDays'],
    ]);
    expect(fieldOf('ballotRule.tie', EMPTY)).toBe('tie');
    expect(fieldOf('ballotRule.visibility', EMPTY)).toBe('visibility');
    expect(fieldOf('ballotOpensOn', EMPTY)).toBe('ballotOpensOn');
  });
});
