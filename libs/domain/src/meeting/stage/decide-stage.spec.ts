/** The stages of a meeting and its roster, proved by commands. */
import { describe, expect, it } from '@jest/globals';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { MeetingRun, aPlan, aPlannedMeeting, aRoster, aRunningMeeting } from '../../testing/a-meeting.js';
import type { MeetingCommand } from '../meeting-command.js';
import { MEETING_STAGES, type MeetingStage } from '../meeting-state.js';
import { presentSeats, quorumNow } from '../select.js';
import { checkStage } from './stage-table.js';

const { quorum } = aRuleSet();
const ASKS_FOR_CHAIR = aRuleSet({ quorum: { ...quorum, rolesPresent: ['chair'] } });

const note = 'Back at 11';
const reason = 'It was called by mistake';

function meetingAt(stage: MeetingStage): MeetingRun {
  if (stage === 'planned') return aPlannedMeeting({}).run;
  if (stage === 'called' || stage === 'cancelled') {
    const { run } = aPlannedMeeting({});
    run.must('secretary', { type: 'meeting.call' });
    if (stage === 'cancelled') run.must('secretary', { type: 'meeting.cancel', reason });
    return run;
  }
  const { run } = aRunningMeeting();
  if (stage === 'paused') run.must('chair', { type: 'meeting.pause', note });
  if (stage === 'adjourned') run.must('chair', { type: 'meeting.adjourn', note });
  if (stage === 'closed') run.must('chair', { type: 'meeting.close' });
  return run;
}

const MOVES: readonly [MeetingCommand, readonly MeetingStage[], MeetingStage][] = [
  [{ type: 'meeting.call' }, ['planned'], 'called'],
  [{ type: 'meeting.start' }, ['called'], 'in-session'],
  [{ type: 'meeting.pause', note }, ['in-session'], 'paused'],
  [{ type: 'meeting.resume' }, ['paused', 'adjourned'], 'in-session'],
  [{ type: 'meeting.adjourn', note }, ['in-session', 'paused'], 'adjourned'],
  [{ type: 'meeting.close' }, ['in-session', 'paused', 'adjourned'], 'closed'],
  [{ type: 'meeting.reopen', reason }, ['closed'], 'in-session'],
  [{ type: 'meeting.cancel', reason }, ['planned', 'called'], 'cancelled'],
];

/** Ballots are left out: the vote says better than the meeting why one comes too late. */
const ALL_BUT_BALLOTS = [
  'roster.set',
  'meeting.reschedule',
  'item.add',
  'item.amend',
  'item.move',
  'item.remove',
  'meeting.call',
  'meeting.start',
  'meeting.pause',
  'meeting.resume',
  'meeting.adjourn',
  'meeting.close',
  'meeting.reopen',
  'meeting.cancel',
  'item.open',
  'item.close',
  'item.defer',
  'seat.take',
  'seat.leave',
  'apologies.give',
  'apologies.withdraw',
  'person.join',
  'person.leave',
  'interest.declare',
  'interest.withdraw',
  'speaker.ask',
  'speaker.call',
  'speaker.finish',
  'speaker.withdraw',
  'vote.open',
  'vote.close',
  'vote.declare',
  'vote.annul',
  'vote.propose-annulment',
  'vote.confirm-annulment',
  'vote.withdraw-annulment',
  'note.write',
  'decision.write',
  'objection.write',
  'action.give',
  'headline.publish',
  'record.correct',
  'record.strike',
] as const;

describe('the stages of a meeting', () => {
  for (const [command, from, to] of MOVES) {
    for (const stage of MEETING_STAGES) {
      it(`[MTG-1] ${command.type} ${from.includes(stage) ? `leads from ${stage} to ${to}` : `is refused when ${stage}`}`, () => {
        const run = meetingAt(stage);
        expect(run.state.stage).toBe(stage);
        if (from.includes(stage)) {
          run.must('secretary', command);
          expect(run.state.stage).toBe(to);
        } else {
          expect(run.refused('secretary', command).code).toBe('wrong-stage');
        }
      });
    }
  }

  it('[MTG-1] says at which stage the command is possible', () => {
    expect(meetingAt('planned').refused('chair', { type: 'meeting.start' }).sentence).toBe(
      'You cannot start the meeting while the meeting is planned but not yet called; it is possible while it is called but not yet started.',
    );
  });

  it('[MTG-2] is planned once, with its roster', () => {
    const run = new MeetingRun();
    expect(run.refused('secretary', { type: 'meeting.call' }).code).toBe('no-such-meeting');
    const entries = run.must('secretary', aPlan());
    expect(entries.map(({ type }) => type)).toEqual(['meeting.planned', 'roster.set']);
    expect(Object.keys(entries[0]?.data ?? {})).not.toContain('type');
    expect(run.state.seats).toHaveLength(23);
    expect(run.refused('secretary', aPlan()).code).toBe('already-planned');
  });

  it('[MTG-3] is not called with an empty agenda', () => {
    const { run } = aPlannedMeeting();
    expect(run.refused('secretary', { type: 'meeting.call' }).code).toBe('agenda-empty');
  });

  it('[MTG-4] may start without a quorum, which then reads as not met', () => {
    const { run } = aPlannedMeeting({});
    run.must('secretary', { type: 'meeting.call' });
    run.seat(0, 11);
    run.must('chair', { type: 'meeting.start' });
    expect(quorumNow(run.state, null)).toMatchObject({ met: false, present: 11, inPost: 23, needed: 12 });
  });

  it('[MTG-5] does not stop for long while a vote is open, but may pause', () => {
    const { run, itemId } = aRunningMeeting();
    const voteId = run.openVote(itemId);
    expect(run.refused('chair', { type: 'meeting.close' }).code).toBe('vote-open');
    expect(run.refused('chair', { type: 'meeting.adjourn', note }).code).toBe('vote-open');
    run.must('chair', { type: 'meeting.pause', note });
    run.cast(3, voteId, 'approve');
    run.must('chair', { type: 'vote.close', voteId });
    expect(run.refused('chair', { type: 'meeting.close' }).code).toBe('vote-undeclared');
    run.must('chair', { type: 'vote.declare', voteId });
    run.must('chair', { type: 'meeting.close' });
  });

  it('[MTG-6] takes the item off the table when it closes', () => {
    const { run, itemId } = aRunningMeeting();
    const types = run.must('chair', { type: 'meeting.close' }).map(({ type }) => type);
    expect(types).toEqual(['item.closed', 'meeting.closed']);
    expect(run.state).toMatchObject({ currentItemId: null, stage: 'closed' });
    expect(run.state.agenda.find((item) => item.itemId === itemId)?.state).toBe('done');
  });

  it('[MTG-7] takes after its close only notes, actions, headlines, corrections, strikes, annulled outcomes and its reopening', () => {
    expect(
      ALL_BUT_BALLOTS.filter(
        (type) => checkStage(type, { stage: 'closed', conduct: 'meeting' }).ok,
      ).toSorted(),
    ).toEqual([
      'action.give',
      'headline.publish',
      'meeting.reopen',
      'note.write',
      'record.correct',
      'record.strike',
      'vote.confirm-annulment',
      'vote.propose-annulment',
      'vote.withdraw-annulment',
    ]);
  });

  it('[MTG-8] writes nothing for a roster that says the same', () => {
    const { run } = aPlannedMeeting();
    expect(run.must('secretary', { type: 'roster.set', roster: aRoster() })).toEqual([]);
  });

  it('[MTG-8] keeps in their seats those who still belong there, and no one else', () => {
    const { run } = aRunningMeeting();
    const seats = aRoster().seats.map((seat, index) => {
      const old = seat.member;
      if (index === 0) return { ...seat, member: { personId: 'new', name: 'New' } };
      return index === 1 && old !== null ? { ...seat, member: null, alternates: [old] } : seat;
    });
    run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), seats } });
    expect(run.state.seats[0]).toMatchObject({ state: 'expected', person: null });
    expect(run.state.seats[1]).toMatchObject({ state: 'present', asAlternate: true });
    expect(run.state.seats[2]).toMatchObject({ state: 'present', asAlternate: false });
  });

  it('[MTG-8] keeps nobody in the room in an office that is another’s now, and an officer who is something else as that', () => {
    const { run } = aRunningMeeting();
    for (const who of ['chair', 'secretary', 'observer']) run.must(who, { type: 'person.join' });
    const { secretaries, observers } = aRoster();
    const roster = { ...aRoster(), chair: null, secretaries: observers, observers: secretaries };
    expect(quorumNow(run.state, null, ASKS_FOR_CHAIR)?.met).toBe(true);
    run.must('secretary', { type: 'roster.set', roster });
    expect(run.state.others).toMatchObject([
      { personId: 'secretary', role: 'observer' },
      { personId: 'observer', role: 'secretary' },
    ]);
    expect(quorumNow(run.state, null, ASKS_FOR_CHAIR)?.met).toBe(false);
  });

  it('[MTG-17] starts without those who were marked as there long before', () => {
    const { run } = aPlannedMeeting({});
    run.must('secretary', { type: 'meeting.call' });
    run.seat(0, 2);
    run.must('chair', { type: 'person.join' });
    run.must('secretary', { type: 'guest.admit', name: 'Ada Auditor', capacity: 'auditor' });
    run.seconds += 13 * 3600;
    run.seat(2, 3);
    run.must('secretary', { type: 'person.join' });
    const written = run.must('secretary', { type: 'meeting.start' }).map(({ type }) => type);
    const gone = ['seat.left', 'seat.left', 'person.left', 'guest.left'];
    expect(written).toEqual([...gone, 'meeting.started']);
    expect(presentSeats(run.state).map(({ seatId }) => seatId)).toEqual(['seat-2']);
    expect(run.state.others.map(({ personId }) => personId)).toEqual(['secretary']);
    run.seat(0, 1);
    expect(presentSeats(run.state)).toHaveLength(2);
  });

  it('[MTG-9] must end after it starts, and says why it moves', () => {
    const startsAt = '2022-01-05T10:00:00.000Z';
    const { run } = aPlannedMeeting();
    const move = { type: 'meeting.reschedule', startsAt, endsAt: startsAt, place: 'London', reason } as const;
    expect(run.refused('secretary', move)).toMatchObject({ code: 'ends-before-start', field: 'endsAt' });
    expect(run.refused('secretary', { ...move, startsAt: 'soon' })).toMatchObject({
      code: 'not-a-time',
      field: 'startsAt',
    });
    const endsAt = '2022-01-05T12:00:00.000Z';
    expect(run.refused('secretary', { ...move, endsAt, reason: ' ' })).toMatchObject({
      code: 'text-missing',
      field: 'reason',
    });
    run.must('secretary', { ...move, endsAt });
    expect(run.state).toMatchObject({ startsAt, endsAt, place: 'London' });
  });
});
