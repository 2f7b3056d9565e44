/** The calendar puts every meeting in exactly one place, in the month of its London date. */
import type { MeetingSummary } from '@quorate/contracts';
import { describe, expect, it } from '@jest/globals';
import { arrangeCalendar } from './arrange-calendar.js';

const now = Date.parse('2021-12-17T12:00:00Z');

function meeting(startsAt: string, stage: MeetingSummary['stage']): MeetingSummary {
  return {
    meetingId: startsAt,
    bodyId: 'b',
    bodyName: 'SEC Panel',
    bodyCode: 'PANEL',
    number: 99,
    title: 'Panel meeting',
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 7_200_000).toISOString(),
    place: 'Teleconference',
    conduct: 'meeting',
    stage,
  };
}

const days = (months: ReturnType<typeof arrangeCalendar>['live']): string[] =>
  months.flatMap(({ key, meetings }) => meetings.map(({ startsAt }) => `${key}: ${startsAt.slice(0, 10)}`));

describe('arrangeCalendar', () => {
  const calendar = arrangeCalendar(
    [
      meeting('2021-11-19T10:00:00Z', 'closed'),
      meeting('2021-12-10T10:00:00Z', 'cancelled'),
      meeting('2021-12-16T10:00:00Z', 'called'),
      meeting('2021-12-17T08:00:00Z', 'in-session'),
      meeting('2021-12-22T10:00:00Z', 'called'),
      meeting('2022-06-30T23:30:00Z', 'planned'),
    ],
    now,
  );

  it('keeps a meeting that runs over its time among the live ones', () => {
    expect(days(calendar.live)).toEqual(['2021-12: 2021-12-17']);
  });

  it('lists what comes with the soonest first, late starters too, in the month of the London date', () => {
    expect(days(calendar.comingUp)).toEqual([
      '2021-12: 2021-12-16',
      '2021-12: 2021-12-22',
      '2022-07: 2022-06-30',
    ]);
  });

  it('lists what was with the latest first, cancelled meetings too', () => {
    expect(days(calendar.earlier)).toEqual(['2021-12: 2021-12-10', '2021-11: 2021-11-19']);
  });
});
