/** What a voter is told of their ballot after the declaration. */
import { describe, expect, it } from '@jest/globals';
import type { Vote } from '@quorate/domain';
import { sayFateOfBallot } from './say-fate-of-ballot.js';

const line = { seatId: 'seat-1', label: 'Seat 1', constituencyId: 'large', recordedBySecretary: false };

function told(standing: string | null, declaredAt: string | null = '2021-12-22T10:45:00Z'): string {
  const rollCall = standing === null ? [] : [{ ...line, standing }];
  const ruleSet = { constituencies: [{ id: 'large', name: 'Large Suppliers' }] };
  const { title, counted } = sayFateOfBallot({ declaredAt, rollCall, ruleSet } as unknown as Vote, line);
  return `${title}. ${counted}`;
}

describe('what became of a ballot', () => {
  it.each([
    ['approve', 'Recorded and counted. Counted for, among Large Suppliers.'],
    ['abstain', 'Recorded and counted. Counted as an abstention, among Large Suppliers.'],
    ['voted', 'Recorded and counted. Counted as it was marked, among Large Suppliers.'],
    ['recused', 'Recorded and not counted. It is void: the seat had withdrawn from the item.'],
    ['absent', 'Recorded and not counted. It is void: the seat was not there.'],
  ])('is said of a seat that stands as %s', (standing, words) => {
    expect(told(standing)).toBe(words);
  });

  it('is not known before the declaration, nor where the roll call is not shown', () => {
    expect(told(null, null)).toBe('Recorded. It is counted when the outcome is declared.');
    expect(told(null)).toContain('How each seat voted is not shown');
  });
});
