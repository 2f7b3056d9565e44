/** Proves how the reminders of a body are said. */
import { describe, expect, it } from '@jest/globals';
import { FIRST_WRITING, sayReminders } from './writing.js';

describe('the reminders of a body', () => {
  it('[WRT-7] are said with the earliest first', () => {
    expect(sayReminders(FIRST_WRITING.reminders)).toBe(
      'when it opens, with 2 working days left and on the last day',
    );
    expect(sayReminders({ atOpening: false, workingDaysLeft: [1] })).toBe('with 1 working day left');
    expect(sayReminders({ atOpening: false, workingDaysLeft: [] })).toBeNull();
  });
});
