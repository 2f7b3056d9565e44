/** Dates, numbers and lists are written as people in the United Kingdom say them, whatever the zone of the machine. */
import { describe, expect, it } from '@jest/globals';
import {
  durationWords,
  formatDate,
  formatDateTime,
  formatDeadline,
  formatNumber,
  formatShortDate,
  formatTime,
  plural,
} from './format.js';

describe('dates and times', () => {
  it('writes a winter instant in GMT', () => {
    expect(formatDateTime('2021-12-17T10:00:00.000Z')).toBe('Fri 17 December 2021, 10:00 (UK time)');
  });

  it('writes a summer instant in British Summer Time', () => {
    expect(formatDateTime('2026-07-17T09:00:00Z')).toBe('Fri 17 July 2026, 10:00 (UK time)');
  });

  it('takes the UK day when it is past midnight here and not yet in UTC', () => {
    expect(formatDate('2022-06-30T23:30:00Z')).toBe('Fri 1 July 2022');
  });

  it.each([
    ['2022-03-27T00:59:59Z', '00:59:59'],
    ['2022-03-27T01:00:00Z', '02:00:00'],
    ['2022-10-30T00:59:59Z', '01:59:59'],
    ['2022-10-30T01:00:00Z', '01:00:00'],
  ])('follows the clock change at %s', (instant, time) => {
    expect(formatTime(instant, { hasSeconds: true })).toBe(time);
  });

  it('writes midnight as 00:00', () => {
    expect(formatTime('2021-12-17T00:00:00Z', { hasZone: true })).toBe('00:00 UK time');
  });

  it('shortens a month to three letters', () => {
    expect(formatShortDate('2026-09-04T12:00:00Z')).toBe('4 Sep');
  });

  it.each([
    ['2022-01-28T17:00:00Z', '5pm on 28 January 2022 (UK time)'],
    ['2022-07-01T08:30:00Z', '9:30am on 1 July 2022 (UK time)'],
    ['2022-07-01T11:00:00Z', '12 noon on 1 July 2022 (UK time)'],
    ['2022-01-28T00:00:00Z', 'the first minute (00:00) on 28 January 2022 (UK time)'],
  ])('writes the deadline %s in words', (instant, words) => {
    expect(formatDeadline(instant)).toBe(words);
  });

  it('leaves the zone out where the page has said it', () => {
    expect(formatDateTime('2021-12-17T10:00:00Z', { hasZone: false })).toBe('Fri 17 December 2021, 10:00');
  });
});

describe('numbers', () => {
  it('gives a number its noun', () => {
    expect([plural(0, 'seat', 'seats'), plural(1, 'seat', 'seats'), plural(1200, 'share', 'shares')]).toEqual(
      ['0 seats', '1 seat', '1,200 shares'],
    );
  });

  it('separates thousands', () => {
    expect(formatNumber(8200)).toBe('8,200');
  });

  it('tells a length of time in its largest unit', () => {
    expect([durationWords(-5), durationWords(1900), durationWords(61_000), durationWords(7_300_000)]).toEqual(
      ['0 seconds', '1 second', '1 minute', '2 hours'],
    );
  });
});
