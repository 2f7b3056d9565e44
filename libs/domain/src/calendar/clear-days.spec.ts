/** Clear days of notice, on the General Meeting of 20 December 2021. */
import { describe, expect, it } from '@jest/globals';
import { clearDaysBetween, lastNoticeDate } from './clear-days.js';

describe('clear days', () => {
  it.each([
    ['14 clear days of notice', 14, '2021-12-05'],
    ['28 clear days of special notice', 28, '2021-11-21'],
  ])('[CAL-3] %s', (_what, days, last) => {
    expect(lastNoticeDate('2021-12-20', days)).toBe(last);
    expect(clearDaysBetween(last, '2021-12-20')).toBe(days);
  });

  it('[CAL-3] there are none between one day and the next, and fewer on the day itself', () => {
    expect(clearDaysBetween('2021-12-19', '2021-12-20')).toBe(0);
    expect(clearDaysBetween('2021-12-20', '2021-12-20')).toBe(-1);
  });
});
