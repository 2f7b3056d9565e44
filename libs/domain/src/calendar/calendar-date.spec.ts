/** Dates without a time: steps, weekdays, and texts that are no date. */
import { describe, expect, it } from '@jest/globals';
import { addDays, dayNumber, daysBetween, weekdayOf } from './calendar-date.js';

describe('calendar dates', () => {
  it('step over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2022-01-01', -1)).toBe('2021-12-31');
    expect(daysBetween('2021-12-31', '2021-12-24')).toBe(-7);
  });

  it('know their weekday', () => {
    expect([weekdayOf('2021-12-19'), weekdayOf('2021-12-25')]).toEqual([0, 6]);
  });

  it.each(['2021-02-30', '2021-13-01', '2021-1-1', '', '2021-12-22T00:00:00Z'])('refuse %j', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});
