/** Proxies of shares as bundles show them: each lot by itself, and what was given to the Chair goes with the office. */
import { describe, expect, it } from '@jest/globals';
import { GeneralMeeting } from '@quorate/domain/testing/a-general-meeting.js';
import { aVoteOpening } from '@quorate/domain/testing/a-meeting.js';
import { nodeCrypto } from '../node-crypto.js';
import { bundleOf, forged, type Sample, sampleOf } from '../testing/a-bundle.js';
import { verifyFile } from '../verify-file.js';

const DEPUTY = { personId: 'chair-2', name: 'Name of chair-2' };

/** Member 0 gives lot 0 to member 1 and acts for its holder no more when it votes; member 1 gives lot 1 to the observer; lot 2 votes in advance, and the Chair is another when the poll is taken. */
function aPoll(): Sample {
  const meeting = new GeneralMeeting([{ shares: 60 }, { shares: 20 }, { shares: 5 }, { shares: 15 }]);
  const { run, itemId } = meeting;
  run.must('member-0', meeting.appointing(0, 'member-1'));
  run.must('member-1', meeting.appointing(1, 'observer'));
  run.must('member-2', meeting.voting([2], 'reject'));
  meeting.start([1, 3]);
  const { roster } = run.state;
  if (roster === null) throw new Error('there is no roster');
  const seats = roster.seats.map((seat) =>
    seat.seatId === 'lot-0' ? { ...seat, member: { personId: 'member-9', name: 'Name of member-9' } } : seat,
  );
  run.must('secretary', { type: 'roster.set', roster: { ...roster, seats, chair: DEPUTY } });
  run.must('chair-2', { type: 'person.join' });
  run.must('observer', { type: 'person.join' });
  run.must('chair-2', aVoteOpening(itemId, { question: 'Change?' }));
  const { voteId } = meeting.vote;
  run.must('member-1', meeting.casting(voteId, 0, 'approve'));
  run.must('observer', meeting.casting(voteId, 1, 'approve'));
  run.must('chair-2', { type: 'ballots.cast-directed', voteId });
  run.must('chair-2', { type: 'vote.close', voteId });
  run.must('chair-2', { type: 'vote.declare', voteId });
  return sampleOf(run, voteId);
}

/** The observer holds lot 0 and is marked as there; the secretary writes their vote down. */
function recorded(): Sample {
  const meeting = new GeneralMeeting([{ shares: 60 }, { shares: 20 }]);
  const { run, itemId } = meeting;
  run.must('member-0', meeting.appointing(0, 'observer', 'approve'));
  meeting.start([1]);
  run.must('secretary', { type: 'person.join', personId: 'observer' });
  run.must('chair', aVoteOpening(itemId, { question: 'Change?' }));
  const { voteId } = meeting.vote;
  const answer = { kind: 'motion', choice: 'reject' } as const;
  const said = { voteId, seatId: 'lot-0', answer, reason: 'Told the secretary' };
  run.must('secretary', { type: 'ballot.record', ...said });
  meeting.close();
  run.must('chair', { type: 'vote.declare', voteId });
  return sampleOf(run, voteId);
}

const poll = aPoll();
const verify = (sample: Sample) => verifyFile(bundleOf(sample), nodeCrypto, null);

describe('proxies of shares', () => {
  it('[I19] verify where a holder of one has given another, and where representative and Chair are others by then', async () => {
    const report = await verify(poll);
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    expect(report.checked.join('\n')).toContain('Count: 80 for, 5 against');
  });

  it('[I19] fail where the former Chair casts what was given to the Chair', async () => {
    const chairs = poll.journal.entries.findLast(({ type }) => type === 'ballot.cast');
    const lie = forged(poll, (entry) =>
      entry.no === chairs?.no ? { ...entry, by: { personId: 'chair', name: 'chair' } } : entry,
    );
    const report = await verify(lie);
    expect(report.verdict).toBe('failed');
    expect(report.why).toContain('by somebody who does not hold the proxy');
  });

  it('[PRX-22] verify where the secretary wrote down what a proxy in the room votes, and fail where they were not there', async () => {
    const sample = recorded();
    const report = await verify(sample);
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    expect(report.checked.join('\n')).toContain('1 by proxy (1 recorded by the secretary with a reason)');
    expect(report.checked.join('\n')).toContain('Count: 60 for, 0 against');
    const away = forged(sample, (entry) =>
      entry.type === 'person.joined' && JSON.stringify(entry.data).includes('observer')
        ? { ...entry, data: { ...entry.data, personId: 'somebody-else' } }
        : entry,
    );
    expect((await verify(away)).why).toContain('for a holder who was not there');
  });
});
