/** When owners of actions are reminded. */
import { describe, expect, it } from '@jest/globals';
import { BANK_HOLIDAYS_ENGLAND_WALES as holidays } from '../calendar/bank-holidays-england-wales.js';
import { actionReminder } from './action-reminder.js';

describe('an action', () => {
  // Due on a Tuesday after a bank holiday, in winter.
  it.each([
    ['2026-12-22T08:59:59Z', null],
    ['2026-12-22T09:00:00Z', 'coming'],
    ['2026-12-29T23:00:00Z', 'coming'],
    ['2026-12-30T08:59:59Z', 'coming'],
    ['2026-12-30T09:00:00Z', 'overdue'],
    ['2027-01-27T08:59:59Z', 'overdue'],
    ['2027-01-27T09:00:00Z', null],
  ] as const)('[NTF-11] due on 29 December is at %s told as %s', (now, told) => {
    expect(actionReminder('2026-12-29', { now, workingDays: 3, holidays })).toBe(told);
  });

  it('[NTF-11] is reminded of in the morning of London, in summer too, and on its day where no days are given', () => {
    const clock = { workingDays: 0, holidays };
    expect(actionReminder('2026-07-01', { ...clock, now: '2026-07-01T07:59:00Z' })).toBeNull();
    expect(actionReminder('2026-07-01', { ...clock, now: '2026-07-01T08:00:00Z' })).toBe('coming');
  });
});
