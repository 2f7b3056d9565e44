/** Adjourned meetings: when they go on, who is there then, and what shareholders may still settle before. */
import { describe, expect, it } from '@jest/globals';
import { aRunningMeeting } from '../../testing/a-meeting.js';
import { GeneralMeeting, MEETING_AT } from '../../testing/a-general-meeting.js';
import { COMPANIES_ACT_NOTICE } from '../../notice/notice-rule.js';
import { presentSeats } from '../select.js';

const LOTS = [{ shares: 60 }, { shares: 30 }, { shares: 10 }];

function movedTo(startsAt: string) {
  const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString();
  const moved = { startsAt, endsAt, place: 'The hall', reason: 'Not finished' };
  return { type: 'meeting.reschedule', ...moved } as const;
}

function adjourned(): GeneralMeeting {
  const meeting = new GeneralMeeting(LOTS);
  const { roster } = meeting.run.state;
  if (roster === null) throw new Error('a meeting has a roster');
  meeting.run.state = { ...meeting.run.state, roster: { ...roster, notice: COMPANIES_ACT_NOTICE } };
  meeting.start([0, 1]);
  meeting.run.must('chair', { type: 'meeting.adjourn', note: '' });
  return meeting;
}

describe('an adjourned meeting', () => {
  it('[MTG-14] goes on at a time to come', () => {
    const { run } = aRunningMeeting();
    run.must('chair', { type: 'meeting.adjourn', note: '' });
    expect(run.refused('secretary', movedTo(run.now))).toMatchObject({
      ...{ code: 'not-to-come', field: 'startsAt' },
    });
    run.must('secretary', movedTo('2029-01-05T10:00:00.000Z'));
  });

  it('[MTG-15] has nobody there once it is put off: whoever comes is marked again', () => {
    const { run } = aRunningMeeting();
    run.must('secretary', { type: 'guest.admit', name: 'Ada Auditor', capacity: 'auditor' });
    run.must('chair', { type: 'person.join' });
    const present = presentSeats(run.state).length;
    expect(present).toBeGreaterThan(0);
    run.must('chair', { type: 'meeting.adjourn', note: '' });
    expect(presentSeats(run.state)).toHaveLength(present);
    const written = run.must('secretary', movedTo('2029-01-05T10:00:00.000Z')).map(({ type }) => type);
    expect(written.filter((type) => type === 'seat.left')).toHaveLength(present);
    expect(run.state).toMatchObject({ stage: 'adjourned', others: [], guests: [] });
    expect(presentSeats(run.state)).toEqual([]);
    run.must('chair', { type: 'meeting.resume' });
    run.seat(0, 1);
    expect(presentSeats(run.state)).toHaveLength(1);
  });

  it('[NTC-14] of shareholders goes on within 14 days without notice, and later with 7 clear days of it', () => {
    const { run } = adjourned();
    run.must('secretary', movedTo('2022-01-03T13:00:00.000Z'));
    run.must('secretary', movedTo('2022-01-04T13:00:00.000Z'));
    const late = adjourned();
    late.at('2022-01-02T09:00:00.000Z');
    expect(late.run.refused('secretary', movedTo('2022-01-09T13:00:00.000Z'))).toMatchObject({
      code: 'adjourned-long',
      sentence:
        'More than 14 days after it was adjourned a meeting goes on with 7 clear days of notice (Model Articles 2008, art. 41(5)): choose a day up to Monday 3 January 2022, or Monday 10 January 2022 or later.',
    });
    late.run.must('secretary', movedTo('2022-01-10T13:00:00.000Z'));
  });

  it('[ADV-2] asks in advance for what is not settled yet', () => {
    const meeting = new GeneralMeeting(LOTS, undefined, [], ['A second resolution']);
    const { run, itemIds } = meeting;
    const [, second = ''] = itemIds;
    meeting.start([0, 1]);
    run.openVote(itemIds[0] ?? '');
    const { voteId } = meeting.vote;
    run.must('member-0', meeting.casting(voteId, 0, 'approve'));
    meeting.close();
    run.must('chair', { type: 'vote.declare', voteId });
    run.must('chair', { type: 'meeting.adjourn', note: '' });
    run.must('secretary', movedTo('2022-01-12T13:00:00.000Z'));
    const giving = (itemId: string) => {
      const directions = [{ itemId, choice: 'approve' as const }];
      return { type: 'advance-votes.give', lots: [{ seatIds: ['lot-2'], directions }] } as const;
    };
    expect(run.refused('member-2', giving(itemIds[0] ?? ''))).toMatchObject({ code: 'direction-missing' });
    run.must('member-2', giving(second));
  });

  it('[PRX-20] takes proxies of shares from its notice on', () => {
    const meeting = new GeneralMeeting(LOTS);
    meeting.run.state = { ...meeting.run.state, stage: 'planned' };
    expect(meeting.run.refused('member-0', meeting.appointing(0, 'observer'))).toMatchObject({
      code: 'before-notice',
    });
    expect(MEETING_AT > meeting.run.now).toBe(true);
  });

  it('[SHR-12] takes lots that are split before it starts, and others neither then nor later', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    const seatsNow = () => (run.state.roster?.seats ?? []).map(({ seatId, weight }) => [seatId, weight]);
    const setting = (weight: number) => {
      const roster = run.state.roster;
      const [first, ...rest] = roster?.seats ?? [];
      if (roster === null || first === undefined) throw new Error('there are lots');
      const part = { ...first, seatId: 'lot-9', label: 'Lot 9', weight: (first.weight ?? 1) - weight };
      return {
        type: 'roster.set',
        roster: { ...roster, seats: [{ ...first, weight }, ...rest, part] },
      } as const;
    };
    run.must('secretary', setting(40));
    expect(seatsNow()).toEqual([
      ['lot-0', 40],
      ['lot-1', 30],
      ['lot-2', 10],
      ['lot-9', 20],
    ]);
    const { roster } = run.state;
    if (roster === null) throw new Error('there is a roster');
    const fewer = { ...roster, seats: roster.seats.slice(1) };
    run.must('secretary', { type: 'roster.set', roster: fewer });
    expect(seatsNow()).toHaveLength(4);
    meeting.start([0]);
    const before = seatsNow();
    run.must('secretary', { ...setting(10) });
    expect(seatsNow()).toEqual(before);
  });
});
