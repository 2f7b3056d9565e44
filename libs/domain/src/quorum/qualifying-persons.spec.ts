/** Persons who qualify to a quorum, each for another holder, held against the definition tried out. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Qualification, qualifyingPersons } from './qualifying-persons.js';

const standing = (...pairs: readonly string[]): Qualification[] =>
  pairs.map((pair) => ({ personId: pair[0] ?? '', holderId: pair[1] ?? '' }));

/** Every way to give each person a holder or none. */
function tried(qualifications: readonly Qualification[], persons: readonly string[]): number {
  const [first, ...others] = persons;
  if (first === undefined) return 0;
  const without = tried(qualifications, others);
  const chosen = qualifications.filter(({ personId }) => personId === first);
  return Math.max(
    without,
    ...chosen.map(
      ({ holderId }) =>
        1 +
        tried(
          qualifications.filter((one) => one.holderId !== holderId),
          others,
        ),
    ),
  );
}

describe('qualifying persons', () => {
  it('[QRM-9] are as many as can each be counted for another holder', () => {
    expect(qualifyingPersons([])).toBe(0);
    expect(qualifyingPersons(standing('a1', 'b2'))).toBe(2);
    expect(qualifyingPersons(standing('a1', 'b1', 'c1'))).toBe(1);
    expect(qualifyingPersons(standing('a1', 'a2', 'a3'))).toBe(1);
    expect(qualifyingPersons(standing('a1', 'a2', 'b1', 'c1'))).toBe(2);
    expect(qualifyingPersons(standing('a1', 'a2', 'b1', 'b2', 'c2', 'c3'))).toBe(3);
  });

  it('[QRM-9] are the same in any order, and as many as the best of all ways to count them', () => {
    const pair = fc.record({
      personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      holderId: fc.constantFrom('1', '2', '3', '4'),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const most = tried(pairs, ['a', 'b', 'c', 'd', 'e']);
        expect(qualifyingPersons(pairs)).toBe(most);
        expect(qualifyingPersons(pairs.toReversed())).toBe(most);
      }),
    );
  });
});
