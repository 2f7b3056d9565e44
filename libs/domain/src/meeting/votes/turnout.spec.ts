/** Proves how far the journal is told of to those who may not know how many have voted. */
import { describe, expect, it } from '@jest/globals';
import { CLEARANCES } from '../../audience/audience.js';
import { aRunningMeeting } from '../../testing/a-meeting.js';
import { isTurnoutKept, lastBeforeBallots } from './turnout.js';

describe('the turnout', () => {
  it('[VOT-28] is kept from all below the body while the vote is open, by the journal ending before its first ballot', () => {
    const { run, itemId } = aRunningMeeting();
    const keptFrom = () =>
      CLEARANCES.filter((clearance) => isTurnoutKept(run.state, { clearance, personId: null }));
    expect(keptFrom()).toEqual([]);
    const voteId = run.openVote(itemId);
    const opened = run.state.no;
    expect(keptFrom()).toEqual(['public', 'parties']);
    expect(lastBeforeBallots(run.state, run.entries)).toBe(opened);
    for (const seat of [1, 2, 3]) run.cast(seat, voteId, 'approve');
    expect(lastBeforeBallots(run.state, run.entries)).toBe(opened);
    run.must('chair', { type: 'vote.close', voteId });
    expect(keptFrom()).toEqual([]);
    run.must('chair', { type: 'vote.declare', voteId });
    const next = run.openVote(itemId);
    run.cast(1, next, 'approve');
    expect(lastBeforeBallots(run.state, run.entries)).toBe(run.state.no - 1);
  });
});
