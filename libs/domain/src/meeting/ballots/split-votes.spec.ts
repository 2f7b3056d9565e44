/** Split votes in a meeting: who may give what, what is counted and what the record says of it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STANDINGS, type SplitVote } from '../../counting/ballot.js';
import { sayVote } from '../../minutes/say-vote.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { aRoster, aRunningMeeting, aVoteOpening } from '../../testing/a-meeting.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { sayAnswer } from '../../vote/say-answer.js';
import { proposalOutcome } from '../../vote/vote-outcome.js';

const BY_WEIGHT: Partial<RuleSet> = {
  electorate: 'shareholder',
  counting: { kind: 'whole', unit: 'weight' },
  form: { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false },
  mandates: { alternates: true, proxies: null, splitVotes: true },
};

/** A vote of seats that weigh as given, and one each after them. */
function aVoteOf(weights: readonly number[], altered: Partial<RuleSet> = {}) {
  const { run, itemId } = aRunningMeeting();
  const roster = aRoster(aRuleSet({ ...BY_WEIGHT, ...altered }));
  const seats = roster.seats.map((seat, at) => ({ ...seat, weight: weights[at] ?? 1 }));
  run.must('secretary', { type: 'roster.set', roster: { ...roster, seats } });
  run.must('chair', aVoteOpening(itemId));
  const vote = () => {
    const [first] = run.state.votes;
    if (first === undefined) throw new Error('there is no vote');
    return first;
  };
  const { voteId } = vote();
  const split = (seat: number, parts: SplitVote) =>
    ({ type: 'ballot.cast', voteId, seatId: `seat-${seat}`, answer: { kind: 'split', parts } }) as const;
  const end = () => {
    run.must('chair', { type: 'vote.close', voteId });
    run.must('chair', { type: 'vote.declare', voteId });
    return proposalOutcome(vote().outcome);
  };
  return { run, vote, split, end, voteId };
}

describe('a split vote', () => {
  it('[CNT-19] counts each part, and the roll call and the minutes say the votes', () => {
    const { run, vote, split, end, voteId } = aVoteOf([1000, 250]);
    run.must('member-0', split(0, { approve: 300, reject: 500, abstain: 100 }));
    run.cast(1, voteId, 'approve');
    expect(end()).toMatchObject({
      verdict: 'approved',
      total: { approve: 550, reject: 500, abstain: 100, 'not-voted': 118, absent: 3 },
    });
    const [line] = vote().rollCall;
    expect(line).toMatchObject({ weight: 1000, standing: 'voted' });
    expect(line?.answer && sayAnswer(line.answer, vote())).toBe('300 For, 500 Against, 100 Withheld');
    expect(sayVote(vote(), run.state, 'MP188')).toMatch(
      /550 votes were cast for, 500 against and 100 withheld; 118 were not cast and 3 belonged to members who were absent\. MP188 was approved/,
    );
  });

  it('[CNT-19] is refused when it is more than the place weighs, and where the rules do not split', () => {
    const { run, split } = aVoteOf([10]);
    expect(run.refused('member-0', split(0, { approve: 6, reject: 5 }))).toMatchObject({
      code: 'split-too-much',
      sentence: 'The parts come to 11 votes, and there are 10. Take some away.',
    });
    expect(run.refused('member-0', split(0, { approve: 0 })).code).toBe('split-empty');
    expect(run.refused('member-1', split(1, { approve: 1, reject: 1 })).code).toBe('split-too-much');
    const whole = aVoteOf([10], { mandates: { alternates: true, proxies: null, splitVotes: false } });
    expect(whole.run.refused('member-0', whole.split(0, { approve: 6 })).code).toBe('split-not-allowed');
  });

  it('[CNT-19] never counts more votes than the roll weighs, whatever was tried and changed', () => {
    const part = fc.nat({ max: 9 });
    const tries = fc.array(fc.record({ seat: fc.nat({ max: 3 }), approve: part, reject: part }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }), tries, (weights, all) => {
        const { run, vote, split, end } = aVoteOf(weights);
        for (const { seat, approve, reject } of all)
          run.ask(`member-${seat}`, split(seat, { approve, reject }));
        const total = end()?.total;
        const weight = vote().roll.reduce((sum, place) => sum + place.weight, 0);
        expect(STANDINGS.reduce((sum, standing) => sum + (total?.[standing] ?? 0), 0)).toBe(weight);
        for (const line of vote().rollCall) {
          if (line.answer?.kind !== 'split') continue;
          const given = Object.values(line.answer.parts).reduce((sum, one) => sum + one, 0);
          expect(given).toBeLessThanOrEqual(line.weight ?? 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
