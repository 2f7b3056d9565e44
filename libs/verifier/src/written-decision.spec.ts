/** A decision in writing verifies like a vote of a meeting, its quorum read from the ballots. */
import { describe, expect, it } from '@jest/globals';
import {
  aWrittenDecision,
  aWrittenQuestion,
  closeWindow,
  IN_WRITING_MAJORITY,
} from '@quorate/domain/testing/a-written-decision.js';
import { nodeCrypto } from './node-crypto.js';
import { bundleOf, forged, sampleOf } from './testing/a-bundle.js';
import { verifyFile } from './verify-file.js';

function aDecision(approving: number) {
  const questions = [aWrittenQuestion(), aWrittenQuestion({ question: 'Should MP189 be approved?' })];
  const { run, voteIds } = aWrittenDecision(IN_WRITING_MAJORITY, { questions });
  const [voteId = '', other = ''] = voteIds;
  const itemId = run.state.votes[0]?.itemId ?? '';
  for (let seat = 0; seat < approving; seat++) run.cast(seat, voteId, 'approve');
  for (let seat = 0; seat < 20; seat++) run.cast(seat, other, 'reject');
  run.must('member-22', { type: 'interest.declare', itemId, seatId: 'seat-22', text: 'A contract' });
  closeWindow(run, voteId);
  run.must('secretary', { type: 'vote.declare', voteId });
  return sampleOf(run, voteId);
}

const verify = (sample: ReturnType<typeof aDecision>) =>
  verifyFile(bundleOf(sample), nodeCrypto, sample.key.publicKey);

describe('a bundle of a decision in writing', () => {
  it('verifies with the quorum that its own ballots make', async () => {
    const report = await verify(aDecision(13));
    expect(report.verdict).toBe('verified');
    expect(report.checked.join('\n')).toContain(
      'Quorum: 23 of 23 at the opening, 12 needed; 13 of 23 at the close, 12 needed.',
    );
    expect(report.checked.at(-1)).toBe('Outcome: approved, as declared.');
  });

  it('verifies where too few have voted', async () => {
    const report = await verify(aDecision(11));
    expect(report.checked.at(-1)).toBe('Outcome: inquorate, as declared.');
  });

  it('fails when it says that it was a meeting', async () => {
    const sample = aDecision(13);
    const asMeeting = forged(sample, (entry) => {
      const { conduct: _conduct, ...data } = entry.data;
      return entry.type === 'meeting.planned' ? { ...entry, data } : entry;
    });
    expect((await verify(asMeeting)).verdict).toBe('failed');
  });
});
