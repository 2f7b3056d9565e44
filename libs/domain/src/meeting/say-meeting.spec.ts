/** A meeting is named on every page so that its body is said once. */
import { describe, expect, it } from '@jest/globals';
import { sayMeetingOfBody } from './say-meeting.js';

describe('sayMeetingOfBody', () => {
  it.each([
    ['Change Board', 61, 'Change Board Meeting 61', 'Change Board, meeting 61'],
    ['Change Board', null, 'The pilot', 'Change Board, The pilot'],
    ['SECCo General Meeting', null, 'SECCo General Meeting', 'SECCo General Meeting'],
    ['Change Board', null, 'Extraordinary change board', 'Extraordinary change board'],
  ])('%s %s %s', (bodyName, number, title, words) => {
    expect(sayMeetingOfBody({ bodyName, number, title })).toBe(words);
  });
});
