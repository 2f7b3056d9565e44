/** Feeds as other programs read them: calendars by a parser that is not ours, and news as Atom and as JSON Feed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarAddress, MeetingSummary } from '@quorate/contracts';
import ICAL from 'ical.js';
import {
  addItems,
  eventually,
  meetingInSession,
  newKey,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';

const HOSTILE = 'Costs & <script>alert(1)</script> ]]> "quoted"';

describe('feeds', () => {
  let world: World;

  const read = async (path: string): Promise<{ type: string | null; text: string }> => {
    const answer = await fetch(`${world.quorate.origin}${path}`);
    expect(answer.status).toBe(200);
    return { type: answer.headers.get('content-type'), text: await answer.text() };
  };
  const events = async (query = ''): Promise<ICAL.Event[]> => {
    const { type, text } = await read(`/api/feeds/meetings.ics${query}`);
    expect(type).toBe('text/calendar; charset=utf-8');
    return new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
  };
  const statusOf = (event: ICAL.Event | undefined): unknown =>
    event?.component.getFirstPropertyValue('status');

  beforeAll(async () => {
    world = await startWorld();
  });

  afterAll(() => world.stop());

  it('give each meeting one event in UTC, whose sequence grows with each change and which stays when it is cancelled', async () => {
    const date = `${String(new Date().getUTCFullYear() + 1)}-07-06`;
    const meetingId = await planMeeting(world.secretary, world.board, { date });
    await addItems(world.secretary, meetingId, [{ title: 'Report' }]);
    const one = async (): Promise<ICAL.Event> => {
      const found = (await events()).find(({ uid }) => uid.startsWith(meetingId));
      if (found === undefined) throw new Error('the meeting is in no calendar');
      return found;
    };
    const planned = await one();
    expect(planned.sequence).toBe(0);
    expect(statusOf(planned)).toBe('TENTATIVE');
    // Ten o'clock in London, in summer.
    expect(planned.startDate.toJSDate().toISOString()).toBe(`${date}T09:00:00.000Z`);
    expect(planned.startDate.zone?.tzid).toBe('UTC');
    const moved = {
      startsAt: `${date}T12:00:00.000Z`,
      endsAt: `${date}T13:00:00.000Z`,
      place: 'Elsewhere, room 2; floor 3',
    };
    await world.secretary.do(meetingId, {
      type: 'meeting.reschedule',
      ...moved,
      reason: 'The room is taken.',
    });
    const later = await one();
    expect([later.uid, later.sequence, later.location]).toEqual([planned.uid, 1, moved.place]);
    expect(later.startDate.toJSDate().toISOString()).toBe(moved.startsAt);
    await world.secretary.do(meetingId, { type: 'meeting.cancel', reason: 'Nothing to decide.' });
    const cancelled = await one();
    expect([cancelled.uid, cancelled.sequence, statusOf(cancelled)]).toEqual([planned.uid, 2, 'CANCELLED']);
    expect((await events(`?bodyId=${world.board.bodyId}`)).map(({ uid }) => uid)).toContain(planned.uid);
    expect(await events('?bodyId=00000000-0000-4000-8000-000000000000')).toEqual([]);
  });

  it('tell headlines to everybody, and nothing that is not public, with no word taken for a mark', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    await world.secretary.do(meetingId, { type: 'headline.publish', itemId, text: HOSTILE });
    await world.secretary.do(meetingId, { type: 'note.write', itemId, text: 'A note for the body' });
    const atom = await eventually(
      'the headline is in the news',
      () => read('/api/feeds/news.atom'),
      ({ text }) => text.includes('Costs'),
    );
    expect(atom.type).toBe('application/atom+xml; charset=utf-8');
    expect(atom.text).toContain('Costs &amp; &lt;script&gt;');
    expect(atom.text).not.toMatch(/<script/i);
    const json = await read('/api/feeds/news.json');
    expect(json.type).toBe('application/feed+json; charset=utf-8');
    const { items } = JSON.parse(json.text) as { items: { id: string; title: string; url: string }[] };
    expect(items.map(({ title }) => title)).toContain(HOSTILE);
    expect(items[0]?.url).toContain(`/meetings/${meetingId}`);
    expect(`${atom.text}${json.text}`).not.toContain('A note for the body');
  });

  it('give a person their own calendar at an address that only they know, until they make another', async () => {
    const member = world.member(2);
    const make = async (): Promise<string> =>
      (await member.post<CalendarAddress>('/api/calendar-address', {})).done.address.replace(
        /^.*?\/api/,
        '/api',
      );
    const first = await make();
    const own = async (path: string): Promise<ICAL.Event[]> =>
      new ICAL.Component(ICAL.parse((await read(path)).text) as unknown[])
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component));
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const due = `${String(new Date().getUTCFullYear() + 1)}-03-02`;
    const comingId = await planMeeting(world.secretary, world.board, { date: due });
    const give = { itemId, text: 'A price that is for the body', owner: 'BRD Member 3', due };
    await world.secretary.do(meetingId, { type: 'action.give', ...give });
    const question = { title: 'Costs', question: 'A secret question?', summary: '', modification: null };
    const readers = { classification: 'AMBER', namedPersons: [] };
    const asked = { title: 'Costs', workingDays: 5, questions: [{ ...question, ...readers }] };
    const { decision } = (
      await world.secretary.post<{ decision: MeetingSummary }>(
        '/api/written-decisions',
        { bodyId: world.board.bodyId, ...asked },
        { 'idempotency-key': newKey() },
      )
    ).done;
    const events = await eventually(
      'meeting, close and action are in the calendar',
      () => own(first),
      (all) => all.some(({ uid }) => uid.startsWith('action-')),
    );
    const about = (id: string) => events.find(({ uid }) => uid.includes(id));
    expect(about(comingId)?.startDate.zone?.tzid).toBe('UTC');
    expect(about(decision.meetingId)?.summary).toContain('Voting closes');
    const action = events.find(({ uid }) => uid.startsWith('action-'));
    expect([action?.startDate.isDate, action?.startDate.toString()]).toEqual([true, due]);
    expect(JSON.stringify(events.map((event) => event.component))).not.toMatch(/secret question|price/);
    const second = await make();
    expect((await fetch(`${world.quorate.origin}${first}`)).status).toBe(404);
    expect((await own(second)).length).toBe(events.length);
    await member.delete('/api/calendar-address');
    expect((await fetch(`${world.quorate.origin}${second}`)).status).toBe(404);
    expect((await world.quorate.anyone().post('/api/calendar-address', {})).status).toBe(401);
    const [kept] = await world.database.query<{ count: string }>('SELECT count(*) FROM calendar_address');
    expect(kept?.count).toBe('0');
  });
});
