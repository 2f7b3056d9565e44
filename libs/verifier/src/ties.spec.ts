/** Ties in bundles: broken by the Chair, by a lot that is drawn again, or by nobody; and each of them told falsely. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { BallotAnswer, RuleSet } from '@quorate/domain';
import {
  aMotionAnswer,
  aRoster,
  aRunningMeeting,
  aVoteOpening,
  type MeetingRun,
} from '@quorate/domain/testing/a-meeting.js';
import { aRuleSet } from '@quorate/domain/testing/a-rule-set.js';
import { nodeCrypto } from './node-crypto.js';
import { bundleOf, forged, type Sample, sampleOf, type StoredEntry } from './testing/a-bundle.js';
import { verifyFile } from './verify-file.js';

const NAMES = ['Asha Rao', 'Ben Cole', 'Dee Fox'];
type Act = (run: MeetingRun, voteId: string, ids: readonly string[]) => void;

const lot: Act = (run, voteId) => {
  run.must('chair', { type: 'vote.draw-lot', voteId, words: 'rain in Leeds' });
};
const nothing: Act = () => undefined;

/** A vote closed on these ballots, its tie broken by the act, and declared. */
function aTie(rules: Partial<RuleSet>, answers: readonly (string | BallotAnswer)[], act: Act): Sample {
  const { run, itemId } = aRunningMeeting();
  run.sha256 = (bytes) => createHash('sha256').update(bytes).digest();
  const ruleSets = [aRuleSet({ id: 'other', counting: { kind: 'whole', unit: 'head' }, ...rules })];
  run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), ruleSets } });
  const options = rules.form === undefined ? [] : NAMES.map((name) => ({ name }));
  run.must('chair', aVoteOpening(itemId, { ruleSetId: 'other', options }));
  const { voteId, options: named } = run.state.votes.at(-1) ?? { voteId: '', options: [] };
  const ids = named.map(({ id }) => id);
  answers.forEach((one, seat) => {
    const marked = typeof one === 'string' ? [...one].map((letter) => ids['abc'.indexOf(letter)] ?? '') : [];
    const ranks = marked.map((optionId, at) => ({ optionId, rank: at + 1 }));
    const chosen =
      rules.form?.kind === 'ranked'
        ? ({ kind: 'ranked', ranks } as const)
        : ({ kind: 'chosen', optionIds: marked } as const);
    const answer = typeof one === 'string' ? chosen : one;
    run.must(`member-${seat}`, { type: 'ballot.cast', voteId, seatId: `seat-${seat}`, answer });
  });
  run.must('chair', { type: 'vote.close', voteId });
  act(run, voteId, ids);
  run.must('chair', { type: 'vote.declare', voteId });
  return sampleOf(run, voteId);
}

const EVENLY = [aMotionAnswer('approve'), aMotionAnswer('reject')];
const ONE: Partial<RuleSet> = { form: { kind: 'choose', most: 1 } };
const STV: Partial<RuleSet> = { form: { kind: 'ranked', count: 'scottish-stv' } };
const verify = (sample: Sample) => verifyFile(bundleOf(sample), nodeCrypto, null);

const forIt: Act = (run, voteId) => {
  run.must('chair', {
    type: 'vote.give-casting-vote',
    voteId,
    answer: { kind: 'motion', choice: 'approve' },
  });
};
const forBen: Act = (run, voteId, ids) => {
  const answer = { kind: 'chosen', optionIds: [ids[1] ?? ''] } as const;
  run.must('chair', { type: 'vote.give-casting-vote', voteId, answer });
};

describe('a tie in a bundle', () => {
  it.each<readonly [string, Sample, RegExp]>([
    ['of a proposal, left as it is', aTie({}, EVENLY, nothing), /not-approved, as declared/],
    [
      'of a proposal, by casting vote',
      aTie({ tie: 'casting-vote' }, EVENLY, forIt),
      /: approved, as declared/,
    ],
    ['of a proposal, by lot', aTie({ tie: 'lot' }, EVENLY, lot), /(approved|rejected), as declared/],
    [
      'of options, by casting vote',
      aTie({ ...ONE, tie: 'casting-vote' }, ['a', 'b'], forBen),
      /elected Ben Cole, as/,
    ],
    ['of options, by lot', aTie({ ...ONE, tie: 'lot' }, ['a', 'b'], lot), /elected (Asha Rao|Ben Cole), as/],
    [
      'of options, for a run-off',
      aTie({ ...ONE, tie: 'run-off' }, ['a', 'b'], nothing),
      /level for 1 seat: Asha Rao, Ben Cole/,
    ],
    ['inside a ranked count, by lot', aTie(STV, ['a', 'b'], lot), /elected (Asha Rao|Ben Cole), as/],
  ])('[I19] verifies: %s', async (_name, sample, outcome) => {
    const report = await verify(sample);
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    expect(report.checked.at(-1)).toMatch(outcome);
  });
});

describe('a tie told falsely', () => {
  const byLot = aTie({ tie: 'lot' }, EVENLY, lot);
  const byChair = aTie({ ...ONE, tie: 'casting-vote' }, ['a', 'b'], forBen);

  const altered = (sample: Sample, type: string, alter: (data: StoredEntry['data']) => object): Sample =>
    forged(sample, (entry) =>
      entry.type === type ? { ...entry, data: { ...entry.data, ...alter(entry.data) } } : entry,
    );
  const lotWith = (change: object) =>
    altered(byLot, 'vote.lot-drawn', (data) => ({ lot: { ...Object(data['lot']), ...change } }));

  it.each<readonly [string, Sample, string]>([
    ['other words', lotWith({ words: 'sun in Leeds' }), 'not made of its secret and its words'],
    ['another secret', lotWith({ secret: '00'.repeat(32) }), 'not the one that was sealed'],
    ['a short secret', lotWith({ secret: '00' }), 'malformed'],
    ['another order', lotWith({ drawn: [] }), 'falls otherwise'],
    [
      'a secret sealed for it afterwards',
      altered(byLot, 'vote.lot-sealed', () => ({ commitment: '00'.repeat(32) })),
      'not the one that was sealed',
    ],
    [
      'no seal',
      altered(byLot, 'vote.lot-sealed', () => ({ voteId: 'another' })),
      'was not sealed when the vote opened',
    ],
    [
      'the casting vote of somebody who is not tied',
      altered(byChair, 'vote.casting-vote-given', () => ({ answer: { kind: 'chosen', optionIds: ['x'] } })),
      'as many of the tied as there are seats',
    ],
    [
      'a casting vote that is not shown',
      altered(byChair, 'vote.casting-vote-given', () => ({ voteId: 'another' })),
      'the count',
    ],
  ])('[I19] fails with %s', async (_name, sample, why) => {
    const report = await verify(sample);
    expect(report.verdict).toBe('failed');
    expect(report.why).toContain(why);
  });
});
