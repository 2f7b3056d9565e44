/** A person's own sessions, and a forgotten password: whose they are, how often, and what nobody else learns. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { KeptSession, MailView, SessionView } from '@quorate/contracts';
import {
  addPerson,
  type Answer,
  type Client,
  eventually,
  freePort,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';

const PASSWORD = 'a password for tests';
const NEXT = 'the password after it';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0';

describe('my sessions', () => {
  let world: World;
  let administrator: Client;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 1 } } });
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
  });
  afterAll(() => world.stop());

  async function anAccount(name: string): Promise<string> {
    const email = `${name}@people.example`;
    await administrator.post('/api/people', { name, email, partyId: null, password: PASSWORD });
    return email;
  }

  async function signedIn(email: string, agent = FIREFOX, password = PASSWORD): Promise<Client> {
    const client = world.quorate.anyone();
    const answer = await client.post('/api/session', { email, password }, { 'user-agent': agent });
    expect(answer.status).toBe(200);
    return client;
  }

  const sessionsOf = async (client: Client): Promise<KeptSession[]> =>
    (await client.get<{ sessions: KeptSession[] }>('/api/sessions')).done.sessions;
  const isIn = async (client: Client): Promise<boolean> =>
    (await client.get<SessionView>('/api/session')).done.person !== null;
  const mailsTo = async (email: string): Promise<MailView[]> =>
    (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails.filter(
      ({ toAddress }) => toAddress === email,
    );
  const forget = (email: string): Promise<Answer> =>
    world.quorate.anyone().post('/api/password-links', { email });
  /** Jobs are done in their order, so that what was asked before is over when this one's mail is there. */
  async function allAsked(): Promise<void> {
    const last = await anAccount(`last-${String(Math.random()).slice(2)}`);
    await forget(last);
    await eventually(
      'the mail of the last',
      () => mailsTo(last),
      ({ length }) => length === 1,
    );
  }
  const pathIn = (mail: MailView | undefined): string =>
    (/\/password\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '').replace('/password/', '/api/password-links/');

  it('[ACC-1] say on which device they are, since when, and which one asks', async () => {
    const email = await anAccount('ana');
    const here = await signedIn(email);
    const there = await signedIn(email, 'curl/8.9');
    const mine = await sessionsOf(here);
    expect(mine.map(({ device }) => device).toSorted()).toEqual([
      'A browser or program we do not know',
      'Firefox on Windows',
    ]);
    expect(mine.find(({ isThis }) => isThis)?.device).toBe('Firefox on Windows');
    expect((await sessionsOf(there)).find(({ isThis }) => isThis)?.device).toMatch(/program/);
    expect(JSON.stringify(mine)).not.toContain('curl');
  });

  it('[ATK-31] are ended by their owner alone, one or all others, and their sockets with them', async () => {
    const meetingId = await planMeeting(world.secretary, world.board);
    const [ben, cat] = [await anAccount('ben'), await anAccount('cat')];
    const [here, there, third] = await Promise.all([signedIn(ben), signedIn(ben), signedIn(ben)]);
    const stranger = await signedIn(cat);
    const thereId = (await sessionsOf(there)).find(({ isThis }) => isThis)?.sessionId ?? '';
    const refused = await stranger.delete(`/api/sessions/${thereId}`);
    expect(refused.problem).toMatchObject({ status: 404, code: 'session-unknown' });
    expect(await isIn(there)).toBe(true);
    const [mine, theirs] = await Promise.all([here.socket(meetingId), there.socket(meetingId)]);
    expect((await here.delete(`/api/sessions/${thereId}`)).status).toBe(204);
    await theirs.gone();
    expect([await isIn(there), await isIn(third), await isIn(here)]).toEqual([false, true, true]);
    expect((await here.delete('/api/sessions')).status).toBe(204);
    expect([await isIn(third), await isIn(here), await isIn(stranger)]).toEqual([false, true, true]);
    expect(mine.isConnected).toBe(true);
    mine.close();
    theirs.close();
  });

  it('a forgotten password is set anew by a mailed link, once, and every session ends', async () => {
    const email = await anAccount('dan');
    const before = await signedIn(email);
    expect((await forget(email.toUpperCase())).status).toBe(204);
    const [mail] = await eventually(
      'the mail',
      () => mailsTo(email),
      ({ length }) => length === 1,
    );
    const link = pathIn(mail);
    const minutes = await world.database.query<{ left: number }>(
      `SELECT round(extract(epoch FROM max(ends_at) - now()) / 60)::int AS left FROM password_link`,
    );
    expect(minutes[0]?.left).toBe(60);
    const client = world.quorate.anyone();
    expect((await client.post<SessionView>(link, { password: NEXT })).done.person?.email).toBe(email);
    expect(await isIn(before)).toBe(false);
    expect((await client.post(link, { password: PASSWORD })).problem.code).toBe('password-link-spent');
    await signedIn(email, FIREFOX, NEXT);
    const again = await world.quorate.anyone().post('/api/session', { email, password: PASSWORD });
    expect(again.problem.code).toBe('sign-in-failed');
  });

  it('[ATK-23] a forgotten password tells nobody who has an account, and writes at most three mails an hour', async () => {
    const email = await anAccount('eve');
    const known = await forget(email);
    const unknown = await forget('nobody@people.example');
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    const oneClick = await world.database.query<{ email: string }>(
      `SELECT p.email FROM person p JOIN account a ON a.person_id = p.id WHERE a.password_hash IS NULL LIMIT 1`,
    );
    expect((await forget(oneClick[0]?.email ?? '')).status).toBe(204);
    for (let count = 0; count < 6; count += 1) expect((await forget(email)).status).toBe(204);
    await allAsked();
    expect(await mailsTo(email)).toHaveLength(3);
    expect(await mailsTo('nobody@people.example')).toHaveLength(0);
    // Neither in the queue: whose address it is nobody knows.
    expect(Object.values(await world.database.dump()).join('')).not.toContain('nobody@people.example');
    expect(await mailsTo(oneClick[0]?.email ?? '')).toHaveLength(0);
  });

  it('[ATK-31] a link that was asked for ends none that an administrator gave, and one used ends all', async () => {
    const email = await anAccount('fay');
    const { people } = (
      await administrator.get<{ people: { personId: string; name: string }[] }>('/api/people')
    ).done;
    const fay = people.find(({ name }) => name === 'fay')?.personId ?? '';
    const given = (await administrator.post<{ path: string }>(`/api/people/${fay}/password-links`)).done.path;
    await forget(email);
    const [mail] = await eventually(
      'the mail',
      () => mailsTo(email),
      ({ length }) => length === 1,
    );
    const client = world.quorate.anyone();
    const giverPath = given.replace('/password/', '/api/password-links/');
    expect((await client.get(giverPath)).status).toBe(200);
    expect((await client.post(giverPath, { password: NEXT })).status).toBe(200);
    expect((await client.get(pathIn(mail))).problem.code).toBe('password-link-spent');
  });
});

describe('mail with a link, where a mail server is set', () => {
  it('[ATK-31] shows no administrator the link, before it is sent and after', async () => {
    // Nobody listens there: the mail waits.
    const port = await freePort();
    const world = await startWorld({
      board: { seats: { large: 1 } },
      server: { env: { SMTP_URL: `smtp://127.0.0.1:${String(port)}` } },
    });
    try {
      const administrator = await world.quorate.signIn(
        await addPerson(world.database, { name: 'Administrator', administrator: true }),
      );
      const email = 'gil@people.example';
      await administrator.post('/api/people', { name: 'Gil', email, partyId: null, password: PASSWORD });
      await world.quorate.anyone().post('/api/password-links', { email });
      const { mails } = await eventually(
        'the mail',
        async () => (await administrator.get<{ mails: MailView[] }>('/api/mail')).done,
        (list) => list.mails.length === 1,
      );
      expect(mails[0]?.text).toMatch(/link for its reader alone/);
      expect(mails[0]?.text).not.toMatch(/password\//);
    } finally {
      await world.stop();
    }
  });
});
