/** What is folded once for many shows nobody more than what they may read. */
import { expect, it } from '@jest/globals';
import type { Audience, Clearance, MeetingEntry } from '@quorate/domain';
import { SeenMeetings } from './seen-meetings.js';

const AUDIENCES: readonly Audience[] = [
  'public',
  'body',
  { persons: ['ann'] },
  'officers',
  { only: ['ben'] },
];

const entries = AUDIENCES.map((audience, index): MeetingEntry => {
  const stamp = { no: index + 1, at: '2021-12-20T13:00:00.000Z', by: null };
  return { ...stamp, audience, type: 'meeting.paused', data: { note: `note ${String(index + 1)}` } };
});

it('shows readers who see the same the same meeting, and anew once the journal has grown', () => {
  const meetings = new SeenMeetings();
  const seen = (clearance: Clearance, personId: string | null, whole = entries) =>
    meetings.of('a meeting', whole, { clearance, personId });
  const numbers = (...reader: Parameters<typeof seen>) => seen(...reader).entries.map(({ no }) => no);
  expect(numbers('public', null)).toEqual([1]);
  expect(numbers('body', 'cat')).toEqual([1, 2]);
  expect(numbers('body', 'ann')).toEqual([1, 2, 3]);
  expect(numbers('body', 'ben')).toEqual([1, 2, 5]);
  expect(numbers('officers', 'cat')).toEqual([1, 2, 3, 4]);
  expect(seen('body', 'cat')).toBe(seen('body', 'dan'));
  const before = seen('body', 'cat');
  const [first] = entries;
  const grown = first === undefined ? entries : [...entries, { ...first, no: 6 }];
  expect(numbers('body', 'cat', grown)).toEqual([1, 2, 6]);
  expect(seen('body', 'cat', grown)).not.toBe(before);
});
