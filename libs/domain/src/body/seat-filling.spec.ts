/** A seat's filling may not contradict itself. */
import { describe, expect, it } from '@jest/globals';
import { checkSeatFilling, type SeatFilling } from './seat-filling.js';

const filling: SeatFilling = {
  memberId: 'a',
  alternateIds: ['b'],
  termFrom: '2021-02-01',
  termUntil: '2022-01-31',
};

describe('checkSeatFilling', () => {
  it('[PTY-9] accepts a member with alternates and a term, and a vacancy without them', () => {
    expect(checkSeatFilling(filling)).toEqual({ ok: true, value: filling });
    expect(checkSeatFilling({ memberId: null, alternateIds: [], termFrom: null, termUntil: null }).ok).toBe(
      true,
    );
    expect(checkSeatFilling({ ...filling, termFrom: null }).ok).toBe(true);
  });

  it.each([
    ['seat-vacant', { memberId: null }],
    ['own-alternate', { alternateIds: ['b', 'a'] }],
    ['alternate-twice', { alternateIds: ['b', 'b'] }],
    ['term-reversed', { termUntil: '2021-01-31' }],
  ])('[PTY-9] refuses %s', (code, change) => {
    expect(checkSeatFilling({ ...filling, ...change })).toMatchObject({ ok: false, refusal: { code } });
  });
});
