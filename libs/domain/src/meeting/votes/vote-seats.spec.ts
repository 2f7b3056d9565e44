/** The seats of a vote say who has voted while it is open, and how only when it is declared. */
import { describe, expect, it } from '@jest/globals';
import { BALLOT_VISIBILITIES, type BallotVisibility } from '../../rule-set/rule-set.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { aRunningMeeting } from '../../testing/a-meeting.js';
import { hidesTotals, seatsOfVote, turnoutOf } from './vote-seats.js';

describe('seatsOfVote', () => {
  it('tells voted from not voted while the vote is open, and the answers once it is declared', () => {
    const { run, itemId } = aRunningMeeting();
    const voteId = run.openVote(itemId);
    run.cast(0, voteId, 'reject');
    const vote = () => {
      const found = run.state.votes.at(-1);
      if (found === undefined) throw new Error('there is no vote');
      return found;
    };
    expect(turnoutOf(run.state, vote())).toEqual({ voted: 1, recused: 0, absent: 3 });
    expect(seatsOfVote(run.state, vote()).map(({ state }) => state)).toEqual([
      'voted',
      ...Array<string>(19).fill('not-voted'),
      ...Array<string>(3).fill('absent'),
    ]);
    run.must('chair', { type: 'vote.close', voteId });
    run.must('chair', { type: 'vote.declare', voteId });
    const seats = seatsOfVote(run.state, vote());
    expect(seats[0]).toEqual({
      id: 'seat-0',
      name: 'Seat 0',
      group: vote().ruleSet?.constituencies[0]?.name,
      state: 'reject',
    });
    expect(seats).toHaveLength(23);
  });
});

describe('hidesTotals', () => {
  it('holds until the close, unless the rules show each vote as it is cast', () => {
    const rulesOf = (visibility: BallotVisibility) => ({ ruleSet: { ...aRuleSet(), visibility } });
    const shown = BALLOT_VISIBILITIES.filter((visibility) => !hidesTotals(rulesOf(visibility)));
    expect(shown).toEqual(['roll-call-live']);
    expect(hidesTotals({ ruleSet: null })).toBe(true);
  });
});
