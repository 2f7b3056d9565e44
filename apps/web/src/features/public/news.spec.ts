/** The news of a meeting: what stands, newest first, without what was struck. */
import { initialMeeting, type MeetingRecord, type MeetingState } from '@quorate/domain';
import { anOpenVote } from '@quorate/domain/testing/an-open-vote.js';
import { describe, expect, it } from '@jest/globals';
import { meetingNews, recordNews } from './news.js';

function record(recordId: string, part: Partial<MeetingRecord>): MeetingRecord {
  return {
    recordId,
    kind: 'headline',
    itemId: null,
    text: recordId,
    at: '2021-12-22T10:00:00.000Z',
    no: 1,
    action: null,
    audience: 'public',
    reports: [],
    corrections: [],
    struck: false,
    ...part,
  };
}

const state: MeetingState = {
  ...initialMeeting,
  meetingId: 'm1',
  records: [
    record('first', { at: '2021-12-22T10:04:00.000Z', kind: 'decision' }),
    record('note', { kind: 'note' }),
    record('struck', { struck: true }),
    record('second', { at: '2021-12-22T10:12:00.000Z' }),
  ],
};

describe('recordNews', () => {
  it('has headlines and decisions that stand, the newest first', () => {
    expect(recordNews(state).map(({ text, kind }) => `${kind}: ${text}`)).toEqual([
      'headline: second',
      'decision: first',
    ]);
  });
});

describe('meetingNews', () => {
  it('says nothing of a vote before it is declared', () => {
    const vote = anOpenVote({ stage: 'closed', closedAt: '2021-12-22T10:25:00.000Z' });
    expect(meetingNews({ ...state, votes: [vote] }).some(({ kind }) => kind === 'result')).toBe(false);
  });
});
