/** Proves how the days of reminders are read. */
import { describe, expect, it } from '@jest/globals';
import { readDays } from './writing-draft.js';

describe('the days of reminders', () => {
  it.each([
    ['2, 0', [2, 0]],
    ['', []],
    [' 0,5 2 ', [5, 2, 0]],
    ['2, 2', [2]],
    ['61', null],
    ['-1', null],
    ['1.5', null],
    ['two', null],
    ['1,2,3,4,5,6', null],
  ])('are read from “%s”', (text, days) => {
    expect(readDays(text)).toEqual(days);
  });
});
