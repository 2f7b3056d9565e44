/** Attendance and the owners of actions through the front door: read from journals by those of the body, and reminded once each. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionLine, AttendanceView, NewsView } from '@quorate/contracts';
import { eventually, meetingInSession, setDatabaseClock, startWorld, type World } from '../support/index.js';
import { MailServer } from '../support/mail-server.js';

describe('after a meeting', () => {
  let world: World;
  let smtp: MailServer;
  let meetingId: string;
  let itemId: string;

  beforeAll(async () => {
    smtp = await MailServer.start(0);
    world = await startWorld({ hasClock: true, server: { env: smtp.env } });
    await setDatabaseClock(world.database, '2027-03-01T10:00:00Z');
    ({ meetingId, itemId } = await meetingInSession(world.board, world));
  });

  afterAll(async () => {
    await world.stop();
    await smtp.stop();
  });

  const reminders = () => smtp.mails.filter(({ subject }) => subject?.includes('action') === true);

  it('the owner of an open action is reminded before it is due and once when it is overdue, and nobody else is', async () => {
    const [mine, done] = ['Write to the Authority', 'Book the room'];
    const give = (text: string, owner: string) =>
      world.secretary.do(meetingId, { type: 'action.give', itemId, text, owner, due: '2027-03-12' });
    await give(mine, 'BRD Member 3');
    const { made } = await give(done, 'BRD Member 4');
    await give('Look into it', 'SECAS');
    const report = { recordId: made.recordId ?? '', status: 'done', note: 'Booked.' } as const;
    await world.secretary.do(meetingId, { type: 'action.report', ...report });
    await setDatabaseClock(world.database, '2027-03-09T09:30:00Z');
    await eventually(
      'the owner is reminded',
      () => Promise.resolve(reminders().length),
      (count) => count === 1,
    );
    await world.quorate.restart();
    await setDatabaseClock(world.database, '2027-03-13T09:30:00Z');
    await eventually(
      'the owner is told that it is overdue',
      () => Promise.resolve(reminders().length),
      (count) => count === 2,
    );
    const [first, second] = reminders();
    expect(first?.subject).toBe('The BRD Board: Your action 1/01 is due on Friday 12 March 2027');
    expect(first?.text).toContain(mine);
    expect(second?.text).toContain('was due on Friday 12 March 2027 and is still open');
    const { news } = (await world.member(2).get<{ news: NewsView[] }>('/api/inbox')).done;
    expect(news.filter(({ kind }) => kind === 'action-waits')).toHaveLength(2);
    const { actions } = (await world.member(2).get<{ actions: ActionLine[] }>('/api/registers/actions')).done;
    expect(actions.map(({ owner, status }) => [owner, status]).toSorted()).toEqual([
      ['BRD Member 3', 'open'],
      ['BRD Member 4', 'done'],
      ['SECAS', 'open'],
    ]);
  });

  it('members and officers read who attended and how, as the journal has it, and save it for a spreadsheet', async () => {
    const path = `/api/bodies/${world.board.bodyId}/attendance`;
    await world.member(0).do(meetingId, { type: 'seat.leave', seatId: world.seat(0) });
    const before = (await world.member(1).get<AttendanceView>(path)).done;
    expect(before.meetings).toEqual([]);
    await world.chair.do(meetingId, { type: 'meeting.close' });
    const days = '?from=2020-01-01&to=2030-01-01';
    const view = (await world.member(1).get<AttendanceView>(`${path}${days}`)).done;
    const of = (index: number) =>
      view.members.find(({ personId }) => personId === world.board.seats[index]?.memberId);
    expect([of(0)?.counts.part, of(1)?.counts.whole]).toEqual([1, 1]);
    expect([of(0)?.percent, of(1)?.percent]).toEqual([100, 100]);
    expect(view.meetings.map((meeting) => meeting.meetingId)).toEqual([meetingId]);
    const csv = (await world.secretary.get(`${path}.csv${days}`)).text.split('\r\n');
    expect(csv[0]).toBe('meeting,date,member,seat,attendance');
    expect(csv.filter((line) => line.includes('BRD Member 1,'))[0]).toContain('Part of it');
    for (const refused of [world.quorate.anyone(), world.observer]) {
      expect([401, 403]).toContain((await refused.get(`${path}${days}`)).status);
      expect([401, 403]).toContain((await refused.get(`${path}.csv${days}`)).status);
    }
  });
});
