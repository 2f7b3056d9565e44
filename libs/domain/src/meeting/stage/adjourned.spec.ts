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

describe('a break', () => {
  it('[MTG-18] that lasts overnight is an adjournment from its beginning, and goes on at a time that was told', () => {
    const { run } = adjourned();
    run.must('chair', { type: 'meeting.resume' });
    run.must('chair', { type: 'meeting.pause', note: 'Back at three' });
    run.seconds += 3600;
    run.must('chair', { type: 'meeting.resume' });
    run.must('chair', { type: 'meeting.pause', note: 'Back soon' });
    const { pausedAt } = run.state;
    run.seconds += 20 * 86_400;
    expect(run.refused('chair', { type: 'meeting.resume' })).toMatchObject({
      code: 'break-over',
      sentence:
        'The break began on Monday 20 December 2021, and a break ends on the day it began. Adjourn the meeting and move it to the time at which it goes on.',
    });
    run.must('chair', { type: 'meeting.adjourn', note: '' });
    expect(run.state).toMatchObject({ pausedAt: null, adjournedAt: pausedAt });
    expect(run.refused('chair', { type: 'meeting.resume' }).code).toBe('no-time-told');
    expect(run.refused('secretary', movedTo('2022-01-12T13:00:00.000Z')).code).toBe('adjourned-long');
    run.must('secretary', movedTo('2022-01-20T13:00:00.000Z'));
    expect(presentSeats(run.state)).toEqual([]);
  });
});

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

  it('[MTG-16] on another day goes on only at a time that was told, and one reopened then has nobody there', () => {
    const { run } = aRunningMeeting();
    run.must('chair', { type: 'meeting.adjourn', note: '' });
    run.seconds += 90 * 86_400;
    expect(run.refused('chair', { type: 'meeting.resume' }).code).toBe('no-time-told');
    run.must('secretary', movedTo('2029-01-05T10:00:00.000Z'));
    run.must('chair', { type: 'meeting.resume' });
    run.seat(0, 1);
    run.must('chair', { type: 'meeting.close' });
    run.must('chair', { type: 'meeting.reopen', reason: 'A vote was forgotten' });
    expect(presentSeats(run.state)).toHaveLength(1);
    run.must('chair', { type: 'meeting.close' });
    run.seconds += 86_400;
    run.must('chair', { type: 'meeting.reopen', reason: 'Another' });
    expect(presentSeats(run.state)).toEqual([]);
  });

  it('[NTC-14] is not moved to an earlier time than was told without notice, and gives notice again after long', () => {
    const { run } = adjourned();
    run.must('secretary', movedTo('2022-01-03T13:00:00.000Z'));
    expect(run.refused('secretary', movedTo('2021-12-22T13:00:00.000Z')).code).toBe('told-later');
    const types = run.must('secretary', movedTo('2022-01-20T13:00:00.000Z')).map(({ type }) => type);
    expect(types).toContain('meeting.rescheduled');
  });

  it('[ADV-2] withholds what is settled already, should it be voted on again', () => {
    const meeting = new GeneralMeeting(LOTS, undefined, [], ['A second resolution']);
    const { run, itemIds } = meeting;
    const [first = '', second = ''] = itemIds;
    const early = [first, second].map((itemId) => ({ itemId, choice: 'reject' as const }));
    run.must('member-1', {
      ...{ type: 'advance-votes.give' as const, lots: [{ seatIds: ['lot-1'], directions: early }] },
    });
    meeting.start([0]);
    run.openVote(first);
    const { voteId } = meeting.vote;
    run.must('chair', { type: 'ballots.cast-directed', voteId });
    meeting.close();
    run.must('chair', { type: 'vote.declare', voteId });
    run.must('chair', { type: 'meeting.adjourn', note: '' });
    run.must('secretary', movedTo('2022-01-12T13:00:00.000Z'));
    const again = (lot: number) => {
      const directions = [{ itemId: second, choice: 'approve' as const }];
      run.must(`member-${lot}`, {
        ...{ type: 'advance-votes.give' as const, lots: [{ seatIds: [`lot-${lot}`], directions }] },
      });
      const { proxyId = '' } = run.state.proxies.findLast(({ seatId }) => seatId === `lot-${lot}`) ?? {};
      return (run.directions.get(proxyId)?.directions ?? []).find(({ itemId }) => itemId === first)?.choice;
    };
    expect([again(1), again(2)]).toEqual(['reject', 'abstain']);
  });

  it('[PRX-21] lets whoever acts for a lot now end what was given for it before', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    run.must('member-0', meeting.voting([0], 'approve'));
    expect(run.refused('member-1', { type: 'proxies.revoke', seatIds: ['lot-0'], reason: null }).code).toBe(
      'not-your-seat',
    );
    const { roster } = run.state;
    if (roster === null) throw new Error('there is a roster');
    const member = { personId: 'member-9', name: 'The next' };
    const seats = roster.seats.map((seat) => (seat.seatId === 'lot-0' ? { ...seat, member } : seat));
    run.must('secretary', { type: 'roster.set', roster: { ...roster, seats } });
    run.must('member-9', { type: 'proxies.revoke', seatIds: ['lot-0'], reason: null });
    expect(run.state.proxies).toEqual([]);
    expect(run.refused('member-9', { type: 'proxies.revoke', seatIds: ['lot-0'], reason: null }).code).toBe(
      'nothing-given',
    );
  });

  it('[ADV-5] closes no vote by hand while votes given to the Chair wait, where there is no Chair either', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    run.must('member-1', meeting.voting([1], 'reject'));
    const { roster } = run.state;
    if (roster === null) throw new Error('there is a roster');
    meeting.start([0, 2]);
    run.openVote(meeting.itemId);
    run.must('secretary', { type: 'roster.set', roster: { ...roster, chair: null } });
    const closing = { type: 'vote.close', voteId: meeting.vote.voteId } as const;
    expect(run.refused('secretary', closing).code).toBe('directed-waiting');
  });

  it('[NTC-11] stays under the rules of its notice', () => {
    const { run } = adjourned();
    const { roster } = run.state;
    if (roster === null) throw new Error('there is a roster');
    const mandates = { ...roster.ruleSet.mandates, proxies: { mostPerHolder: null, cutOffHours: 240 } };
    run.must('secretary', {
      ...{ type: 'roster.set' as const, roster: { ...roster, ruleSet: { ...roster.ruleSet, mandates } } },
    });
    expect(run.state.roster?.ruleSet).toEqual(roster.ruleSet);
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

  it('[SHR-12] takes a lot that is split whatever others sold, and who acts now for whoever sold all', () => {
    const { run } = new GeneralMeeting(LOTS);
    const { roster } = run.state;
    const [first, second, third] = roster?.seats ?? [];
    if (roster === null || !first || !second || !third) throw new Error('there are lots');
    const member = { personId: 'observer', name: 'Ola Observer' };
    const parts = [
      { ...first, weight: 10 },
      { ...first, seatId: 'lot-9', label: 'Lot 9', weight: (first.weight ?? 1) - 10 },
    ];
    const bought = { ...third, weight: (second.weight ?? 1) + (third.weight ?? 1) };
    const kept = [{ ...second, member }];
    run.must('secretary', { type: 'roster.set', roster: { ...roster, seats: [...parts, bought] }, kept });
    const [split, part] = parts;
    expect(run.state.roster?.seats).toEqual([split, { ...second, member }, third, part]);
  });
});
