/** The grace of the rules is part of a window in writing: nobody closes it before. */
import { describe, expect, it } from '@jest/globals';
import { STARTS } from '../../testing/a-meeting.js';
import { aWrittenDecision, IN_WRITING_MAJORITY } from '../../testing/a-written-decision.js';

describe('a window in writing', () => {
  it('[WRT-5] a window is not closed in the grace of its rules, in which a ballot still counts', () => {
    const close = { whenAllVoted: false, graceSeconds: 60 };
    const { run, voteIds } = aWrittenDecision({ ...IN_WRITING_MAJORITY, close });
    const voteId = voteIds[0] ?? '';
    run.seconds = (Date.parse(run.state.votes[0]?.closesAt ?? '') - Date.parse(STARTS)) / 1_000 + 58;
    expect(run.refused('chair', { type: 'vote.close', voteId }).code).toBe('window-open');
    run.cast(0, voteId, 'approve');
    run.must('chair', { type: 'vote.close', voteId });
  });
});
