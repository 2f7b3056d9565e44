/** What keeps a window in writing open: the grace of its rules, and a vote that an officer recorded. */
import { describe, expect, it } from '@jest/globals';
import { aMotionAnswer, STARTS } from '../../testing/a-meeting.js';
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

  it('[WRT-12] a window ends no earlier for a vote that an officer recorded, until its member votes', () => {
    const { run, voteIds } = aWrittenDecision(IN_WRITING_MAJORITY);
    const voteId = voteIds[0] ?? '';
    for (let seat = 0; seat < 23; seat++) {
      const answer = aMotionAnswer('approve');
      run.must('secretary', {
        type: 'ballot.record',
        voteId,
        seatId: `seat-${seat}`,
        answer,
        reason: 'By letter',
      });
    }
    expect(run.state.votes[0]?.stage).toBe('open');
    expect(run.refused('chair', { type: 'vote.close', voteId })).toMatchObject({
      code: 'window-open',
      sentence: expect.stringContaining('A vote was recorded by an officer'),
    });
    for (let seat = 0; seat < 23; seat++) run.cast(seat, voteId, 'reject');
    expect(run.state.votes[0]?.stage).toBe('closed');
  });
});
