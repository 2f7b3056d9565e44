/** One person, one seat on a body. */
import { describe, expect, it } from '@jest/globals';
import { oneSeatEach } from './one-seat-each.js';

describe('oneSeatEach', () => {
  const seat = (label: string, personId: string | null) => ({
    label,
    member: personId === null ? null : { personId, name: `Person ${personId}` },
  });

  it('[PTY-5] accepts any number of vacant seats and a member in one seat', () => {
    const seats = [seat('Seat 1', 'p1'), seat('Seat 2', null), seat('Seat 3', null), seat('Seat 4', 'p2')];
    expect(oneSeatEach(seats)).toEqual({ ok: true, value: seats });
  });

  it('[PTY-5] leaves the representative of several lots of shares in all of them, beside one seat of their own', () => {
    const lots = ['Lot 1', 'Lot 2'].map((label) => ({ ...seat(label, 'p1'), holderId: 'h1' }));
    expect(oneSeatEach([...lots, seat('Seat 1', 'p1')])).toMatchObject({ ok: true });
    expect(oneSeatEach([...lots, seat('Seat 1', 'p1'), seat('Seat 2', 'p1')])).toMatchObject({ ok: false });
  });

  it('[PTY-5] refuses a second seat for the same person and says where the first one is', () => {
    const result = oneSeatEach([seat('Seat 1', 'p1'), seat('Seat 2', 'p1')]);
    expect(result).toMatchObject({
      ok: false,
      refusal: {
        code: 'second-seat',
        sentence:
          'Person p1 already holds Seat 1. A person may hold one seat on a body: choose someone else for Seat 2.',
      },
    });
  });
});
