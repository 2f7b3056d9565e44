/** Signing in and out over HTTP: passwords, sessions, the limit on tries, the demonstration and the first administrator. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionView } from '@quorate/contracts';
import {
  addPerson,
  type Answer,
  type Client,
  planMeeting,
  startQuorate,
  startWorld,
  type World,
} from '../support/index.js';

const PASSWORD = 'a password for tests';

/** The session cookie of an answer, with its attributes. */
function cookieOf(answer: Answer): string {
  return answer.headers['set-cookie']?.[0] ?? '';
}

describe('signing in', () => {
  let world: World;
  let administrator: Client;

  async function anAccount(name: string): Promise<string> {
    const email = `${name}@people.example`;
    const added = await administrator.post('/api/people', { name, email, partyId: null, password: PASSWORD });
    expect(added.status).toBe(201);
    return email;
  }

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 2, small: 1 } } });
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
  });

  afterAll(() => world.stop());

  it('with the right password gives a strict cookie and says who one is', async () => {
    const email = await anAccount('ada');
    const client = world.quorate.anyone();
    const answer = await client.post<SessionView>('/api/session', {
      email: email.toUpperCase(),
      password: PASSWORD,
    });
    expect(answer.done).toMatchObject({ person: { name: 'ada', email }, administrator: false, bodies: [] });
    expect(cookieOf(answer)).toMatch(
      /^quorate=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=604800$/,
    );
    expect((await client.get<SessionView>('/api/session')).done.person?.email).toBe(email);
  });

  it('[ATK-23] with a wrong password, an unknown address or no account is refused in the same words', async () => {
    const email = await anAccount('bo');
    const anyone = world.quorate.anyone();
    const wrong = await anyone.post('/api/session', { email, password: 'not this one' });
    expect(wrong.problem).toMatchObject({ status: 403, code: 'sign-in-failed' });
    expect(cookieOf(wrong)).toBe('');
    const unknown = await anyone.post('/api/session', { email: 'nobody@people.example', password: PASSWORD });
    expect(unknown.text).toBe(wrong.text);
    const { text } = await administrator.get<{ people: { name: string; email: string }[] }>('/api/people');
    const chair = (JSON.parse(text) as { people: { name: string; email: string }[] }).people.find(
      ({ name }) => name.endsWith('Chair'),
    );
    const passwordless = await anyone.post('/api/session', { email: chair?.email, password: PASSWORD });
    expect(passwordless.text).toBe(wrong.text);
  });

  it.each([
    ['an address that is none', { email: 'x', password: PASSWORD }, 'email'],
    ['a number for a password', { email: 'x@people.example', password: 1 }, 'password'],
    [
      'an unknown field',
      { email: 'x@people.example', password: PASSWORD, administrator: true },
      'administrator',
    ],
  ])('with %s is refused at the field', async (_, body, field) => {
    const answer = await world.quorate.anyone().post('/api/session', body);
    expect(answer.problem).toMatchObject({ status: 422, code: 'invalid-input', field });
  });

  it('always begins a new session and ends the one before', async () => {
    const email = await anAccount('cy');
    const client = world.quorate.anyone();
    await client.post('/api/session', { email, password: PASSWORD });
    const first = client.cookie;
    await client.post('/api/session', { email, password: PASSWORD });
    expect(client.cookie).not.toBe(first);
    const old = world.quorate.anyone();
    old.cookie = first;
    expect((await old.get<SessionView>('/api/session')).done.person).toBeNull();
  });

  it('says what one is on each body, and in which seats', async () => {
    const member = (await world.members[0]?.get<SessionView>('/api/session'))?.done;
    expect(member?.bodies).toEqual([
      {
        bodyId: world.board.bodyId,
        code: world.board.code,
        isElectorate: false,
        name: expect.any(String),
        roles: ['member'],
        seats: [
          { seatId: world.board.seats[0]?.seatId, label: world.board.seats[0]?.label, asAlternate: false },
        ],
      },
    ]);
    const alternate = (await world.alternate.get<SessionView>('/api/session')).done;
    expect(alternate.bodies[0]?.seats.map(({ asAlternate }) => asAlternate)).toEqual([true, true]);
    const secretary = (await world.secretary.get<SessionView>('/api/session')).done;
    expect(secretary.bodies).toMatchObject([{ roles: ['secretary'], seats: [] }]);
  });

  it('[ATK-7] [I20] is undone by signing out: the cookie goes, the session ends and its sockets close', async () => {
    const meetingId = await planMeeting(world.secretary, world.board);
    const client = await world.quorate.signIn(world.board.observerId);
    const [mine, other] = await Promise.all([client.socket(meetingId), world.observer.socket(meetingId)]);
    const { cookie } = client;
    const answer = await client.delete('/api/session');
    expect([answer.status, cookieOf(answer)]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    await mine.gone();
    expect(other.isConnected).toBe(true);
    client.cookie = cookie;
    expect((await client.delete('/api/session')).problem).toMatchObject({
      status: 401,
      code: 'sign-in-needed',
    });
    mine.close();
    other.close();
  });

  it('is refused from another site', async () => {
    const body = { personId: world.board.chairId };
    for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await world.quorate.anyone().post('/api/session/demonstration', body, headers);
      expect(answer.problem).toMatchObject({ status: 403, code: 'cross-site' });
    }
  });

  /** As after many failures. */
  const slowEverybody = (): Promise<unknown> =>
    world.database.query('UPDATE sign_in_tally SET tries = 90, last_at = now()');

  it('[ATK-23] is slowed after five wrong tries, for people we know as for others, with the time to wait', async () => {
    const texts: string[] = [];
    for (const email of [await anAccount('di'), 'nobody-at-all@people.example']) {
      const anyone = world.quorate.anyone();
      const attempt = { email, password: 'not this one' };
      for (let count = 0; count < 5; count += 1) {
        expect((await anyone.post('/api/session', attempt)).status).toBe(403);
      }
      await slowEverybody();
      const slowed = await anyone.post('/api/session', attempt);
      expect(slowed.problem).toMatchObject({ status: 429, code: 'too-many-tries' });
      expect(Number(slowed.headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(slowed.problem.detail).toMatch(/Wait \d+ seconds, then try again\.$/);
      texts.push(slowed.text.replace(/\d+ seconds/, 'a while'));
      await world.database.query('DELETE FROM sign_in_tally');
    }
    expect(texts[1]).toBe(texts[0]);
    // Nobody who is signed in notices.
    expect((await administrator.get<SessionView>('/api/session')).done.administrator).toBe(true);
  });

  it('is not slowed by the failures of others where one signed in before', async () => {
    const email = await anAccount('ed');
    const own = world.quorate.anyone();
    await own.post('/api/session', { email, password: PASSWORD });
    await own.delete('/api/session');
    expect(own.cookie).toMatch(/^quorate-browser=[\w-]{43}$/);
    await world.quorate.anyone().post('/api/session', { email, password: 'not this one' });
    await slowEverybody();
    const elsewhere = world.quorate.anyone();
    const right = { email, password: PASSWORD };
    expect((await elsewhere.post('/api/session', right)).problem.code).toBe('too-many-tries');
    expect((await own.post('/api/session', right)).status).toBe(200);
  });
});

describe('behind https', () => {
  it('the cookie is bound to the host and never sent in the clear', async () => {
    const world = await startWorld({
      board: { seats: { large: 1 } },
      server: { env: { QUORATE_ORIGIN: 'https://quorate.example' } },
    });
    try {
      const body = { personId: world.board.chairId };
      const answer = await world.quorate.anyone().post('/api/session/demonstration', body);
      expect(cookieOf(answer)).toMatch(
        /^__Host-quorate=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/,
      );
    } finally {
      await world.stop();
    }
  });
});

describe('an empty Quorate', () => {
  it('makes its first administrator by the printed link, once, and offers no one-click sign-in', async () => {
    const quorate = await startQuorate({ demonstration: false });
    try {
      const [, token = ''] = await quorate.process.said(/\/setup\/([\w-]{43})/);
      const client = quorate.anyone();
      const setup = { token, name: 'First', email: 'first@people.example', password: PASSWORD };
      expect((await client.post('/api/setup', { ...setup, password: 'short' })).problem).toMatchObject({
        status: 422,
        field: 'password',
      });
      expect((await client.post('/api/setup', { ...setup, token: 'x'.repeat(43) })).problem).toMatchObject({
        status: 409,
        code: 'setup-link-spent',
      });
      const done = (await client.post<SessionView>('/api/setup', setup)).done;
      expect(done).toMatchObject({ person: { name: 'First' }, administrator: true, demonstrationPeople: [] });
      expect((await quorate.anyone().post('/api/setup', setup)).problem.code).toBe('setup-link-spent');
      expect((await client.get('/api/people')).status).toBe(200);
      const oneClick = await quorate
        .anyone()
        .post('/api/session/demonstration', { personId: done.person?.personId });
      expect(oneClick.problem).toMatchObject({ status: 403, code: 'no-demonstration' });
      await quorate.restart();
      expect(quorate.process.output).not.toContain('/setup/');
    } finally {
      await quorate.stop();
    }
  });
});
