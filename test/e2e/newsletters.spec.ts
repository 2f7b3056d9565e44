/** The newsletter: signed up for and confirmed, gathered, edited, sent to a real mail server, and kept on the site. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DraftView, IssueEditsView, IssueView, SectionsView } from '@quorate/contracts';
import {
  addItems,
  addPerson,
  type Client,
  eventually,
  meetingInSession,
  planMeeting,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';
import { addressOf, MailServer } from '../support/mail-server.js';
import { aNewsletter, subscribe, tokenIn } from '../support/newsletter.js';

describe('the newsletter', () => {
  let world: World;
  let server: MailServer;
  let administrator: Client;
  let anyone: Client;
  let desk: string;

  beforeAll(async () => {
    server = await MailServer.start();
    world = await startWorld({ hasClock: true, server: { env: server.env } });
    await setDatabaseClock(world.database, '2027-03-01T10:00:00Z');
    anyone = world.quorate.anyone();
    desk = `/api/bodies/${world.board.bodyId}/newsletter`;
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    const rules = aNewsletter(world.board.bodyId);
    expect((await administrator.put('/api/newsletters/rules', rules)).status).toBe(200);
  });
  afterAll(async () => {
    await world.stop();
    await server.stop();
  });

  const draft = async (): Promise<DraftView> => {
    const { draft: there } = (await world.secretary.get<{ draft: DraftView | null }>(desk)).done;
    if (there === null) throw new Error('there is no draft');
    return there;
  };
  const edited = (edits: IssueEditsView, version: number) =>
    world.secretary.put<DraftView>(desk, { version, edits });
  const changed = (id: string, more: object = {}) => ({
    ...{ id, heading: null, introduction: null, isIn: true, leftOut: [], reworded: [], added: [] },
    ...more,
  });

  it('is confirmed by whoever has the mail, and left by one click of a mail program', async () => {
    await subscribe(anyone, server, 'ann@alder.example');
    const list = async () =>
      (await administrator.get<{ subscribers: { address: string }[] }>('/api/newsletters/subscribers')).done;
    expect((await list()).subscribers.map(({ address }) => address)).toEqual(['ann@alder.example']);
    const [mail] = await server.to('ann@alder.example');
    const path = `/api/newsletters/confirmations/${tokenIn(mail?.text, 'confirm')}`;
    expect((await anyone.post(path)).problem).toMatchObject({ code: 'link-over' });

    const again = { name: 'Ann', organisation: 'Other', address: 'Ann@Alder.example' };
    await setDatabaseClock(world.database, '2027-03-01T12:00:00Z');
    expect((await anyone.post('/api/newsletters/subscribers', again)).status).toBe(204);
    const [, already] = await server.to('ann@alder.example', 2);
    expect(already?.subject).toBe('You get the Board News already');
    const leave = `/newsletters/leave/${tokenIn(already?.text, 'leave')}`;
    expect((await anyone.get(leave)).status).toBe(200);
    expect((await list()).subscribers).toHaveLength(1);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await anyone.post(leave, 'List-Unsubscribe=One-Click', form)).status).toBe(204);
    expect((await list()).subscribers).toEqual([]);
    expect((await anyone.post(leave, 'List-Unsubscribe=One-Click', form)).status).toBe(204);
  });

  it('has sections that its secretary changes as they were read, and no other body has', async () => {
    const path = `${desk}/sections`;
    const read = (await world.secretary.get<SectionsView>(path)).done;
    const [first, ...others] = read.sections;
    if (first === undefined) throw new Error('it has sections');
    const put = (change: object) => world.secretary.put<SectionsView>(path, { ...read, ...change });
    const renamed = await put({ sections: [{ ...first, heading: 'Welcome' }, ...others] });
    expect(renamed.done).toMatchObject({
      version: read.version + 1,
      sections: [{ heading: 'Welcome' }, {}, {}, {}, {}],
    });
    expect((await put({ name: 'Late News' })).problem).toMatchObject({ code: 'sections-changed' });
    const unknown = { kind: 'meetings', bodies: ['NONE'], days: 7, hasAgenda: false };
    expect((await put({ sections: [{ ...first, fill: unknown }] })).problem).toMatchObject({
      ...{ code: 'body-code-unknown', field: 'sections.0.fill.bodies' },
    });
    expect((await put({ version: read.version + 1 })).status).toBe(200);
    const rules = (await administrator.get<{ rules: { name: string } }>('/api/newsletters/rules')).done;
    expect(rules.rules).toEqual(aNewsletter(world.board.bodyId));
    expect((await administrator.get(path.replace(world.board.bodyId, world.secretary.personId))).status).toBe(
      404,
    );
  });

  it('is gathered, edited and gathered again, and nothing that a person wrote is lost', async () => {
    const meetingId = await planMeeting(world.secretary, world.board, { date: '2027-03-10', start: '10:00' });
    await addItems(world.secretary, meetingId, [
      { title: 'Open item' },
      { title: 'Closed item', classification: 'AMBER' },
    ]);
    const begun = await world.secretary.post<DraftView>(desk, { date: '2027-03-01' });
    expect(begun.status).toBe(201);
    expect((await world.secretary.post(desk, { date: '2027-03-01' })).problem).toMatchObject({
      code: 'draft-there',
    });
    const meetings = begun.done.sections.find(({ id }) => id === 'meetings');
    expect(meetings?.entries[0]).toMatchObject({ when: 'Wednesday 10 March 2027, 10:00 UK time' });
    expect(meetings?.entries[0]?.text).toContain('1. Open item');
    expect(JSON.stringify(begun.done)).not.toContain('Closed item');
    expect(begun.done.sections.map(({ id }) => id)).toEqual(['welcome', 'meetings', 'helpdesk']);

    const { key = '', title = '', when = '', text = '' } = meetings?.entries[0] ?? {};
    const reworded = [
      { key, title: 'Come to our meeting', text: 'All of you.', instead: { title, when, text } },
    ];
    const own = { key: 'own:1', title: 'We have moved', text: 'To the second floor.' };
    const sections = [
      changed('meetings', { reworded }),
      changed('welcome', { introduction: 'Spring is here.', added: [own] }),
      changed('helpdesk', { isIn: false }),
    ];
    const one = (await edited({ sections }, begun.done.version)).done;
    expect(one.sections.map(({ id }) => id)).toEqual(['meetings', 'welcome']);
    expect((await edited({ sections: [] }, begun.done.version)).problem).toMatchObject({
      code: 'draft-changed',
    });

    await world.secretary.do(meetingId, {
      type: 'meeting.reschedule',
      ...{ startsAt: '2027-03-11T10:00:00.000Z', endsAt: '2027-03-11T12:00:00.000Z' },
      ...{ place: 'By video call', reason: 'The Chair is ill.' },
    });
    await planMeeting(world.secretary, world.board, { date: '2027-03-20' });
    const path = `${desk}/gatherings`;
    const again = (await world.secretary.post<DraftView>(path, { version: one.version, date: one.date }))
      .done;
    expect(again.sections[1]).toMatchObject({
      introduction: 'Spring is here.',
      entries: [{ title: own.title }],
    });
    expect(again.sections[0]?.entries).toMatchObject([
      { title: 'Come to our meeting', text: 'All of you.', when: 'Thursday 11 March 2027, 10:00 UK time' },
      { when: 'Saturday 20 March 2027, 10:00 UK time' },
    ]);
    expect(again.outdated).toEqual([{ sectionId: 'meetings', key, title: 'Come to our meeting' }]);
  });

  it('is mailed to oneself first, then to every subscriber with the same facts as page and text', async () => {
    for (const who of ['bob', 'carol'])
      await subscribe(anyone, server, `${who}@birch.example`, `${who} Birch`);
    const { address } = (await world.secretary.post<{ address: string }>(`${desk}/tests`)).done;
    const [test] = await server.to(address);
    expect(test?.subject).toBe('Test: Board News 1 March 2027');
    const { version } = await draft();
    const sent = await world.secretary.post<IssueView>(`${desk}/sendings`, { version });
    expect(sent.status).toBe(201);
    expect(sent.done).toMatchObject({ number: 1, name: 'Board News', sending: { recipients: 2 } });

    const [mail] = (await server.to('bob@birch.example', 2)).slice(1);
    expect(mail?.subject).toBe('Board News 1 March 2027');
    const page = (await anyone.get<IssueView>('/api/newsletters/1')).done;
    expect(page.sending).toBeNull();
    for (const { heading, introduction, entries } of page.sections) {
      const words = [heading, introduction, ...entries.flatMap(({ title, when }) => [title, when])];
      for (const said of words) {
        expect(mail?.text).toContain(said);
        expect(mail?.html).toContain(said);
      }
    }
    const unscripted = await anyone.get('/newsletters/1');
    expect(unscripted.text).toContain('<h3>We have moved</h3>');
    expect((await anyone.get('/newsletters')).text).toContain('href="/newsletters/1"');
    const leave = tokenIn(mail?.text, 'leave');
    const lines = mail?.headerLines.map(({ line }) => line.replaceAll(/\s+/g, ' ')) ?? [];
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(lines.some((one) => one.startsWith('List-Unsubscribe: <') && one.includes(leave))).toBe(true);
    expect(leave).not.toBe(tokenIn((await server.to('carol@birch.example', 2))[1]?.text, 'leave'));
    await eventually(
      'all are handed over',
      async () => (await world.secretary.get<IssueView>('/api/newsletters/1')).done.sending,
      (sending) => sending?.handedOver === 2,
    );
    expect(server.mails.filter((one) => addressOf(one) === 'ann@alder.example')).toHaveLength(2);
    expect((await world.secretary.get<{ draft: unknown }>(desk)).done).toEqual({ draft: null });
  });

  it('begins the next issue where the last one ended, and is not sent when a fact has changed since', async () => {
    const atom = await anyone.get('/api/feeds/news.atom');
    expect(atom.text).toContain('Board News, 1 March 2027');
    await setDatabaseClock(world.database, '2027-03-02T10:00:00Z');
    const running = await meetingInSession(world.board, world);
    await world.secretary.do(running.meetingId, {
      ...{ type: 'headline.publish', itemId: null, text: 'The board agreed' },
    });
    await eventually(
      'the headline is published',
      async () => (await anyone.get('/api/feeds/news.atom')).text,
      (text) => text.includes('The board agreed'),
    );
    const begun = (await world.secretary.post<DraftView>(desk, { date: '2027-03-02' })).done;
    expect(begun.sections.find(({ id }) => id === 'news')?.entries).toMatchObject([
      { title: 'The board agreed' },
    ]);
    await planMeeting(world.secretary, world.board, { date: '2027-03-25' });
    const { version } = begun;
    expect((await world.secretary.post(`${desk}/sendings`, { version })).problem).toMatchObject({
      code: 'facts-changed',
    });
    expect((await draft()).version).toBe(version + 1);
    expect((await world.secretary.delete(desk)).status).toBe(204);
    expect((await world.secretary.post(`${desk}/sendings`, { version })).problem).toMatchObject({
      code: 'no-draft',
    });
    const first = { date: '2027-05-01' };
    expect((await world.secretary.post(desk, first)).problem).toMatchObject({ code: 'issue-too-early' });
  });

  it('lists who gets it as a CSV file in which no cell is a formula', async () => {
    await subscribe(anyone, server, 'dan@cedar.example', '=HYPERLINK("http://evil.example")');
    const csv = await administrator.get('/api/newsletters/subscribers.csv');
    expect(csv.headers['content-disposition']).toContain('newsletter-subscribers.csv');
    expect(csv.text).toContain("'=HYPERLINK");
    expect(csv.text).toContain('dan@cedar.example');
  });
});
