/** Ways to misuse the newsletter: writing it without the right, learning who gets it, flooding people with mail, and words that would act in a mail or on a page. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DraftView, IssueView, MailView } from '@quorate/contracts';
import { ROUTES } from '@quorate/contracts';
import {
  addItems,
  addPerson,
  type Client,
  planMeeting,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';
import { MailServer } from '../support/mail-server.js';
import { aNewsletter, subscribe, tokenIn } from '../support/newsletter.js';

const SIGN_UP = '/api/newsletters/subscribers';
const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>"&\'';

describe('the newsletter', () => {
  let world: World;
  let server: MailServer;
  let administrator: Client;
  let anyone: Client;
  let desk: string;

  beforeAll(async () => {
    server = await MailServer.start();
    const env = { ...server.env, QUORATE_ORIGIN: 'http://quorate.example' };
    world = await startWorld({ hasClock: true, server: { env } });
    await setDatabaseClock(world.database, '2027-03-01T10:00:00Z');
    anyone = world.quorate.anyone();
    desk = `/api/bodies/${world.board.bodyId}/newsletter`;
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    await administrator.put('/api/newsletters/rules', aNewsletter(world.board.bodyId));
  });
  afterAll(async () => {
    await world.stop();
    await server.stop();
  });

  it('[ATK-33] is written by the secretary of its body and by administrators alone', async () => {
    const stranger = await world.quorate.signIn(await addPerson(world.database, { name: 'Stranger' }));
    const routes = Object.values(ROUTES.newsletters)
      .filter(({ action }) => action !== 'newsletter.read')
      .map(({ method, path }) => ({ method, path: path.replace(':bodyId', world.board.bodyId) }));
    for (const { method, path } of routes) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : bodyFor(path, method);
      expect([path, (await anyone.request(method, path, body)).status]).toEqual([path, 401]);
      for (const who of [stranger, world.member(0), world.chair]) {
        expect([path, (await who.request(method, path, body)).status]).toEqual([path, 403]);
      }
    }
    for (const who of [stranger, world.secretary]) {
      expect((await who.get(SIGN_UP)).status).toBe(403);
      expect((await who.get(`${SIGN_UP}.csv`)).status).toBe(403);
    }
  });

  const bodyFor = (path: string, method: string): object => {
    if (path.endsWith('/rules')) return aNewsletter(world.board.bodyId);
    if (path.endsWith('/sections')) return { version: 1, name: 'News', sections: [] };
    if (path.endsWith('/gatherings')) return { version: 1, date: '2027-03-01' };
    if (path.endsWith('/sendings')) return { version: 1 };
    if (path.endsWith('/tests')) return {};
    return method === 'PUT' ? { version: 1, edits: { sections: [] } } : { date: '2027-03-01' };
  };

  it('[ATK-34] tells nobody whether an address gets it, and mails it at most once an hour', async () => {
    await subscribe(anyone, server, 'ann@alder.example');
    const asked = (address: string) => anyone.post(SIGN_UP, { name: 'Ann', organisation: 'Alder', address });
    const answers = [];
    for (const address of ['ann@alder.example', 'new@alder.example', 'ann@alder.example']) {
      const { status, text, headers } = await asked(address);
      const { date: _date, ...others } = headers;
      answers.push(JSON.stringify([status, text, others]));
    }
    expect(new Set(answers).size).toBe(1);
    const [mail] = await server.to('new@alder.example');
    expect(mail?.text).not.toContain('Ann');
    for (let times = 0; times < 5; times++) await asked('new@alder.example');
    await asked('last@alder.example');
    await server.to('last@alder.example');
    expect(server.mails.filter(({ text }) => text?.includes('asked for the Board News'))).toHaveLength(3);
    const unknown = 'A'.repeat(43);
    expect((await anyone.post(`/newsletters/leave/${unknown}`)).status).toBe(204);
    expect((await anyone.post(`/api/newsletters/confirmations/${unknown}`)).status).toBe(404);
    const token = tokenIn(mail?.text, 'confirm');
    expect(token).toMatch(/^[\w-]{43}$/);
    const kept = await world.database.query<{ kept: string }>(
      'SELECT row_to_json(newsletter_subscriber)::text AS kept FROM newsletter_subscriber',
    );
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('[ATK-34] takes few sign-ups from one network', async () => {
    const from = { 'x-forwarded-for': '198.51.100.7' };
    const statuses = [];
    for (let times = 0; times < 7; times++) {
      const body = { name: 'A', organisation: 'B', address: `flood${String(times)}@x.example` };
      statuses.push((await anyone.post(SIGN_UP, body, from)).status);
    }
    expect(statuses.slice(0, 5)).toEqual(Array(5).fill(204));
    expect(statuses.slice(5)).toEqual([429, 429]);
  });

  it('[ATK-35] takes no name that writes a header, and no form elsewhere', async () => {
    const body = { name: 'Ann\r\nBcc: all@x.example', organisation: 'B', address: 'h@x.example' };
    expect((await anyone.post(SIGN_UP, body)).status).toBe(422);
    const lines = { ...body, name: 'Ann', address: 'h@x.example\r\nBcc: all@x.example' };
    expect((await anyone.post(SIGN_UP, lines)).status).toBe(422);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await anyone.post(SIGN_UP, 'name=a', form)).status).toBe(415);
    const evil = { ...form, origin: 'https://evil.example' };
    expect((await anyone.post(`/newsletters/leave/${'A'.repeat(43)}`, 'a=b', evil)).status).toBe(403);
  });

  it('[ATK-36] makes words harmless that would act, in the mail and on the page', async () => {
    const meetingId = await planMeeting(world.secretary, world.board, { date: '2027-03-10' });
    await addItems(world.secretary, meetingId, [{ title: HOSTILE }]);
    const begun = (await world.secretary.post<DraftView>(desk, { date: '2027-03-01' })).done;
    const own = { key: 'own:1', title: HOSTILE, text: `${HOSTILE}\nhttps://x.example` };
    const change = { heading: HOSTILE, introduction: HOSTILE, isIn: true, leftOut: [], reworded: [] };
    const edits = { sections: [{ id: 'meetings', ...change, added: [own] }] };
    const edited = (await world.secretary.put<DraftView>(desk, { version: begun.version, edits })).done;
    const page = await world.secretary.get(`${desk}/page`);
    expect(page.headers['content-security-policy']).toMatch(/^sandbox .*default-src 'none'/);
    const sent = await world.secretary.post<IssueView>(`${desk}/sendings`, { version: edited.version });
    expect(sent.status).toBe(201);
    const mail = (await server.to('ann@alder.example', 2)).at(-1);
    for (const html of [page.text, String(mail?.html)]) {
      expect(html).not.toMatch(/<script|<img|onerror=alert\(2\)>"/);
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
    expect(mail?.text).toContain(HOSTILE);
    const { mails } = (await administrator.get<{ mails: MailView[] }>('/api/mail')).done;
    expect(mails.length).toBeGreaterThan(2);
    for (const { text } of mails) expect(text).toMatch(/for its reader/);
    const [paged] = mails.filter(({ hasPage }) => hasPage);
    const shown = await administrator.get(`/api/mail/${paged?.id ?? ''}/page`);
    expect(shown.headers['content-security-policy']).toMatch(/^sandbox .*default-src 'none'/);
    expect((await world.secretary.get(`/api/mail/${paged?.id ?? ''}/page`)).status).toBe(403);
  });
});
