/** What a person is on a body, and in the ballot of an election. */
import { describe, expect, it } from '@jest/globals';
import { sayStanding } from './say-standing.js';

const seat = (label: string, asAlternate = false) => ({ seatId: label, label, asAlternate });

describe('a standing in words', () => {
  it('names offices and seats of a body', () => {
    const seats = [seat('Seat 1'), seat('Seat 2', true)];
    expect(sayStanding({ roles: ['secretary', 'member'], seats, isElectorate: false })).toBe(
      'Secretary, member for Seat 1 and alternate for Seat 2',
    );
  });

  it('names the groups for which a contact votes, where all contacts are equals', () => {
    const seats = [seat('Small 1'), seat('Small 2', true)];
    expect(sayStanding({ roles: ['member', 'alternate'], seats, isElectorate: true })).toBe(
      'You vote for Small 1 and Small 2',
    );
    expect(sayStanding({ roles: ['scrutineer'], seats: [], isElectorate: true })).toBe('Scrutineer');
  });
});
