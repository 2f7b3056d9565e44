/** The proxy cut-off: hours that skip weekends and bank holidays, by the London clock. */
import { describe, expect, it } from '@jest/globals';
import { BANK_HOLIDAYS_ENGLAND_WALES as holidays } from './bank-holidays-england-wales.js';
import { ukInstant } from './uk-time.js';
import { workingHoursBefore } from './working-hours.js';

describe('working hours', () => {
  it.each([
    ['48 hours before Monday 20 December 2021 13:00', ['2021-12-20', '13:00'], 48, ['2021-12-16', '13:00']],
    ['48 hours within a week', ['2021-12-16', '09:30'], 48, ['2021-12-14', '09:30']],
    ['24 hours over Christmas and its substitutes', ['2021-12-29', '10:00'], 24, ['2021-12-24', '10:00']],
    ['the clock change of March 2021', ['2021-03-29', '13:00'], 48, ['2021-03-25', '13:00']],
    ['the clock change of October 2021', ['2021-11-01', '13:00'], 48, ['2021-10-28', '13:00']],
    ['hours that end as a working day begins', ['2021-12-20', '13:00'], 13, ['2021-12-20', '00:00']],
    ['a meeting on a Sunday', ['2021-12-19', '13:00'], 48, ['2021-12-16', '00:00']],
  ] as const)('[CAL-4] %s', (_what, [date, time], hours, [cutOffDate, cutOffTime]) => {
    const cutOff = workingHoursBefore(ukInstant(date, time), hours, holidays);
    expect(cutOff).toBe(ukInstant(cutOffDate, cutOffTime));
  });

  it('throws for a number of hours that is not before the meeting', () => {
    expect(() => workingHoursBefore('2021-12-20T13:00:00Z', 0, holidays)).toThrow(RangeError);
  });
});
