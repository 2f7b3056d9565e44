/** Minutes of votes on options, straw polls and shows of hands. */
import { describe, expect, it } from '@jest/globals';
import { countingBy } from '../rule-set/counting-rule.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import { aRoster, aRunningMeeting, aVoteOpening } from '../testing/a-meeting.js';
import { sayVote } from './say-vote.js';

function opened(rules: Partial<RuleSet>, ...names: readonly string[]) {
  const { run, itemId } = aRunningMeeting();
  const ruleSet = aRuleSet({ id: 'other', name: 'Other', counting: countingBy('per-head'), ...rules });
  run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), ruleSets: [ruleSet] } });
  const options = names.map((name) => ({ name }));
  run.must('chair', aVoteOpening(itemId, { ruleSetId: 'other', options }));
  const voteId = run.state.votes.at(-1)?.voteId ?? '';
  const told = (): string => {
    run.must('chair', { type: 'vote.close', voteId });
    run.must('chair', { type: 'vote.declare', voteId });
    const vote = run.state.votes.at(-1);
    return vote === undefined ? '' : sayVote(vote, run.state, 'MP188');
  };
  return { run, voteId, told };
}

describe('sayVote', () => {
  it('[MIN-3] [VOT-21] tells a vote on options with its turnout and whom it elected', () => {
    const { run, voteId, told } = opened({ form: { kind: 'choose', most: 1 } }, 'Asha Rao', 'Ben Cole');
    const optionId = run.state.votes.at(-1)?.options[0]?.id ?? '';
    const answer = { kind: 'chosen', optionIds: [optionId] } as const;
    run.must('member-0', { type: 'ballot.cast', voteId, seatId: 'seat-0', answer });
    expect(told()).toMatch(
      /The options were Asha Rao and Ben Cole; one was to be elected\. 1 member voted; .*Counted under the rule “Other”: Asha Rao is elected; Ben Cole is not\./,
    );
  });

  it('[MIN-3] [VOT-22] says that a straw poll decides nothing', () => {
    expect(opened({ binding: false }).told()).toMatch(
      /took a straw poll on .* It was a straw poll and decides nothing\./,
    );
  });

  it('[MIN-3] [ROLL-3] counts persons where persons vote', () => {
    const { run, voteId, told } = opened({ electorate: 'person-present' });
    run.must('member-0', {
      ...{ type: 'ballot.cast', voteId, seatId: 'member-0' },
      answer: { kind: 'motion', choice: 'approve' },
    });
    expect(told()).toMatch(/1 person approved, none rejected and none abstained; 19 were present/);
  });

  it('[MIN-3] [VOT-24] says who entered a show of hands', () => {
    const { run, voteId, told } = opened({});
    const hands = { approve: 12, reject: 5, abstain: 0, 'send-back': 0 };
    run.must('secretary', { type: 'hands.enter', voteId, hands });
    expect(told()).toMatch(
      /12 members approved, 5 rejected .* show of hands, as entered by the secretary, Name of secretary\./,
    );
  });
});
