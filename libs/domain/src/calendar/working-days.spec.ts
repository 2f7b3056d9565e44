/** Working days against the periods that the published timetables show. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BANK_HOLIDAYS_ENGLAND_WALES as holidays } from './bank-holidays-england-wales.js';
import { addDays } from './calendar-date.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

const anyDate = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2016-01-04', days));
const anyCount = fc.integer({ min: -60, max: 60 });

describe('working days', () => {
  it('[CAL-1] leave out weekends and bank holidays', () => {
    const days = ['2021-12-24', '2021-12-25', '2021-12-26', '2021-12-27', '2021-12-28', '2021-12-29'];
    expect(days.filter((day) => isWorkingDay(day, holidays))).toEqual(['2021-12-24', '2021-12-29']);
  });

  it.each([
    ['Path 3 implementation, SECMP0026', '2017-02-22', 15, '2017-03-15'],
    ['Path 3 implementation of November 2016', '2016-11-23', 15, '2016-12-14'],
    ['report consultation of SECMP0006, Easter inside', '2017-04-04', 15, '2017-04-27'],
    ['nominations for the device assurance committee', '2022-02-08', 17, '2022-03-03'],
    ['ballot of January 2022, first day counted', '2021-12-31', 10, '2022-01-17'],
    ['ballot of January 2022, first day not counted', '2022-01-04', 10, '2022-01-18'],
    ['across Christmas, New Year and their substitutes', '2021-12-24', 4, '2022-01-04'],
  ])('[CAL-2] %s', (_what, from, count, to) => {
    expect(addWorkingDays(from, count, holidays)).toBe(to);
    expect(workingDaysBetween(from, to, holidays)).toBe(count);
  });

  it('[CAL-2] going forward and coming back ends on the same working day', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, count) => {
        fc.pre(isWorkingDay(date, holidays));
        const there = addWorkingDays(date, count, holidays);
        expect(isWorkingDay(there, holidays)).toBe(true);
        expect(addWorkingDays(there, -count, holidays)).toBe(date);
        expect(workingDaysBetween(date, there, holidays)).toBe(count);
      }),
    );
  });

  it('[CAL-2] no working days away is the date itself, working or not', () => {
    expect(addWorkingDays('2021-12-25', 0, holidays)).toBe('2021-12-25');
    expect(workingDaysBetween('2021-12-25', '2021-12-25', holidays)).toBe(0);
  });
});
