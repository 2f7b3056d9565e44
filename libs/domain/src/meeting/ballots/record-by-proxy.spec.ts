/** A proxy who is in the room and at no screen: marked as there by the secretary, counted once, and voting through them as directed. */
import { describe, expect, it } from '@jest/globals';
import { GeneralMeeting } from '../../testing/a-general-meeting.js';
import { aMotionAnswer, aRunningMeeting } from '../../testing/a-meeting.js';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import type { Choice } from '../../counting/ballot.js';
import { quorumNow } from '../select.js';
import { ballotsOf } from './ballot-box.js';
import { isBallotOf } from './ballot-readers.js';

const LOTS = [{ shares: 60 }, { shares: 20 }, { shares: 5 }, { shares: 10 }];
const BECAUSE = 'Told the secretary in the room';

/** The observer holds lot 0, directed for, and lot 1 at discretion; member 3 is there, member 2 is not. */
function aMeeting(): GeneralMeeting {
  const meeting = new GeneralMeeting(LOTS);
  meeting.run.must('member-0', meeting.appointing(0, 'observer', 'approve'));
  meeting.run.must('member-1', meeting.appointing(1, 'observer'));
  meeting.start([3]);
  return meeting;
}

const joining = { type: 'person.join', personId: 'observer' } as const;
const leaving = { type: 'person.leave', personId: 'observer' } as const;

function recording({ vote: { voteId } }: GeneralMeeting, lot: number, choice: Choice) {
  const ballot = { voteId, seatId: `lot-${lot}`, answer: aMotionAnswer(choice), reason: BECAUSE };
  return { type: 'ballot.record', ...ballot } as const;
}

describe('a proxy who is in the room and at no screen', () => {
  it('[ATT-14] is marked as there and gone by the secretary, and counts to the quorum once', () => {
    const meeting = aMeeting();
    const { run } = meeting;
    const qualifying = () => quorumNow(run.state, null)?.qualifying?.present;
    expect(run.refused('chair', joining).code).toBe('only-for-yourself');
    expect(run.refused('secretary', { ...joining, personId: 'member-2' }).code).toBe('no-proxy-held');
    expect(qualifying()).toBe(1);
    run.must('secretary', joining);
    expect(run.refused('secretary', joining).sentence).toContain('is marked as here already');
    expect(run.refused('observer', { type: 'person.join' }).code).toBe('already-joined');
    expect([qualifying(), run.state.others.map(({ role }) => role)]).toEqual([2, ['chair', 'observer']]);
    run.openVote(meeting.itemId);
    expect(run.refused('secretary', leaving).code).toBe('voting-there');
    meeting.close();
    run.must('secretary', leaving);
    expect(run.refused('secretary', leaving).code).toBe('not-joined');
    expect(run.refused('secretary', { ...leaving, personId: 'chair' }).code).toBe('only-for-yourself');
    expect(qualifying()).toBe(1);
  });

  it('[ATT-14] is marked in their own seat where they have one, and in no other body', () => {
    const meeting = new GeneralMeeting(LOTS);
    meeting.run.must('member-0', meeting.appointing(0, 'member-2'));
    meeting.start([3]);
    const mark = { ...joining, personId: 'member-2' };
    expect(meeting.run.refused('secretary', mark).code).toBe('join-by-seat');
    const { run } = aRunningMeeting();
    expect(run.refused('secretary', joining).code).toBe('only-for-yourself');
  });

  it('[PRX-22] [RES-19] votes through the secretary as directed, whatever is written down, and unread by them', () => {
    const meeting = aMeeting();
    const { run } = meeting;
    run.must('secretary', joining);
    run.openVote(meeting.itemId);
    for (const lot of [0, 1]) run.must('secretary', recording(meeting, lot, 'reject'));
    const latest = ballotsOf(run.box, meeting.vote.voteId);
    const ballots = [0, 1].flatMap((place) => latest.get(place) ?? []);
    expect(ballots.map(({ answer }) => answer)).toEqual([aMotionAnswer('approve'), aMotionAnswer('reject')]);
    const read = (personId: string) => ballots.map((ballot) => isBallotOf(ballot, personId));
    expect([read('secretary'), read('observer'), read('member-0')]).toEqual([
      [false, false],
      [true, true],
      [true, false],
    ]);
    const { rollCall } = meeting.close();
    expect(rollCall.slice(0, 2)).toMatchObject([
      { standing: 'approve', byProxy: true, recordedBySecretary: true },
      { standing: 'reject', byProxy: true, recordedBySecretary: true },
    ]);
    const said = JSON.stringify(draftMinutes(run.state, run.entries));
    expect(said).toContain('Name of observer (observer) joined at');
    expect(said).toContain(
      `The secretary recorded the votes of Lot 0 by proxy and Lot 1 by proxy: ${BECAUSE}.`,
    );
  });

  it('[PRX-22] votes so only while they are there, and never over what they or the member cast', () => {
    const meeting = aMeeting();
    const { run } = meeting;
    run.must('member-2', { type: 'seat.take', seatId: 'lot-2', personId: 'member-2' });
    run.openVote(meeting.itemId);
    expect(run.refused('secretary', recording(meeting, 0, 'approve')).code).toBe('not-present');
    run.must('secretary', joining);
    run.must('secretary', recording(meeting, 1, 'approve'));
    run.must('secretary', recording(meeting, 1, 'reject'));
    run.must('observer', meeting.casting(meeting.vote.voteId, 1, 'approve'));
    expect(run.refused('secretary', recording(meeting, 1, 'reject')).code).toBe('own-ballot-stands');
    run.must('member-1', { type: 'seat.take', seatId: 'lot-1', personId: 'member-1' });
    run.must('member-1', meeting.casting(meeting.vote.voteId, 1, 'reject'));
    run.must('member-1', { type: 'seat.leave', seatId: 'lot-1' });
    expect(run.refused('secretary', recording(meeting, 1, 'approve')).code).toBe('voted-without-proxy');
    expect(meeting.close().rollCall[1]).toMatchObject({ standing: 'reject', recordedBySecretary: false });
  });
});
