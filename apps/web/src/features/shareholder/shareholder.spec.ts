/** What the page of a shareholder says of a part of the shares, and which meeting it shows. */
import { describe, expect, it } from '@jest/globals';
import type { MeetingSummary } from '@quorate/contracts';
import { companyMeetings } from './company-meetings.js';
import { percentOf } from './percent-of.js';

describe('a part of the shares', () => {
  it('is never rounded to none or to all', () => {
    expect([0, 1, 400, 449, 9_999].map((part) => percentOf(part, 10_000))).toEqual([
      ...['0 %', 'under 0.1 %', '4 %', '4.5 %', 'over 99.9 %'],
    ]);
    expect(percentOf(5, 5)).toBe('100 %');
    expect(percentOf(0, 0)).toBe('0 %');
  });
});

describe('the meetings of a company', () => {
  const meeting = (meetingId: string, stage: MeetingSummary['stage'], startsAt: string, more = {}) =>
    ({ meetingId, stage, startsAt, bodyId: 'gm', conduct: 'meeting', ...more }) as MeetingSummary;

  it('are the one that is on, else the next, with the others and those that are over', () => {
    const all = [
      meeting('later', 'planned', '2021-12-30'),
      meeting('next', 'called', '2021-12-20'),
      meeting('old', 'closed', '2020-12-20'),
      meeting('older', 'closed', '2019-12-20'),
      meeting('gone', 'cancelled', '2021-12-01'),
      meeting('written', 'in-session', '2021-12-01', { conduct: 'written' }),
      meeting('other', 'called', '2021-12-01', { bodyId: 'panel' }),
    ];
    const ids = ({ current, others, over }: ReturnType<typeof companyMeetings>) =>
      [current, ...others, ...over].map((one) => one?.meetingId);
    expect(ids(companyMeetings(all, 'gm'))).toEqual(['next', 'later', 'old', 'older']);
    expect(companyMeetings(all, 'gm').inWriting.map((one) => one.meetingId)).toEqual(['written']);
    expect(ids(companyMeetings(all, 'gm', 'later'))).toEqual(['later', 'next', 'old', 'older']);
    expect(companyMeetings(all, 'gm', 'old').current?.meetingId).toBe('next');
    const on = [...all, meeting('on', 'paused', '2021-12-31')];
    expect(companyMeetings(on, 'gm').current?.meetingId).toBe('on');
    expect(companyMeetings([], 'gm').current).toBeNull();
  });
});
