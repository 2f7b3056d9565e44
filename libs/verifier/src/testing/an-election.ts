/** Bundles of votes on options, from a meeting that the domain has run. */
import type { BallotAnswer, RuleSet } from '@quorate/domain';
import { anItem, aPlan, aRoster, aVoteOpening, MeetingRun } from '@quorate/domain/testing/a-meeting.js';
import { aRuleSet } from '@quorate/domain/testing/a-rule-set.js';
import { type Sample, sampleOf } from './a-bundle.js';

/** Options by their place on the paper; empty for a blank ballot. */
type Marks = readonly number[];

function answerOf({ form }: RuleSet, ids: readonly string[]): BallotAnswer {
  if (ids.length === 0) return { kind: 'blank' };
  if (form.kind !== 'ranked') return { kind: 'chosen', optionIds: ids };
  return { kind: 'ranked', ranks: ids.map((optionId, at) => ({ optionId, rank: at + 1 })) };
}

/** A vote for so many seats among Asha, Ben and Dee in a body of five, with these ballots of seat-0 and on. */
export function anElectionSample(rules: Partial<RuleSet>, seats: number, ballots: readonly Marks[]): Sample {
  const constituencies = [{ id: 'large', name: 'Seats' }];
  const ruleSet = aRuleSet({ counting: { kind: 'whole', unit: 'head' }, constituencies, ...rules });
  const whole = aRoster(ruleSet);
  const five = whole.seats.slice(0, 5).map((seat) => ({ ...seat, constituencyId: 'large', alternates: [] }));
  const run = new MeetingRun();
  run.must('secretary', aPlan({ roster: { ...whole, seats: five } }));
  const itemId = run.addItem(anItem());
  run.must('secretary', { type: 'meeting.call' });
  run.seat(0, 5);
  run.must('chair', { type: 'meeting.start' });
  run.must('chair', { type: 'item.open', itemId, from: null });
  const options = ['Asha', 'Ben', 'Dee'].map((name) => ({ name }));
  run.must('chair', aVoteOpening(itemId, { options, seats }));
  const vote = run.state.votes.at(-1);
  if (vote === undefined) throw new Error('no vote was opened');
  const { voteId } = vote;
  ballots.forEach((marks, seat) => {
    const ids = marks.flatMap((place) => vote.options[place]?.id ?? []);
    const seatId = `seat-${seat}`;
    run.must(`member-${seat}`, { type: 'ballot.cast', voteId, seatId, answer: answerOf(ruleSet, ids) });
  });
  run.must('chair', { type: 'vote.close', voteId });
  run.must('chair', { type: 'vote.declare', voteId });
  return sampleOf(run, voteId);
}
