/** How people get a password, by an administrator's link, and how they change it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PasswordLinkHolder, PasswordLinkView, PersonView, SessionView } from '@quorate/contracts';
import {
  addPerson,
  type Answer,
  type Client,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';

const FIRST = 'a first password';
const SECOND = 'another password';

describe('a password', () => {
  let world: World;
  let administrator: Client;
  let imported: PersonView;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 1 } } });
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    const people = 'email,name,party_signifier\nivy@people.example,Ivy Imported,\n';
    expect((await administrator.post('/api/register/import', { people })).status).toBe(200);
    imported = await personCalled('Ivy Imported');
  });

  afterAll(() => world.stop());

  async function personCalled(name: string): Promise<PersonView> {
    const { people } = (await administrator.get<{ people: PersonView[] }>('/api/people')).done;
    const person = people.find((one) => one.name === name);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person;
  }

  async function linkFor(personId: string): Promise<string> {
    const answer = await administrator.post<PasswordLinkView>(`/api/people/${personId}/password-links`);
    const days = (Date.parse(answer.done.until) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    return answer.done.path.replace('/password/', '/api/password-links/');
  }

  const signIn = (client: Client, password: string): Promise<Answer<SessionView>> =>
    client.post('/api/session', { email: 'ivy@people.example', password });

  it('is set by a person who was imported, by the link that an administrator gave them, once', async () => {
    expect(imported.hasAccount).toBe(false);
    const link = await linkFor(imported.personId);
    const client = world.quorate.anyone();
    expect((await client.get<PasswordLinkHolder>(link)).done).toEqual({
      name: 'Ivy Imported',
      email: 'ivy@people.example',
      hasPassword: false,
    });
    expect((await client.post(link, { password: 'short' })).problem).toMatchObject({
      status: 422,
      field: 'password',
    });
    const both = await Promise.all(
      [client, world.quorate.anyone()].map((one) => one.post<SessionView>(link, { password: FIRST })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    const done = both.find(({ status }) => status === 200)?.done;
    expect(done).toMatchObject({ person: { name: 'Ivy Imported' }, administrator: false });
    expect((await client.get(link)).problem.code).toBe('password-link-spent');
    expect((await signIn(world.quorate.anyone(), FIRST)).status).toBe(200);
    expect((await personCalled('Ivy Imported')).hasAccount).toBe(true);
  });

  it('is not set by a link that was replaced, has ended or is none', async () => {
    const { database, quorate } = world;
    const replaced = await linkFor(imported.personId);
    const ended = await linkFor(imported.personId);
    expect((await quorate.anyone().post(replaced, { password: SECOND })).problem.status).toBe(404);
    await database.query(`UPDATE password_link SET ends_at = now() - interval '1 second'`);
    for (const link of [ended, `/api/password-links/${'x'.repeat(43)}`, '/api/password-links/%27']) {
      expect((await quorate.anyone().get(link)).problem.status).toBe(404);
      expect((await quorate.anyone().post(link, { password: SECOND })).problem.status).toBe(404);
    }
    const rows = await database.query('SELECT * FROM password_link');
    expect(JSON.stringify(rows)).not.toContain(ended.split('/').at(-1));
    expect((await signIn(quorate.anyone(), FIRST)).status).toBe(200);
  });

  it('is reset by a link, which ends every session of the person', async () => {
    const before = world.quorate.anyone();
    await signIn(before, FIRST);
    const link = await linkFor(imported.personId);
    const client = world.quorate.anyone();
    expect((await client.get<PasswordLinkHolder>(link)).done.hasPassword).toBe(true);
    await client.post(link, { password: SECOND });
    expect((await before.get<SessionView>('/api/session')).done.person).toBeNull();
    expect((await signIn(world.quorate.anyone(), FIRST)).problem.code).toBe('sign-in-failed');
    expect((await signIn(world.quorate.anyone(), SECOND)).status).toBe(200);
  });

  it('[ATK-7] is changed by who knows it; their other sessions end and the sockets of those are closed', async () => {
    const meetingId = await planMeeting(world.secretary, world.board);
    const [here, there] = [world.quorate.anyone(), world.quorate.anyone()];
    await Promise.all([signIn(here, SECOND), signIn(there, SECOND)]);
    const open = await linkFor(imported.personId);
    const [mine, other] = await Promise.all([here.socket(meetingId), there.socket(meetingId)]);
    const wrong = await here.post('/api/session/password', { current: FIRST, next: FIRST });
    expect(wrong.problem).toMatchObject({ status: 422, code: 'password-wrong', field: 'current' });
    const weak = await here.post('/api/session/password', { current: SECOND, next: 'weak' });
    expect(weak.problem).toMatchObject({ status: 422, field: 'next' });
    expect(other.isConnected).toBe(true);
    expect((await here.post('/api/session/password', { current: SECOND, next: FIRST })).status).toBe(204);
    await other.gone();
    expect(mine.isConnected).toBe(true);
    expect((await there.get<SessionView>('/api/session')).done.person).toBeNull();
    expect((await here.get<SessionView>('/api/session')).done.person?.name).toBe('Ivy Imported');
    expect((await signIn(world.quorate.anyone(), SECOND)).problem.code).toBe('sign-in-failed');
    expect((await signIn(world.quorate.anyone(), FIRST)).status).toBe(200);
    expect((await here.get(open)).problem.status).toBe(404);
    mine.close();
    other.close();
  });

  it('is guessed no faster by a stolen session than by signing in', async () => {
    const thief = world.quorate.anyone();
    await signIn(thief, FIRST);
    await thief.post('/api/session/password', { current: 'a guess', next: SECOND });
    await world.database.query('UPDATE sign_in_tally SET tries = 90, last_at = now()');
    const guess = await thief.post('/api/session/password', { current: 'a guess', next: SECOND });
    expect(guess.problem).toMatchObject({ status: 429, code: 'too-many-tries' });
    await world.database.query('DELETE FROM sign_in_tally');
  });

  it('is not for who signs in with one click, and no link goes to nobody', async () => {
    const oneClick = await world.secretary.post('/api/session/password', { current: FIRST, next: SECOND });
    expect(oneClick.problem).toMatchObject({ status: 409, code: 'no-password' });
    const nobody = await administrator.post(`/api/people/${randomUUID()}/password-links`);
    expect(nobody.problem).toMatchObject({ status: 404, code: 'person-unknown' });
  });
});
