/** A nomination as it is typed: what is missing, and what is sent. */
import { describe, expect, it } from '@jest/globals';
import {
  emptyNomination,
  faultsOf,
  nominationOf,
  type NominationFacts,
  stepOfField,
} from './nomination-draft.js';

const FACTS: NominationFacts = {
  election: {
    constituencies: [
      {
        ...{ constituencyId: 'small', name: 'Small Suppliers', categoryIds: ['small'] },
        ...{ way: 'ballot', subType: 'a Meter Asset Provider', seats: [] },
      },
    ],
    requirements: [{ id: 'senior', sentence: 'A senior officer nominates me.' }],
    maySelfNominate: true,
  },
  places: [{ id: 'small', constituencyId: 'small', seatId: null, label: 'Small Suppliers' }],
  personId: 'me',
};
const WHOLE = {
  ...emptyNomination,
  ...{ placeId: 'small', who: 'other' as const, name: ' Ada One ', email: 'ada@example.org' },
  ...{ statement: 'I am Ada.\n', confirmed: ['senior', 'sub-type'] },
};

describe('a nomination', () => {
  it('says in each step what is missing', () => {
    expect(Object.keys(faultsOf(FACTS, emptyNomination))).toEqual(['place', 'candidate', 'confirm']);
    const nameless = faultsOf(FACTS, { ...WHOLE, name: ' ', email: 'ada' });
    expect(Object.keys(nameless)).toEqual(['candidate', 'name', 'email']);
    expect(faultsOf(FACTS, { ...WHOLE, confirmed: ['senior'] }).confirm).toBe('Confirm the requirement.');
    expect(faultsOf(FACTS, { ...WHOLE, statement: 'x'.repeat(3_001) }).statement).toContain('3001');
  });

  it('is sent trimmed, with everything confirmed', () => {
    expect(nominationOf(FACTS, WHOLE)).toEqual({
      ...{ type: 'nomination.make', constituencyId: 'small', seatId: null, statement: 'I am Ada.' },
      candidate: { name: 'Ada One', email: 'ada@example.org' },
      confirmed: ['senior', 'sub-type'],
    });
    expect(nominationOf(FACTS, { ...WHOLE, who: 'me' })?.candidate).toEqual({ personId: 'me' });
    expect(nominationOf(FACTS, emptyNomination)).toBeNull();
  });

  it('leads back to the step at fault', () => {
    expect(['constituencyId', 'seatId', 'candidate.email', 'confirmed'].map(stepOfField)).toEqual([
      ...['place', 'place', 'candidate', 'confirm'],
    ]);
    expect(stepOfField(undefined)).toBeNull();
  });
});
