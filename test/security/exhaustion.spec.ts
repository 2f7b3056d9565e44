/** Attempts to use up what others need: sockets, questions and bodies; voting goes on meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClientEvents, FollowReply, ServerEvents } from '@quorate/contracts';
import { io, type Socket } from 'socket.io-client';
import { connect } from 'node:net';
import { aCast, type Client, meetingInSession, openVote, startWorld, type World } from '../support/index.js';

type Live = Socket<ServerEvents, ClientEvents>;

describe('[ATK-25] exhaustion', () => {
  let world: World;
  let meetingId: string;
  let voteId: string;
  const open: Live[] = [];

  beforeAll(async () => {
    world = await startWorld({
      board: { seats: { large: 2 } },
      server: { env: { QUORATE_ORIGIN: 'http://quorate.example' } },
    });
    const begun = await meetingInSession(world.board, world);
    ({ meetingId } = begun);
    voteId = await openVote(world.secretary, meetingId, begun.itemId);
  });

  afterAll(async () => {
    for (const socket of open) socket.close();
    await world.stop();
  });

  /** A socket, or null when the server lets it not in. */
  async function socketFrom(headers: Readonly<Record<string, string>>): Promise<Live | null> {
    const socket: Live = io(world.quorate.origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: headers,
    });
    open.push(socket);
    return new Promise((resolve) => {
      socket.once('connect', () => {
        resolve(socket);
      });
      socket.once('connect_error', () => {
        resolve(null);
      });
    });
  }

  async function socketsFrom(count: number, headers: (index: number) => Readonly<Record<string, string>>) {
    const opened: (Live | null)[] = [];
    for (let from = 0; from < count; from += 50) {
      const some = Array.from({ length: Math.min(50, count - from) }, (_, index) => headers(from + index));
      opened.push(...(await Promise.all(some.map(socketFrom))));
    }
    return opened.filter((socket) => socket !== null);
  }

  async function casts(member: Client, index: number): Promise<void> {
    const answer = await member.command(meetingId, aCast(voteId, world.seat(index), 'approve'));
    expect(answer.status).toBe(200);
  }

  it('by sockets ends at 500 for one network, whatever addresses it makes up; others come in, and votes are cast', async () => {
    const opened = await socketsFrom(510, (index) => ({
      'x-forwarded-for': `203.0.113.${String(index % 250)}, 198.51.100.7`,
    }));
    expect(opened).toHaveLength(500);
    expect(await socketFrom({ 'x-forwarded-for': '198.51.100.8' })).not.toBeNull();
    await casts(world.member(0), 0);
    const gone = opened.map((socket) => new Promise((resolve) => socket.once('disconnect', resolve)));
    for (const socket of opened) socket.close();
    await Promise.all(gone);
    let again: Live | null = null;
    while (again === null) again = await socketFrom({ 'x-forwarded-for': '198.51.100.7' });
    expect(again.connected).toBe(true);
  });

  it('by windows ends at 20 for one sign-in', async () => {
    const { cookie } = world.observer;
    const opened = await socketsFrom(24, () => (cookie === null ? {} : { cookie }));
    expect(opened.length).toBeLessThanOrEqual(20);
    await casts(world.member(1), 1);
  });

  it('by asking for a meeting over and over is answered with patience, then with the end of the connection', async () => {
    const socket = await socketFrom({});
    if (socket === null) throw new Error('the server let it not in');
    const ended = new Promise((resolve) => socket.once('disconnect', resolve));
    const ask = (): Promise<FollowReply> =>
      new Promise((resolve) => socket.emit('follow', { meetingId, after: 0 }, resolve));
    const answers = await Promise.all(Array.from({ length: 100 }, ask));
    expect(answers.filter(({ ok }) => ok).length).toBeLessThan(80);
    const refused = answers.find((answer) => !answer.ok);
    for (let asked = 0; asked < 200; asked += 1) void ask();
    await ended;
    expect(refused).toMatchObject({ problem: { status: 429, code: 'too-many-asks' } });
    await casts(world.member(0), 0);
  });

  it('by asking to speak over and over holds up no ballot, and puts one name on the list', async () => {
    const [asker, voter] = [world.member(0), world.member(1)];
    const asks = Array.from({ length: 400 }, () => asker.command(meetingId, { type: 'speaker.ask' }));
    await casts(voter, 1);
    const answers = await Promise.all(asks);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect((await world.secretary.meeting(meetingId)).speakers).toHaveLength(1);
  });

  it('by sending the heads of a request byte by byte ends within half a minute', async () => {
    const slow = connect(world.quorate.port, '127.0.0.1');
    const ended = new Promise((resolve) => slow.once('close', resolve));
    slow.on('error', () => undefined);
    slow.write('GET /api/health HTTP/1.1\r\nHost: quorate.example\r\n');
    const drip = setInterval(() => slow.write('x: y\r\n'), 1_000);
    await casts(world.member(1), 1);
    await ended;
    clearInterval(drip);
  });
});
