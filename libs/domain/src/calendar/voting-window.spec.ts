/** Proves when the window of a vote in writing closes, and when it reminds. */
import { describe, expect, it } from '@jest/globals';
import { BANK_HOLIDAYS_ENGLAND_WALES as HOLIDAYS } from './bank-holidays-england-wales.js';
import { isWindowEnd, reminderAt, windowEnd } from './voting-window.js';

describe('a voting window', () => {
  it.each([
    ['over Christmas', '2026-12-22T10:00:00Z', 5, '2026-12-31T17:00:00.000Z'],
    ['over New Year', '2026-12-30T23:30:00Z', 2, '2027-01-04T17:00:00.000Z'],
    ['over the clocks going forward', '2027-03-25T10:00:00Z', 2, '2027-03-31T16:00:00.000Z'],
    ['over the clocks going back', '2026-10-23T10:00:00Z', 1, '2026-10-26T17:00:00.000Z'],
    ['begun late in the evening of London', '2026-07-06T23:30:00Z', 1, '2026-07-08T16:00:00.000Z'],
    ['begun on a Saturday', '2026-11-28T10:00:00Z', 1, '2026-11-30T17:00:00.000Z'],
  ])('[CAL-10] closes at 17:00 in London %s', (_name, opens, days, closes) => {
    expect(windowEnd(opens, days, HOLIDAYS)).toBe(closes);
    expect(isWindowEnd(closes, HOLIDAYS)).toBe(true);
  });

  it('[CAL-10] closes at no other time and on no other day', () => {
    for (const at of ['2026-12-31T16:59:59.000Z', '2026-12-25T17:00:00.000Z', '2026-07-08T17:00:00.000Z'])
      expect(isWindowEnd(at, HOLIDAYS)).toBe(false);
  });

  it('[CAL-10] reminds in the morning, counted in working days back from the close', () => {
    expect(reminderAt('2026-12-31T17:00:00.000Z', 0, HOLIDAYS)).toBe('2026-12-31T09:00:00.000Z');
    expect(reminderAt('2026-12-31T17:00:00.000Z', 3, HOLIDAYS)).toBe('2026-12-24T09:00:00.000Z');
    expect(reminderAt('2027-03-31T16:00:00.000Z', 2, HOLIDAYS)).toBe('2027-03-25T09:00:00.000Z');
    expect(reminderAt('2027-03-31T16:00:00.000Z', 1, HOLIDAYS)).toBe('2027-03-30T08:00:00.000Z');
  });
});
