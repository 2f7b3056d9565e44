/** What a meeting sets off for a modification, read from its entries. */
import { describe, expect, it } from '@jest/globals';
import { aMotionAnswer, aRunningMeeting, aVoteOpening, type MeetingRun } from '../testing/a-meeting.js';
import { followMeeting } from './follow-meeting.js';

function followed(run: MeetingRun): ReturnType<typeof followMeeting>[] {
  return run.entries.map((entry) => followMeeting(run.state, entry)).filter((one) => one !== null);
}

function decided(modification: string | null, altered: object = {}): MeetingRun {
  const { run } = aRunningMeeting();
  const itemId = run.addItem({ title: 'The report', modification });
  run.must('chair', { type: 'item.open', itemId, from: run.state.currentItemId });
  run.must('chair', aVoteOpening(itemId, altered));
  const voteId = run.state.votes.at(-1)?.voteId ?? '';
  for (const { seatId, person } of run.state.seats) {
    if (person === null) continue;
    const answer = aMotionAnswer('approve');
    run.must(person.personId, { type: 'ballot.cast', voteId, seatId, answer });
  }
  run.must('chair', { type: 'vote.close', voteId });
  run.must('chair', { type: 'vote.declare', voteId });
  return run;
}

describe('a meeting of the board', () => {
  it('[MOD-7] sets off what its declared vote says of the modification of the item', () => {
    const run = decided('MP188');
    const declared = run.entries.find(({ type }) => type === 'vote.declared');
    expect(followed(run)).toMatchObject([
      {
        number: 'MP188',
        command: {
          ...{ type: 'vote.follow', verdict: 'approve', audience: declared?.audience },
          source: { meeting: { entryNo: declared?.no, voteId: run.state.votes.at(-1)?.voteId } },
        },
      },
    ]);
  });

  it('[MOD-7] sets off nothing where the item carries no modification', () => {
    expect(followed(decided(null))).toEqual([]);
  });
});
