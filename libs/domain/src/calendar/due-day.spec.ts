/** Paper days of the published meetings, and the warnings a date gives. */
import { describe, expect, it } from '@jest/globals';
import { BANK_HOLIDAYS_ENGLAND_WALES as holidays } from './bank-holidays-england-wales.js';
import { dateWarnings, dueDay } from './due-day.js';

describe('the day that papers and notice are due', () => {
  it.each([
    ['Panel 99', '2021-12-17', '2021-12-10'],
    ['Panel 100', '2022-01-14', '2022-01-07'],
    ['Panel 43, Easter inside', '2017-04-21', '2017-04-12'],
  ])('[CAL-5] %s: five working days before', (_meeting, meetingDate, expected) => {
    expect(dueDay(meetingDate, 5, holidays)).toBe(expected);
  });
});

describe('dateWarnings', () => {
  it.each([
    ['2016-11-13', ['Sunday 13 November 2016 is on a weekend.']],
    ['2021-12-27', ['Monday 27 December 2021 is a bank holiday.']],
    ['2021-12-22', []],
    [
      '2041-01-02',
      ['The bank holidays of 2041 are not known yet, so Wednesday 2 January 2041 was not checked.'],
    ],
  ])('[CAL-6] %s', (date, warnings) => {
    expect(dateWarnings(date, holidays)).toEqual(warnings);
  });
});
