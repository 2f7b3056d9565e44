/** Proves that any moment of a replay is the plain fold of the entries before it, wherever one jumps. */
import { describe, expect, it } from '@jest/globals';
import { foldMeeting, initialMeeting, type MeetingEntry } from '@quorate/domain';
import { countUpTo, momentsOf } from './moments.js';

const journal: MeetingEntry[] = Array.from({ length: 950 }, (_, index) => ({
  no: index * 2 + 1,
  at: '2021-12-22T10:00:00.000Z',
  by: null,
  audience: 'body',
  type: 'speaker.asked',
  data: { requestId: `r${index}`, personId: 'p', label: 'Network seat 1' },
}));

describe('the moments of a meeting', () => {
  it('are the fold of the entries so far, in any order of asking', () => {
    const moments = momentsOf(journal);
    for (const count of [950, 3, 0, 201, 200, 199, 650]) {
      expect(moments.after(count)).toEqual(foldMeeting(initialMeeting, journal.slice(0, count)));
    }
  });

  it('stop at both ends', () => {
    const moments = momentsOf(journal);
    expect(moments.after(-5).no).toBe(0);
    expect(moments.after(5000).no).toBe(1899);
  });

  it('are found by the number of an entry, also one the reader does not see', () => {
    expect([0, 1, 2, 3, 9999].map((no) => countUpTo(journal, no))).toEqual([0, 1, 1, 2, 950]);
  });
});
