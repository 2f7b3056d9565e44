/** Single sign-on with a real provider: whom it lets in, and what is tried on the way out and back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionView } from '@quorate/contracts';
import { addPerson, type Client, startWorld, type World } from '../support/index.js';
import { IdentityProvider } from '../support/identity-provider.js';
import { personWithPassword } from '../support/second-factors.js';

describe('single sign-on', () => {
  let world: World;
  let provider: IdentityProvider;
  let email: string;

  beforeAll(async () => {
    const port = await IdentityProvider.port();
    world = await startWorld({
      board: { seats: { large: 1 } },
      server: {
        env: {
          ...{ OIDC_ISSUER: `http://127.0.0.1:${String(port)}`, OIDC_NAME: 'Example Energy' },
          ...{ OIDC_CLIENT_ID: IdentityProvider.clientId, OIDC_CLIENT_SECRET: IdentityProvider.clientSecret },
        },
      },
    });
    const back = `http://localhost:${String(world.quorate.port)}/api/session/single-sign-on/answer`;
    provider = await IdentityProvider.start(back, port);
    const administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    ({ email } = await personWithPassword(administrator, 'Sia Sign'));
  });
  afterAll(async () => {
    await provider.stop();
    await world.stop();
  });

  const begin = async (client: Client, goal = ''): Promise<string> => {
    const answer = await client.get(`/api/session/single-sign-on${goal}`);
    expect(answer.status).toBe(302);
    return answer.headers.location ?? '';
  };
  /** The path at this server that the provider leads back to. */
  const cameBack = async (address: string): Promise<string> => {
    const { pathname, search } = new URL(await provider.follow(address));
    return `${pathname}${search}`;
  };
  const finish = async (client: Client, path: string): Promise<string> => {
    const answer = await client.get(path);
    expect(answer.status).toBe(302);
    return answer.headers.location ?? '';
  };
  const nameOf = async (client: Client): Promise<string | undefined> =>
    (await client.get<SessionView>('/api/session')).done.person?.name;

  it('lets in who has the verified address, with PKCE, state and nonce, and leads to the page that was wanted', async () => {
    provider.known = { email: email.toUpperCase(), isVerified: true };
    const client = world.quorate.anyone();
    expect((await client.get<SessionView>('/api/session')).done.singleSignOn).toBe('Example Energy');
    const address = await begin(client, '?return=%2Fmeetings%3Fbody%3D1');
    const asked = Object.fromEntries(new URL(address).searchParams);
    expect(asked).toMatchObject({
      code_challenge_method: 'S256',
      response_type: 'code',
      scope: 'openid email',
    });
    expect(asked['state']).toMatch(/^[\w-]{20,}$/);
    expect(asked['nonce']).toMatch(/^[\w-]{20,}$/);
    expect(client.cookie).toMatch(/^quorate-sign-on=[\w-]{43}$/);
    expect(await finish(client, await cameBack(address))).toBe('/meetings?body=1');
    expect(await nameOf(client)).toBe('Sia Sign');
    expect(client.cookie).toMatch(/^quorate=[\w-]{43}$/);
  });

  it.each([
    ['nobody here has', { email: 'nobody@people.example', isVerified: true }],
    ['is not verified', { email: 'sia.sign@people.example', isVerified: false }],
  ])('[ATK-37] lets in nobody whose address %s, and makes nobody', async (_, known) => {
    provider.known = known;
    const before = await world.database.query('SELECT count(*) FROM person');
    const client = world.quorate.anyone();
    const path = await cameBack(await begin(client));
    expect(await finish(client, path)).toBe('/sign-in?sign-on=unknown');
    expect(await nameOf(client)).toBeUndefined();
    expect(await world.database.query('SELECT count(*) FROM person')).toEqual(before);
  });

  it('[ATK-37] an answer is taken once, and only in the browser that asked', async () => {
    provider.known = { email, isVerified: true };
    const [mine, victim] = [world.quorate.anyone(), world.quorate.anyone()];
    const path = await cameBack(await begin(mine));
    const failed = '/sign-in?sign-on=failed';
    expect(await finish(victim, path)).toBe(failed);
    await begin(victim);
    expect(await finish(victim, path)).toBe(failed);
    expect(await nameOf(victim)).toBeUndefined();
    const { cookie } = mine;
    expect(await finish(mine, path)).toBe('/duties');
    mine.cookie = cookie;
    expect(await finish(mine, path)).toBe(failed);
  });

  it.each(['state', 'code', 'iss'])(
    '[ATK-37] an answer whose %s was altered or left out lets nobody in',
    async (part) => {
      provider.known = { email, isVerified: true };
      for (const value of ['forged', null]) {
        const client = world.quorate.anyone();
        const came = new URL(await cameBack(await begin(client)), 'http://localhost');
        if (value === null) came.searchParams.delete(part);
        else came.searchParams.set(part, value);
        expect(await finish(client, `${came.pathname}${came.search}`)).toBe('/sign-in?sign-on=failed');
        expect(await nameOf(client)).toBeUndefined();
      }
    },
  );

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/%5cevil.example\\',
    'javascript:alert(1)',
  ])('[ATK-37] leads to no other site: %s', async (goal) => {
    provider.known = { email, isVerified: true };
    const client = world.quorate.anyone();
    const path = await cameBack(await begin(client, `?return=${encodeURIComponent(goal)}`));
    expect(await finish(client, path)).toBe('/duties');
  });

  it('[ATK-37] asks no provider where the way back holds what cannot be seen', async () => {
    for (const goal of ['/a\nb', '', '/a\u202eb', `/${'a'.repeat(2_000)}`, '/a&return=/b']) {
      const asked = goal.includes('&') ? goal : encodeURIComponent(goal);
      const answer = await world.quorate.anyone().get(`/api/session/single-sign-on?return=${asked}`);
      expect([answer.status, answer.headers.location]).toEqual([302, '/sign-in?sign-on=no-way-back']);
    }
  });

  it('ends the session the browser had, and begins a new one', async () => {
    provider.known = { email, isVerified: true };
    const client = world.quorate.anyone();
    await finish(client, await cameBack(await begin(client)));
    const first = client.cookie;
    await finish(client, await cameBack(await begin(client)));
    expect(client.cookie).not.toBe(first);
    const old = world.quorate.anyone();
    old.cookie = first;
    expect(await nameOf(old)).toBeUndefined();
  });
});

describe('where no single sign-on is set up', () => {
  it('there is no button, and its address leads to the sign-in page', async () => {
    const world = await startWorld({ board: { seats: { large: 1 } } });
    try {
      const client = world.quorate.anyone();
      expect((await client.get<SessionView>('/api/session')).done.singleSignOn).toBeUndefined();
      for (const path of ['', '/answer?code=x&state=y']) {
        const answer = await client.get(`/api/session/single-sign-on${path}`);
        expect([answer.status, answer.headers.location]).toEqual([302, '/sign-in?sign-on=failed']);
      }
    } finally {
      await world.stop();
    }
  });
});
