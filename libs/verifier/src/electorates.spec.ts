/** Bundles of votes of every electorate: weights, voting groups, persons present, and alternates who may not stand in. */
import { describe, expect, it } from '@jest/globals';
import type { BallotAnswer, RuleSet } from '@quorate/domain';
import { aMotionAnswer, aRoster, aRunningMeeting, aVoteOpening } from '@quorate/domain/testing/a-meeting.js';
import { aRuleSet } from '@quorate/domain/testing/a-rule-set.js';
import { nodeCrypto } from './node-crypto.js';
import { bundleOf, forged, type Sample, sampleOf } from './testing/a-bundle.js';
import { verifyFile } from './verify-file.js';

/** A vote under these rules in which seat 0 weighs 40; members 0, by this ballot, and 1 vote for and member 2 against. */
function aVoteOf(rules: Partial<RuleSet>, first: BallotAnswer = aMotionAnswer('approve')): Sample {
  const { run, itemId } = aRunningMeeting();
  const roster = aRoster(aRuleSet({ counting: { kind: 'whole', unit: 'head' }, ...rules }));
  const seats = roster.seats.map((seat, at) => ({
    ...seat,
    weight: at === 0 ? 40 : 1,
    groupId: `group ${at}`,
  }));
  run.must('secretary', { type: 'roster.set', roster: { ...roster, seats } });
  run.must('secretary', { type: 'interest.declare', itemId, seatId: 'seat-5', text: 'A contract' });
  run.must('chair', aVoteOpening(itemId, { electorIds: [] }));
  const { voteId = '' } = run.state.votes.at(-1) ?? {};
  const ofPersons = rules.electorate === 'person-present';
  for (const [seat, choice] of (['approve', 'approve', 'reject'] as const).entries()) {
    const seatId = ofPersons ? `member-${seat}` : `seat-${seat}`;
    const answer = seat === 0 ? first : aMotionAnswer(choice);
    run.must(`member-${seat}`, { type: 'ballot.cast', voteId, seatId, answer });
  }
  run.must('chair', { type: 'vote.close', voteId });
  run.must('chair', { type: 'vote.declare', voteId });
  return sampleOf(run, voteId);
}

const byWeight = aVoteOf({ electorate: 'shareholder', counting: { kind: 'whole', unit: 'weight' } });

const split = aVoteOf(
  {
    ...{ electorate: 'shareholder', counting: { kind: 'whole', unit: 'weight' } },
    mandates: { alternates: true, proxies: null, splitVotes: true },
  },
  { kind: 'split', parts: { approve: 25, reject: 10, abstain: 0 } },
);

describe('the bundle of a vote', () => {
  it.each<readonly [string, Sample, string]>([
    ['by weight', byWeight, 'Count: 41 for, 1 against, 0 abstaining, 1 recused, 19 without a ballot.'],
    ['of split votes', split, 'Count: 26 for, 11 against, 0 abstaining, 1 recused, 24 without a ballot.'],
    [
      'of voting groups',
      aVoteOf({ electorate: 'voting-group', counting: { kind: 'whole', unit: 'group' } }),
      'Count: 2 for, 1 against, 0 abstaining, 1 recused, 19 without a ballot.',
    ],
    [
      'of the persons present',
      aVoteOf({ electorate: 'person-present' }),
      'Count: 2 for, 1 against, 0 abstaining, 1 recused, 16 without a ballot.',
    ],
    [
      'without alternates',
      aVoteOf({ mandates: { alternates: false, proxies: null, splitVotes: false } }),
      'Count: 2 for, 1 against, 0 abstaining, 1 recused, 19 without a ballot.',
    ],
  ])('[I19] verifies: %s', async (_name, sample, count) => {
    const report = await verifyFile(bundleOf(sample), nodeCrypto, null);
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    expect(report.checked).toContain(count);
  });

  it('[I19] fails with another weight in the roll call', async () => {
    const lighter = forged(byWeight, (entry) => {
      const [first, ...rest] = (entry.data['rollCall'] ?? []) as readonly object[];
      if (entry.type !== 'vote.declared') return entry;
      return { ...entry, data: { ...entry.data, rollCall: [{ ...first, weight: 4 }, ...rest] } };
    });
    const report = await verifyFile(bundleOf(lighter), nodeCrypto, null);
    expect(report.why).toContain('another weight');
  });

  it.each([{ approve: 26, reject: 10 }, { approve: 25, reject: 10, abstain: 1 }, { approve: 41 }])(
    '[I19] fails with other parts in the roll call: %j',
    async (parts) => {
      const other = forged(split, (entry) => {
        const [first, ...rest] = (entry.data['rollCall'] ?? []) as readonly object[];
        if (entry.type !== 'vote.declared') return entry;
        const line = { ...first, answer: { kind: 'split', parts } };
        return { ...entry, data: { ...entry.data, rollCall: [line, ...rest] } };
      });
      const report = await verifyFile(bundleOf(other), nodeCrypto, null);
      expect(report.verdict).toBe('failed');
      expect(report.why).toMatch(/Seat 0 was declared as|more votes than its weight/);
    },
  );
});
