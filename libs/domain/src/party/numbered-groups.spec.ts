/** Voting groups are numbered by accession, and a number stays with its group. */
import { describe, expect, it } from '@jest/globals';
import { type AccededParty, numberedGroups } from './numbered-groups.js';

function party(
  partyId: string,
  acceded: string,
  parent: string | null,
  until: string | null = null,
): AccededParty {
  return {
    partyId,
    name: partyId,
    ultimateParent: parent,
    acceded,
    categories: [{ categoryId: 'large', from: acceded, until }],
  };
}

const parties = [
  party('Late', '2019-01-01', null),
  party('Early', '2014-01-01', 'Holding'),
  party('Middle', '2016-01-01', null, '2020-01-01'),
  party('Affiliate', '2020-01-01', 'Holding'),
];

describe('numberedGroups', () => {
  it('[PTY-8] numbers the groups of a category by their earliest accession', () => {
    expect(numberedGroups(parties, '2019-06-01')).toEqual([
      { categoryId: 'large', number: 1, partyIds: ['Early'] },
      { categoryId: 'large', number: 2, partyIds: ['Middle'] },
      { categoryId: 'large', number: 3, partyIds: ['Late'] },
    ]);
  });

  it('[PTY-8] keeps the numbers when a group ends and when a party joins', () => {
    const numbers = numberedGroups([...parties, party('New', '2021-01-01', null)], '2021-12-17');
    expect(numbers.map(({ number, partyIds }) => [number, ...partyIds])).toEqual([
      [1, 'Early', 'Affiliate'],
      [3, 'Late'],
      [4, 'New'],
    ]);
  });
});
