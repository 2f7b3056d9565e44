/** Leaving a seat: until which day, for whom, and when it is over. */
import { describe, expect, it } from '@jest/globals';
import { ukCalendarDate } from '../calendar/uk-time.js';
import { checkDeparture, checkSits, type Departure, hasLeft, sayCause } from './departure.js';

const leaving: Departure = { lastDay: '2022-03-26', cause: 'resignation', reason: 'A new post.' };

describe('a departure', () => {
  it('[TRM-6] is over once its last day is', () => {
    expect(hasLeft(leaving, '2022-03-25')).toBe(false);
    expect(hasLeft(leaving, '2022-03-26')).toBe(false);
    expect(hasLeft(leaving, '2022-03-27')).toBe(true);
  });

  it.each([
    ['in winter', '2022-01-31', '2022-02-01T00:00:00Z'],
    ['in summer', '2022-06-30', '2022-06-30T23:00:00Z'],
    ['before the clocks go forward', '2022-03-26', '2022-03-27T00:00:00Z'],
    ['on the day of 23 hours', '2022-03-27', '2022-03-27T23:00:00Z'],
    ['before the clocks go back', '2022-10-29', '2022-10-29T23:00:00Z'],
    ['on the day of 25 hours', '2022-10-30', '2022-10-31T00:00:00Z'],
  ])('[TRM-6] lasts %s to the last second before midnight in London', (_when, lastDay, midnight) => {
    const before = new Date(Date.parse(midnight) - 1).toISOString();
    expect(hasLeft({ ...leaving, lastDay }, ukCalendarDate(before))).toBe(false);
    expect(hasLeft({ ...leaving, lastDay }, ukCalendarDate(midnight))).toBe(true);
  });

  it('[TRM-7] is written down for today or later', () => {
    expect(checkDeparture(leaving, '2022-03-26')).toEqual({ ok: true, value: leaving });
    expect(checkDeparture(leaving, '2022-03-27')).toMatchObject({
      refusal: { code: 'last-day-over', field: 'lastDay' },
    });
  });

  it('[TRM-7] is that of who sits in the seat, and can be changed until its last day is over', () => {
    const code = (seat: Parameters<typeof checkSits>[0], today = '2022-03-26'): string => {
      const checked = checkSits(seat, 'ann', today);
      return checked.ok ? 'accepted' : checked.refusal.code;
    };
    expect(code({ memberId: 'ann', leaving: null })).toBe('accepted');
    expect(code({ memberId: 'ann', leaving })).toBe('accepted');
    expect(code({ memberId: 'ann', leaving }, '2022-03-27')).toBe('seat-left');
    expect(code({ memberId: 'bob', leaving: null })).toBe('seat-left');
    expect(code({ memberId: null, leaving: null })).toBe('seat-left');
  });

  it('says its cause in the words of the field', () => {
    expect([sayCause('resignation'), sayCause('category-lost')]).toEqual(['resignation', 'loss of category']);
  });
});
