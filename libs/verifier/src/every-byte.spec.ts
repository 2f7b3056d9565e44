/** Bundles of ballots by proxy and of a secret vote with any one of their bytes changed; those of plain votes have theirs beside them. */
import { describe, expect, it } from '@jest/globals';
import { aMotionAnswer, anItem, aPlan, aRoster, MeetingRun } from '@quorate/domain/testing/a-meeting.js';
import { aRuleSet } from '@quorate/domain/testing/a-rule-set.js';
import { nodeCrypto } from './node-crypto.js';
import { bundleOf, leafOf, type Sample, sampleOf, type StoredEntry } from './testing/a-bundle.js';
import { aSecretSample, FOR } from './testing/a-secret-sample.js';
import { verifyFile } from './verify-file.js';

/** A board of four, of whom the third votes for the fourth too, in one act. */
function byProxy(): Sample {
  const run = new MeetingRun();
  const mandates = { alternates: true, proxies: { mostPerHolder: 1 }, splitVotes: false };
  const constituencies = [{ id: 'large', name: 'Seats' }];
  const whole = aRoster(aRuleSet({ counting: { kind: 'whole', unit: 'head' }, constituencies, mandates }));
  const seats = whole.seats.slice(0, 4).map((seat) => ({ ...seat, constituencyId: 'large', alternates: [] }));
  run.must('secretary', aPlan({ roster: { ...whole, seats } }));
  const itemId = run.addItem(anItem());
  run.must('secretary', { type: 'meeting.call' });
  run.seat(0, 3);
  run.must('chair', { type: 'meeting.start' });
  run.must('chair', { type: 'item.open', itemId, from: null });
  const given = { seatId: 'seat-3', holderId: 'member-2', scope: { kind: 'meeting' } } as const;
  run.must('member-3', { type: 'proxy.appoint', ...given, until: null, directions: [], reason: null });
  const voteId = run.openVote(itemId);
  const ballots = ['seat-2', 'seat-3'].map((seatId) => ({ seatId, answer: aMotionAnswer('approve') }));
  run.must('member-2', { type: 'ballots.cast', voteId, ballots });
  run.must('chair', { type: 'vote.close', voteId });
  run.must('chair', { type: 'vote.declare', voteId });
  return sampleOf(run, voteId);
}

/** With only these entries shown, the others by their hash. */
function showing(sample: Sample, isShown: (type: string) => boolean): Uint8Array {
  const entries = sample.parts.entries.map((entry) => {
    const stored = entry as StoredEntry;
    return isShown(stored.type) ? entry : leafOf(stored);
  });
  return bundleOf(sample, { entries });
}

const samples = {
  'ballots by proxy, as a member gets it': showing(byProxy(), (type) => type !== 'vote.counted'),
  'a secret vote, as the public gets it': showing(
    aSecretSample({}, [], () => [FOR]),
    (type) => type.startsWith('vote.') && type !== 'vote.counted',
  ),
};

describe('a bundle of', () => {
  it.each(Object.entries(samples))('%s, is sound as it is', async (_name, bundle) => {
    expect(await verifyFile(bundle, nodeCrypto, null)).toMatchObject({ why: null });
  });

  it.each(
    Object.entries(samples).flatMap(([name, bundle]) =>
      [0, 1, 2, 3].map((first) => [name, first, bundle] as const),
    ),
  )('[I19] %s, fails at every fourth byte of it from byte %i on', async (_name, first, bundle) => {
    const altered = Buffer.from(bundle);
    for (let at = first; at < bundle.length; at += 4) {
      const byte = altered.readUInt8(at);
      altered.writeUInt8(byte ^ (1 << ((at >> 2) % 8)), at);
      const { verdict } = await verifyFile(altered, nodeCrypto, null);
      if (verdict !== 'failed') throw new Error(`byte ${at} may be another`);
      altered.writeUInt8(byte, at);
    }
  });
});
