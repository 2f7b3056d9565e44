/** London clock times in words and as instants, also on the days the clocks change. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar-date.js';
import { ukCalendarDate, ukDate, ukDateShort, ukInstant, ukTime, ukTimeWithSeconds } from './uk-time.js';

describe('an instant in words', () => {
  it('[CAL-8] is shown by the London clock, summer and winter', () => {
    expect(ukTime('2021-12-22T10:42:07Z')).toBe('10:42');
    expect(ukTime('2021-06-22T10:42:07Z')).toBe('11:42');
    expect(ukTimeWithSeconds('2021-12-22T10:42:07.999Z')).toBe('10:42:07');
    expect(ukTime('2021-12-22T00:05:00Z')).toBe('00:05');
  });

  it('[CAL-8] has its date written out', () => {
    expect(ukDate('2021-12-22T10:42:07Z')).toBe('Wednesday 22 December 2021');
    expect(ukDate('2021-12-01')).toBe('Wednesday 1 December 2021');
    expect(ukDateShort('2022-09-14')).toBe('14 Sep 2022');
  });

  it('[CAL-8] is already tomorrow in London in the last UTC hour of a summer day', () => {
    expect(ukCalendarDate('2021-06-30T23:30:00Z')).toBe('2021-07-01');
    expect(ukCalendarDate('2021-12-31T23:30:00Z')).toBe('2021-12-31');
  });

  it('refuses what is no instant', () => {
    expect(() => ukTime('soon')).toThrow(RangeError);
  });
});

describe('ukInstant', () => {
  it.each([
    ['winter', '2021-12-20', '13:00', '2021-12-20T13:00:00.000Z'],
    ['summer', '2021-06-21', '13:00', '2021-06-21T12:00:00.000Z'],
    ['the last minute before the missing hour', '2021-03-28', '00:59', '2021-03-28T00:59:00.000Z'],
    ['in the missing hour: an hour later', '2021-03-28', '01:30', '2021-03-28T01:30:00.000Z'],
    ['after the missing hour', '2021-03-28', '02:00', '2021-03-28T01:00:00.000Z'],
    ['before the doubled hour', '2021-10-31', '00:59', '2021-10-30T23:59:00.000Z'],
    ['in the doubled hour: the first', '2021-10-31', '01:30', '2021-10-31T00:30:00.000Z'],
    ['after the doubled hour', '2021-10-31', '02:00', '2021-10-31T02:00:00.000Z'],
    ['midnight in summer', '2021-07-01', '00:00', '2021-06-30T23:00:00.000Z'],
  ])('[CAL-9] %s', (_what, date, time, instant) => {
    expect(ukInstant(date, time)).toBe(instant);
  });

  it('[CAL-9] reads a time in the missing hour as the clock then shows it', () => {
    expect(ukTime(ukInstant('2021-03-28', '01:30'))).toBe('02:30');
  });

  it('[CAL-9] comes back as the same clock time on every other day', () => {
    const time = fc.tuple(fc.integer({ min: 2, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), time, (days, [hour, minute]) => {
        const date = addDays('2016-01-01', days);
        const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const instant = ukInstant(date, clock);
        expect([ukCalendarDate(instant), ukTime(instant)]).toEqual([date, clock]);
      }),
    );
  });

  it.each([
    ['2021-02-29', '10:00'],
    ['2021-12-20', '24:00'],
    ['20-12-2021', '10:00'],
    ['2021-12-20', '9:00'],
  ])('refuses %s %s', (date, time) => {
    expect(() => ukInstant(date, time)).toThrow(RangeError);
  });
});
