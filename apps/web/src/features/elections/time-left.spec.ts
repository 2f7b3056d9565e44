/** Time left in words. */
import { describe, expect, it } from '@jest/globals';
import { sayTimeLeft } from './time-left.js';

const UNTIL = '2021-12-20T17:00:00.000Z';

describe('the time left', () => {
  it.each([
    ['2021-12-06T10:00:00Z', '14 days left'],
    ['2021-12-19T17:00:00Z', '1 day left'],
    ['2021-12-19T17:00:01Z', '23 hours left'],
    ['2021-12-20T16:01:00Z', '59 minutes left'],
    ['2021-12-20T16:59:30Z', 'Less than a minute left'],
    ['2021-12-20T17:00:00Z', null],
    ['2026-01-01T00:00:00Z', null],
  ])('at %s is said as %s', (now, words) => {
    expect(sayTimeLeft(UNTIL, Date.parse(now))).toBe(words);
  });
});
