/** The table against the rules it should follow: Easter computed, Mondays found, weekends substituted, one-offs named. */
import { describe, expect, it } from '@jest/globals';
import { BANK_HOLIDAYS_ENGLAND_WALES } from './bank-holidays-england-wales.js';
import { addDays, weekdayOf } from './calendar-date.js';

const years = Array.from({ length: 15 }, (_, index) => 2016 + index);

/** Days that the usual rules do not give, and the usual days they stand in for. */
const ONE_OFF = ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'];
const MOVED_AWAY = ['2020-05-04', '2022-05-30'];

/** Gregorian Easter Sunday, by the method of Gauss as completed by Lichtenberg. */
function easterSunday(year: number): string {
  const century = Math.floor(year / 100);
  const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sunShift = 2 - Math.floor((3 * century + 3) / 4);
  const golden = year % 19;
  const moon = (19 * golden + moonShift) % 30;
  const correction = Math.floor((moon + Math.floor(golden / 11)) / 29);
  const fullMoon = 21 + moon - correction;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sunShift) % 7);
  const distance = 7 - ((fullMoon - firstSunday) % 7);
  return addDays(`${year}-03-01`, fullMoon + distance - 1);
}

const mondayOnOrAfter = (date: string): string => addDays(date, (8 - weekdayOf(date)) % 7);
const mondayOnOrBefore = (date: string): string => addDays(date, -((weekdayOf(date) + 6) % 7));

/** A holiday on a weekend is kept on the next weekday that is not one already. */
function observed(dates: readonly string[]): string[] {
  const isWeekday = (date: string): boolean => weekdayOf(date) % 6 !== 0;
  const taken = dates.filter(isWeekday);
  for (const date of dates.filter((one) => !isWeekday(one))) {
    let day = addDays(date, 1);
    while (!isWeekday(day) || taken.includes(day)) day = addDays(day, 1);
    taken.push(day);
  }
  return taken;
}

function byRule(year: number): string[] {
  const easter = easterSunday(year);
  const usual = [
    ...observed([`${year}-01-01`]),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayOnOrAfter(`${year}-05-01`),
    mondayOnOrBefore(`${year}-05-31`),
    mondayOnOrBefore(`${year}-08-31`),
    ...observed([`${year}-12-25`, `${year}-12-26`]),
  ];
  const added = ONE_OFF.filter((date) => date.startsWith(String(year)));
  return [...usual.filter((date) => !MOVED_AWAY.includes(date)), ...added].sort();
}

describe('bank holidays of England and Wales', () => {
  it('Easter is computed right', () => {
    expect([2016, 2017, 2019, 2021, 2022, 2024].map(easterSunday)).toEqual([
      '2016-03-27',
      '2017-04-16',
      '2019-04-21',
      '2021-04-04',
      '2022-04-17',
      '2024-03-31',
    ]);
  });

  it.each(years)('[CAL-7] %d', (year) => {
    const listed = [...BANK_HOLIDAYS_ENGLAND_WALES].filter((date) => date.startsWith(String(year)));
    expect(listed.sort()).toEqual(byRule(year));
  });
});
