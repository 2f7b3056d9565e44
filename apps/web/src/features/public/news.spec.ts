/** The news of a meeting: what stands, newest first, without what was struck. */
import { initialMeeting, type MeetingRecord, type MeetingState } from '@quorate/domain';
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
    const vote = {
      voteId: 'v1',
      itemId: 'i1',
      question: 'Should MP188 be approved?',
      form: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: false },
      binding: true,
      options: [],
      seats: 1,
      closesAt: null,
      stage: 'closed',
      openedAt: '2021-12-22T10:20:00.000Z',
      closedAt: '2021-12-22T10:25:00.000Z',
      declaredAt: null,
      ruleSet: null,
      roll: [],
      castCounts: [],
      recordedPlaces: [],
      proxyBallots: [],
      shownAnswers: [],
      hands: null,
      quorumAtOpening: null,
      quorumAtClose: null,
      standingsAtClose: [],
      lotCommitment: null,
      tieAct: null,
      outcome: null,
      issuedShares: null,
      rollCall: [],
      annulledBecause: null,
      secret: null,
      secretResult: null,
      annulment: null,
    } as const;
    expect(meetingNews({ ...state, votes: [vote] }).some(({ kind }) => kind === 'result')).toBe(false);
  });
});
