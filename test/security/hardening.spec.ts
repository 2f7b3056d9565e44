/** Ways around the limits: forged addresses, other spellings of an id, large bodies, and sockets that cling to rights or do not read. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClientEvents, FollowReply, SentFrame, ServerEvents } from '@quorate/contracts';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import {
  addItems,
  addPerson,
  type Client,
  eventually,
  newKey,
  planMeeting,
  aPlan,
  startWorld,
  type World,
} from '../support/index.js';

type Live = Socket<ServerEvents, ClientEvents>;

function follow(socket: Live, meetingId: string): Promise<FollowReply> {
  return new Promise((resolve) => socket.emit('follow', { meetingId, after: 0 }, resolve));
}

describe('a way around the limits', () => {
  let world: World;
  let secretary: Client;
  let administrator: Client;
  let meetingId: string;

  beforeAll(async () => {
    world = await startWorld({ server: { env: { QUORATE_ORIGIN: 'http://quorate.example' } } });
    ({ secretary } = world);
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    meetingId = await planMeeting(secretary, world.board);
  });

  afterAll(() => world.stop());

  async function socketOf(client: Client, headers: Readonly<Record<string, string>> = {}): Promise<Live> {
    const socket: Live = io(world.quorate.origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: client.cookie === null ? headers : { ...headers, cookie: client.cookie },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  }

  it('[ATK-6] from the page of another site opens no socket, with a cookie or without', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://quorate.example.evil.example']) {
      for (const client of [world.quorate.anyone(), secretary]) {
        await expect(socketOf(client, { origin })).rejects.toThrow();
      }
    }
    const own = await socketOf(secretary, { origin: 'http://quorate.example' });
    expect(own.connected).toBe(true);
    own.close();
  });

  it('[ATK-25] by naming another address before that of the proxy is none: tries to sign in are still counted together', async () => {
    const tries = Array.from({ length: 33 }, (_, index) =>
      world.quorate
        .anyone()
        .post(
          '/api/session',
          { email: `nobody-${String(index)}@people.example`, password: 'not a password' },
          { 'x-forwarded-for': `203.0.113.${String(index)}, 198.51.100.7` },
        ),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses).toContain(429);
  });

  it('[ATK-25] to the box of a secret vote: a network that floods it waits, others do not, and no line tells who asked', async () => {
    const from = (address: string) =>
      world.quorate
        .anyone()
        .post(`/api/boxes/${newKey()}/ballots`, {}, { 'x-forwarded-for': `203.0.113.1, ${address}` });
    const answers: Awaited<ReturnType<typeof from>>[] = [];
    const refusals = () => answers.filter(({ status }) => status === 429);
    // A slow machine lets the network have its allowance back while it floods.
    while (refusals().length === 0 && answers.length < 7_000) {
      answers.push(...(await Promise.all(Array.from({ length: 700 }, () => from('198.51.100.15')))));
    }
    const refused = refusals();
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(500);
    expect(refused[0]?.problem).toMatchObject({ code: 'too-many-requests' });
    expect(refused[0]?.headers['retry-after']).toBe('1');
    expect((await from('198.51.100.16')).status).toBe(422);
    expect(world.quorate.process.output).not.toMatch(/198\.51\.100\.1[56]|203\.0\.113\.1/);
  });

  it('by writing an id in capitals is none: it is the same meeting, in one memory', async () => {
    const frame = await secretary.frame(meetingId.toUpperCase());
    expect(frame.meetingId).toBe(meetingId);
  });

  it('by a large body is none, save where files are imported', async () => {
    const large = 'x'.repeat(100_000);
    const anyone = world.quorate.anyone();
    const signIn = await anyone.post('/api/session', { email: 'a@people.example', password: large });
    expect(signIn.problem).toMatchObject({ status: 413, code: 'too-large' });
    const preview = await administrator.post('/api/register/preview', { parties: large });
    expect(preview.status).toBe(200);
  });

  it('by a large file of somebody who may not import is none: they are refused before they have sent it', async () => {
    const asked = request(`${world.quorate.origin}/api/register/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': String(8 * 1024 * 1024) },
    });
    asked.write('{"parties":"');
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(401);
    expect(await json(answer)).toMatchObject({ code: 'sign-in-needed' });
    asked.destroy();
  });

  it('by thousands of wrong fields gets an answer of a reasonable size', async () => {
    const fields = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`k${String(index)}`, 1]));
    const { problem } = await world.quorate.anyone().post('/api/session', fields);
    expect(problem.errors).toHaveLength(50);
  });

  it('by a year that the database does not know is told so', async () => {
    const plan = { ...aPlan(world.board), date: '0000-02-01' };
    const planned = await secretary.post('/api/meetings', plan, { 'idempotency-key': newKey() });
    expect(planned.problem).toMatchObject({ status: 422, field: 'date' });
  });

  it('by a cache is none: no answer of the API is kept', async () => {
    const { headers } = await secretary.get('/api/session');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("connect-src 'self' ws://quorate.example;");
  });

  it('[ATK-7] [I20] by following again when a role is lost is none: nothing of the old rights is pushed any more', async () => {
    const { board } = world;
    const socket = await socketOf(await world.quorate.signIn(board.observerId));
    const pushed: SentFrame[] = [];
    const publicItem = new Promise<void>((resolve) => {
      socket.on('disconnect', () => {
        resolve();
      });
      socket.on('frame', (frame) => {
        pushed.push(frame);
        if (JSON.stringify(frame).includes('Seen by all')) resolve();
      });
    });
    expect((await follow(socket, meetingId)).ok).toBe(true);
    const { chairId, secretaryIds } = board;
    const officers = { chairId, secretaryIds, observerIds: [], scrutineerIds: [] };
    await administrator.put(`/api/bodies/${board.bodyId}/officers`, officers);
    await follow(socket, meetingId);
    await addItems(secretary, meetingId, [
      { title: 'For the body', classification: 'AMBER' },
      { title: 'Seen by all', classification: 'WHITE' },
    ]);
    await publicItem;
    socket.close();
    expect(JSON.stringify(pushed)).not.toContain('For the body');
  });

  it('by unfollowing while the answer is on its way is none: nothing more is pushed', async () => {
    const socket = await socketOf(world.quorate.anyone());
    const other = await planMeeting(secretary, world.board);
    const pushed: SentFrame[] = [];
    socket.on('frame', (frame) => pushed.push(frame));
    const answer = follow(socket, other);
    socket.emit('unfollow', { meetingId: other });
    await answer;
    socket.emit('unfollow', { meetingId: other });
    const watcher = await world.quorate.anyone().socket(other);
    await addItems(secretary, other, [{ classification: 'WHITE' }]);
    await watcher.until('the item', (state) => state.agenda.length === 1);
    watcher.close();
    socket.close();
    expect(pushed).toEqual([]);
  });

  it('[ATK-25] by asking without reading the answers is none: the connection is ended', async () => {
    const other = await planMeeting(secretary, world.board);
    const long = { summary: 'x'.repeat(2000) };
    await addItems(secretary, other, [long, long, long, long, long, long, long, long]);
    const address = `${world.quorate.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address);
    const welcomed = new Promise<void>((resolve) => {
      socket.on('message', (message: Buffer) => {
        if (message.toString().startsWith('40')) resolve();
      });
    });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('40');
    await welcomed;
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.pause();
    const ask = JSON.stringify(['follow', { meetingId: other, after: 0 }]);
    for (let asked = 0; asked < 3_000; asked += 1) socket.send(`42${String(asked)}${ask}`);
    const watcher = await world.quorate.anyone().socket(other);
    await eventually(
      'only the watcher is left',
      () => Promise.resolve(watcher.watching),
      (watching) => watching === 1,
    );
    watcher.close();
    socket.resume();
    await ended;
  });
});
