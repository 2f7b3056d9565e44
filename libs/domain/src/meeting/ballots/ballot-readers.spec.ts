/** Proves who reads what one ballot says: who cast it, and whom it was cast for. */
import { describe, expect, it } from '@jest/globals';
import { aMotionAnswer, aRoster, aRunningMeeting } from '../../testing/a-meeting.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { aWrittenDecision } from '../../testing/a-written-decision.js';
import { isBallotOf } from './ballot-readers.js';

const reason = 'On the telephone, heard by all';
const answer = aMotionAnswer('approve');

/** Those of the people who may read the ballot that was put in last. */
function readersOf({ box }: ReturnType<typeof aRunningMeeting>['run'], people: readonly string[]): string[] {
  const ballot = box.last;
  if (ballot === null) throw new Error('the box is empty');
  return people.filter((personId) => isBallotOf(ballot, personId));
}

const record = (voteId: string, seatId: string) =>
  ({ type: 'ballot.record', voteId, seatId, answer, reason }) as const;

describe('a ballot', () => {
  it('[VOT-27] is read by who cast it, and neither by the member whose alternate cast it nor by who follows', () => {
    const { run, itemId } = aRunningMeeting();
    const voteId = run.openVote(itemId);
    run.must('member-0', { type: 'seat.leave', seatId: 'seat-0' });
    run.must('alt-0', { type: 'seat.take', seatId: 'seat-0', personId: 'alt-0' });
    run.must('alt-0', { type: 'ballot.cast', voteId, seatId: 'seat-0', answer });
    expect(readersOf(run, ['alt-0', 'member-0', 'member-1', 'secretary', 'chair'])).toEqual(['alt-0']);
    run.must('secretary', record(voteId, 'seat-21'));
    const roster = aRoster();
    const seats = roster.seats.map((seat) =>
      seat.seatId === 'seat-21' ? { ...seat, member: { personId: 'successor', name: 'A successor' } } : seat,
    );
    run.must('secretary', { type: 'roster.set', roster: { ...roster, seats } });
    expect(readersOf(run, ['member-21', 'successor', 'secretary', 'chair'])).toEqual([
      ...['member-21', 'secretary'],
    ]);
  });

  it('[VOT-27] that the secretary records is read by who sits there, else by the member, in writing too', () => {
    const { run, itemId } = aRunningMeeting();
    const voteId = run.openVote(itemId);
    run.must('member-0', { type: 'seat.leave', seatId: 'seat-0' });
    run.must('alt-0', { type: 'seat.take', seatId: 'seat-0', personId: 'alt-0' });
    run.must('secretary', record(voteId, 'seat-0'));
    expect(readersOf(run, ['alt-0', 'member-0'])).toEqual(['alt-0']);
    const written = aWrittenDecision();
    written.run.must('secretary', record(written.voteIds[0] ?? '', 'seat-0'));
    expect(readersOf(written.run, ['alt-0', 'member-0'])).toEqual(['member-0']);
  });

  it('[VOT-27] that a proxy cast is read by both, also once the proxy is revoked', () => {
    const { run, itemId } = aRunningMeeting();
    const mandates = { alternates: true, proxies: { mostPerHolder: null }, splitVotes: false };
    run.must('secretary', { type: 'roster.set', roster: aRoster(aRuleSet({ mandates })) });
    const voteId = run.openVote(itemId);
    const scope = { kind: 'meeting' } as const;
    run.must('member-21', {
      ...{ type: 'proxy.appoint', seatId: 'seat-21', holderId: 'member-3' },
      ...{ scope, until: null, directions: [], reason: null },
    });
    run.must('member-3', { type: 'ballot.cast', voteId, seatId: 'seat-21', answer });
    const { proxyId = '' } = run.state.proxies[0] ?? {};
    run.must('member-21', { type: 'proxy.revoke', proxyId, reason: null });
    expect(readersOf(run, ['member-21', 'member-3', 'member-4', 'secretary'])).toEqual([
      ...['member-21', 'member-3'],
    ]);
  });
});
