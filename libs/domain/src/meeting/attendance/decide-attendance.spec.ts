/** Attendance, interests and speakers, proved by commands. */
import { describe, expect, it } from '@jest/globals';
import { aPlan, aPlannedMeeting, aRoster, aRunningMeeting, MeetingRun } from '../../testing/a-meeting.js';
import { presentSeats, quorumNow } from '../select.js';

function calledMeeting(): MeetingRun {
  const { run } = aPlannedMeeting({});
  run.must('secretary', { type: 'meeting.call' });
  return run;
}

const take = (seat: number, personId: string) =>
  ({ type: 'seat.take', seatId: `seat-${seat}`, personId }) as const;

describe('seats', () => {
  it('[ATT-1] are taken for oneself, or for anyone by the secretary', () => {
    const run = calledMeeting();
    expect(run.refused('member-1', take(2, 'member-2'))).toMatchObject({
      code: 'only-for-yourself',
      field: 'personId',
    });
    run.must('secretary', take(2, 'member-2'));
    run.must('member-1', take(1, 'member-1'));
    expect(presentSeats(run.state).map(({ person }) => person?.personId)).toEqual(['member-1', 'member-2']);
    expect(run.refused('secretary', take(1, 'member-1')).code).toBe('already-present');
  });

  it('[ATT-2] hold only their member or one of their alternates', () => {
    const run = calledMeeting();
    expect(run.refused('member-1', take(2, 'member-1'))).toMatchObject({
      code: 'not-on-seat',
      field: 'personId',
    });
    expect(run.refused('secretary', take(99, 'member-1'))).toMatchObject({
      code: 'no-such-seat',
      field: 'seatId',
    });
    run.must('alt-1', take(2, 'alt-1'));
    expect(run.state.seats[2]).toMatchObject({
      state: 'present',
      asAlternate: true,
      person: { personId: 'alt-1' },
    });
  });

  it('[ATT-2] hold nobody while they are vacant', () => {
    const run = new MeetingRun();
    const roster = aRoster();
    const seats = roster.seats.map((seat) => (seat.seatId === 'seat-2' ? { ...seat, member: null } : seat));
    run.must('secretary', aPlan({ roster: { ...roster, seats } }));
    run.addItem();
    run.must('secretary', { type: 'meeting.call' });
    expect(run.refused('alt-1', take(2, 'alt-1')).code).toBe('not-in-post');
    expect(quorumNow(run.state, null)?.inPost).toBe(22);
  });

  it('[ATT-3] go back from the alternate to the member, never from the member to an alternate', () => {
    const run = calledMeeting();
    run.must('alt-1', take(2, 'alt-1'));
    run.must('member-2', take(2, 'member-2'));
    expect(run.state.seats[2]).toMatchObject({ asAlternate: false, person: { personId: 'member-2' } });
    expect(run.refused('alt-1', take(2, 'alt-1')).code).toBe('seat-occupied');
  });

  it('[ATT-4] hold one person several times only as alternate for several members', () => {
    const run = new MeetingRun();
    const roster = aRoster();
    const alternates = [{ personId: 'member-0', name: 'Name of member-0' }];
    const seats = roster.seats.map((seat) => (seat.seatId === 'seat-5' ? { ...seat, alternates } : seat));
    run.must('secretary', aPlan({ roster: { ...roster, seats } }));
    run.addItem();
    run.must('secretary', { type: 'meeting.call' });
    run.must('alt-0', take(0, 'alt-0'));
    run.must('alt-0', take(1, 'alt-0'));
    expect(presentSeats(run.state)).toHaveLength(2);
    run.must('member-0', take(0, 'member-0'));
    expect(run.refused('member-0', take(5, 'member-0'))).toMatchObject({
      code: 'already-seated',
      field: 'personId',
    });
  });

  it('[ATT-5] [ATT-13] [I13] are left by who sits there, between votes by the secretary too, and cast ballots stay', () => {
    const { run, itemId } = aRunningMeeting();
    const voteId = run.openVote(itemId);
    run.cast(3, voteId, 'approve');
    const leave = { type: 'seat.leave', seatId: 'seat-3' } as const;
    expect(run.refused('member-4', leave).code).toBe('not-sitting-there');
    run.must('member-3', leave);
    expect(run.refused('member-3', leave).code).toBe('seat-empty');
    const other = { type: 'seat.leave', seatId: 'seat-4' } as const;
    expect(run.refused('secretary', other)).toMatchObject({ code: 'voting-there', field: 'seatId' });
    run.must('member-4', other);
    run.must('chair', { type: 'vote.close', voteId });
    expect(run.state.votes[0]?.rollCall[3]?.standing).toBe('approve');
    expect(run.state.votes[0]?.rollCall[4]?.standing).toBe('absent');
    run.must('secretary', { type: 'seat.leave', seatId: 'seat-5' });
  });

  it('[ATT-13] keep an alternate who may vote there until the close, unless the member comes', () => {
    const { run, itemId } = aRunningMeeting();
    run.must('member-0', { type: 'seat.leave', seatId: 'seat-0' });
    run.must('alt-0', { type: 'seat.take', seatId: 'seat-0', personId: 'alt-0' });
    run.openVote(itemId);
    const arrival = { type: 'seat.take', seatId: 'seat-0', personId: 'member-0' } as const;
    expect(run.refused('secretary', arrival)).toMatchObject({ code: 'voting-there' });
    run.must('member-0', arrival);
  });

  it('[ATT-6] send apologies only while nobody sits there, and arriving ends them', () => {
    const run = calledMeeting();
    const give = { type: 'apologies.give', seatId: 'seat-1', note: '' } as const;
    const withdraw = { type: 'apologies.withdraw', seatId: 'seat-1' } as const;
    expect(run.refused('member-2', give).code).toBe('not-your-seat');
    expect(run.refused('member-1', withdraw).code).toBe('no-apologies');
    run.must('member-1', give);
    expect(run.refused('secretary', give).code).toBe('already-apologised');
    run.must('secretary', withdraw);
    expect(run.state.seats[1]?.state).toBe('expected');
    run.must('secretary', give);
    run.must('member-1', take(1, 'member-1'));
    expect(run.state.seats[1]?.state).toBe('present');
    expect(run.refused('member-1', give).code).toBe('seat-present');
  });
});

describe('those without a seat', () => {
  it('[ATT-7] are the chair, secretaries and observers, each once', () => {
    const run = calledMeeting();
    for (const personId of ['chair', 'secretary', 'observer']) run.must(personId, { type: 'person.join' });
    expect(run.state.others.map(({ role }) => role)).toEqual(['chair', 'secretary', 'observer']);
    expect(run.refused('chair', { type: 'person.join' }).code).toBe('already-joined');
    expect(run.refused('member-1', { type: 'person.join' }).code).toBe('join-by-seat');
    run.must('chair', { type: 'person.leave' });
    expect(run.refused('chair', { type: 'person.leave' }).code).toBe('not-joined');
  });
});

describe('interests', () => {
  const declare = (itemId: string, seat: number) =>
    ({ type: 'interest.declare', itemId, seatId: `seat-${seat}`, text: 'Wrote the proposal' }) as const;

  it('[ATT-8] recuse the seat on the item, declared by its people or by the secretary', () => {
    const { run, itemId } = aRunningMeeting();
    expect(run.refused('member-4', declare(itemId, 3)).code).toBe('not-your-seat');
    expect(run.refused('member-3', declare('none', 3)).code).toBe('no-such-item');
    expect(run.refused('member-3', { ...declare(itemId, 3), text: '' })).toMatchObject({
      code: 'text-missing',
      field: 'text',
    });
    run.must('member-3', declare(itemId, 3));
    run.must('secretary', declare(itemId, 4));
    expect(run.refused('secretary', declare(itemId, 4)).code).toBe('interest-declared');
    expect(quorumNow(run.state, itemId)).toMatchObject({ present: 18, inPost: 23 });
    expect(quorumNow(run.state, null)?.present).toBe(20);
  });

  it('[ATT-11] are declared by the member or who sits there, and for nobody whose ballot is in', () => {
    const { run, itemId } = aRunningMeeting();
    expect(run.refused('alt-0', declare(itemId, 0)).code).toBe('not-your-seat');
    const voteId = run.openVote(itemId);
    run.must('secretary', declare(itemId, 1));
    run.cast(3, voteId, 'approve');
    expect(run.refused('secretary', declare(itemId, 3)).code).toBe('own-ballot-stands');
    run.must('member-3', declare(itemId, 3));
    run.must('member-2', { type: 'seat.leave', seatId: 'seat-2' });
    run.must('alt-1', { type: 'seat.take', seatId: 'seat-2', personId: 'alt-1' });
    run.must('alt-1', declare(itemId, 2));
  });

  it('[ATT-9] are withdrawn with a reason, but not while a vote on the item is open', () => {
    const { run, itemId } = aRunningMeeting();
    const withdraw = {
      type: 'interest.withdraw',
      itemId,
      seatId: 'seat-3',
      reason: 'It was another proposal',
    } as const;
    expect(run.refused('member-3', withdraw).code).toBe('no-such-interest');
    run.must('member-3', declare(itemId, 3));
    const voteId = run.openVote(itemId);
    expect(run.refused('member-3', withdraw).code).toBe('vote-open');
    run.must('secretary', { type: 'vote.annul', voteId, reason: 'Wrong question' });
    run.must('member-3', withdraw);
    expect(quorumNow(run.state, itemId)?.present).toBe(20);
    expect(run.state.interests).toEqual([
      { itemId, seatId: 'seat-3', text: 'Wrote the proposal', withdrawn: true },
    ]);
    run.must('member-3', declare(itemId, 3));
    expect(quorumNow(run.state, itemId)?.present).toBe(19);
  });

  it('[ATT-9] are withdrawn by the member or the secretary, not by an alternate who sits there', () => {
    const { run, itemId } = aRunningMeeting();
    const reason = 'It was another proposal';
    const withdraw = { type: 'interest.withdraw', itemId, seatId: 'seat-2', reason } as const;
    run.must('member-2', declare(itemId, 2));
    run.must('member-2', { type: 'seat.leave', seatId: 'seat-2' });
    run.must('alt-1', take(2, 'alt-1'));
    expect(run.refused('alt-1', withdraw)).toMatchObject({ code: 'members-own-interest', field: 'seatId' });
    run.must('secretary', withdraw);
    run.must('alt-1', declare(itemId, 2));
    run.must('member-2', withdraw);
  });
});

describe("the speakers' queue", () => {
  it('[ATT-10] takes those who are here, each once, and gives the floor to one at a time', () => {
    const { run } = aRunningMeeting();
    expect(run.refused('observer', { type: 'speaker.ask' }).code).toBe('not-in-meeting');
    run.must('observer', { type: 'person.join' });
    run.must('observer', { type: 'speaker.ask' });
    run.must('member-1', { type: 'speaker.ask' });
    expect(run.refused('member-1', { type: 'speaker.ask' }).code).toBe('already-in-queue');
    expect(run.state.speakers.map(({ label }) => label)).toEqual(['Name of observer', 'Seat 1']);
    const [first = '', second = ''] = run.state.speakers.map(({ requestId }) => requestId);
    run.must('chair', { type: 'speaker.call', requestId: first });
    run.must('chair', { type: 'speaker.call', requestId: second });
    expect(run.state.speakers.map(({ state }) => state)).toEqual(['done', 'speaking']);
    expect(run.refused('chair', { type: 'speaker.call', requestId: first }).code).toBe('not-waiting');
    expect(run.refused('chair', { type: 'speaker.finish', requestId: first }).code).toBe('not-speaking');
    expect(run.refused('member-2', { type: 'speaker.finish', requestId: second }).code).toBe(
      'not-your-request',
    );
    run.must('member-1', { type: 'speaker.finish', requestId: second });
    run.must('member-2', { type: 'speaker.ask' });
    const third = run.state.speakers.at(-1)?.requestId ?? '';
    expect(run.refused('member-1', { type: 'speaker.withdraw', requestId: third }).code).toBe(
      'not-your-request',
    );
    run.must('member-2', { type: 'speaker.withdraw', requestId: third });
    expect(run.refused('member-2', { type: 'speaker.withdraw', requestId: third }).code).toBe('not-waiting');
    expect(run.refused('chair', { type: 'speaker.call', requestId: 'none' }).code).toBe('no-such-request');
  });
});
