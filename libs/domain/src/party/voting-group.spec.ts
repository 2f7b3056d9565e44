/** Categories by date and voting groups, with the vectors E4 and E5. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categoriesOn, type CategorySpell } from './party-category.js';
import { type GroupedParty, votingGroups } from './voting-group.js';

const since = (categoryId: string, from = '2016-01-01', until: string | null = null): CategorySpell => ({
  categoryId,
  from,
  until,
});

const party = (
  name: string,
  ultimateParent: string | null,
  ...categories: CategorySpell[]
): GroupedParty => ({
  partyId: name,
  name,
  ultimateParent,
  categories,
});

const today = '2021-12-17';

describe('categoriesOn', () => {
  it('[PTY-1] follows a party that crosses into another category on a date', () => {
    const history = [since('small', '2018-03-01', '2021-06-01'), since('large', '2021-06-01')];
    expect(categoriesOn(history, '2018-02-28')).toEqual([]);
    expect(categoriesOn(history, '2018-03-01')).toEqual(['small']);
    expect(categoriesOn(history, '2021-05-31')).toEqual(['small']);
    expect(categoriesOn(history, '2021-06-01')).toEqual(['large']);
  });

  it('[PTY-1] gives none after withdrawal, and each category held at once', () => {
    expect(categoriesOn([since('small', '2018-03-01', '2020-01-01')], today)).toEqual([]);
    expect(categoriesOn([since('network', '2017-01-01'), since('large')], today)).toEqual([
      'large',
      'network',
    ]);
  });
});

describe('votingGroups', () => {
  it('[PTY-2] E4: two affiliates in one category are one group', () => {
    const groups = votingGroups(
      [party('Supply One', 'Holding A', since('large')), party('Supply Two', 'Holding A', since('large'))],
      today,
    );
    expect(groups).toEqual([
      { categoryId: 'large', name: 'Holding A', partyIds: ['Supply One', 'Supply Two'] },
    ]);
  });

  it('[PTY-3] E5: an organisation with a supplier and a network has a group in each category', () => {
    const groups = votingGroups(
      [party('Supply One', 'Holding A', since('large')), party('Wires', 'Holding A', since('network'))],
      today,
    );
    expect(groups).toEqual([
      { categoryId: 'large', name: 'Holding A', partyIds: ['Supply One'] },
      { categoryId: 'network', name: 'Holding A', partyIds: ['Wires'] },
    ]);
  });

  it('[PTY-3] one party in two categories has a group in each', () => {
    const groups = votingGroups([party('Both', null, since('large'), since('network'))], today);
    expect(groups.map(({ categoryId }) => categoryId)).toEqual(['large', 'network']);
  });

  it('[PTY-4] a party without an affiliate is a group of one, and a parent that is a party belongs to its group', () => {
    const groups = votingGroups(
      [
        party('Alone', null, since('other')),
        party('Holding A', null, since('other')),
        party('Child', 'holding  A ', since('other')),
      ],
      today,
    );
    expect(groups.map(({ partyIds }) => partyIds)).toEqual([['Alone'], ['Holding A', 'Child']]);
  });

  it('[PTY-2] groups are those of the date: an affiliate that left its category is in none of it', () => {
    const parties = [
      party('Supply One', 'Holding A', since('large')),
      party('Supply Two', 'Holding A', since('large', '2016-01-01', '2021-12-17')),
    ];
    expect(votingGroups(parties, '2021-12-16')[0]?.partyIds).toHaveLength(2);
    expect(votingGroups(parties, today)[0]?.partyIds).toEqual(['Supply One']);
  });

  it('[PTY-2] puts every party into exactly one group of each category it holds', () => {
    const anyParty = fc.record({
      name: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      ultimateParent: fc.constantFrom(null, 'X', 'Y', 'A'),
      categories: fc.subarray([since('large'), since('network'), since('other', '2022-01-01')]),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyParty, { selector: ({ name }) => name }), (drawn) => {
        const parties = drawn.map((one) => ({ ...one, partyId: one.name }));
        const groups = votingGroups(parties, today);
        for (const { partyId, categories } of parties) {
          const mine = groups.filter((group) => group.partyIds.includes(partyId));
          expect(mine.map(({ categoryId }) => categoryId).sort()).toEqual(
            categoriesOn(categories, today).sort(),
          );
        }
      }),
    );
  });
});
