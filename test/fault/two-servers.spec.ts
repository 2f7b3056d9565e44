/** Two servers on one database and a real Redis: one order, the same for everyone on either, whatever becomes of Redis. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { publicationRoutes, ReplyOf } from '@quorate/contracts';
import { type MeetingEntry, proposalOutcome } from '@quorate/domain';
import {
  aCast,
  eventually,
  meetingInSession,
  openVote,
  Quorate,
  type Signed,
  signInAll,
  startRedis,
  startWorld,
  type TestRedis,
  Watchers,
  type World,
} from '../support/index.js';
import { MinutesDesk } from '../support/minutes.js';
import { drawer } from './random.js';

const NOTES = 60;
const ROUNDS = Number(process.env['QUORATE_REDIS_ROUNDS'] ?? 3);

/** Ballots left out: a reader gets them together, so many to a frame as came at once. */
function numbersOf(entries: readonly MeetingEntry[]): number[] {
  return entries.filter(({ type }) => type !== 'ballot.cast').map(({ no }) => no);
}

describe('two servers on one database', () => {
  let redis: TestRedis;
  let world: World;
  let second: Quorate;
  let there: Signed;

  beforeAll(async () => {
    redis = await startRedis();
    world = await startWorld({ server: { redisUrl: redis.url } });
    second = await Quorate.start({
      databaseUrl: world.database.url,
      redisUrl: redis.url,
      env: { QUORATE_LOG_KEY_FILE: world.quorate.logKeyFile },
    });
    there = await signInAll(second, world.board);
  });

  afterAll(async () => {
    await second.stop();
    await world.stop();
    await redis.stop();
  });

  let watchers = new Watchers();
  afterEach(() => {
    watchers.close();
  });

  async function watch(meetingId: string): Promise<void> {
    watchers = new Watchers();
    await watchers.add('chair here', world.chair.socket(meetingId));
    await watchers.add('chair there', there.chair.socket(meetingId));
    await watchers.add('secretary there', there.secretary.socket(meetingId));
  }

  /** Notes written through both servers at once; answers the entry numbers. */
  async function writeOnBoth(meetingId: string, word: string): Promise<number[]> {
    const writing = Array.from({ length: NOTES }, async (_, index) => {
      const { secretary } = index % 2 === 0 ? world : there;
      const text = `${word} ${String(index)}`;
      return (await secretary.do(meetingId, { type: 'note.write', itemId: null, text })).to;
    });
    return Promise.all(writing);
  }

  /** Everyone ends with the whole journal, in its order, and in one state. */
  async function converge(meetingId: string, last: number): Promise<void> {
    await watchers.see('everything written', ({ no }) => no >= last);
    const state = await world.chair.meeting(meetingId);
    const numbers = numbersOf((await world.chair.frame(meetingId)).entries);
    for (const follower of watchers.all()) {
      expect(numbersOf(follower.entries)).toEqual(numbers);
      expect(follower.state).toEqual(state);
    }
    expect(await there.chair.meeting(meetingId)).toEqual(state);
  }

  it('acts sent to both at once stand in one order, and every socket on either gets them all', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    await watch(meetingId);
    const voteId = await openVote(there.secretary, meetingId, itemId);
    const casts = world.board.seats.map(({ seatId }, index) => {
      const side = index % 2 === 0 ? world : there;
      return side.members[index]?.do(meetingId, aCast(voteId, seatId, 'approve'));
    });
    const [numbers] = await Promise.all([writeOnBoth(meetingId, 'Together'), ...casts]);
    expect(new Set(numbers).size).toBe(NOTES);
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    const { to } = await there.secretary.do(meetingId, { type: 'vote.declare', voteId });
    await converge(meetingId, to);
    const [vote] = (await there.secretary.meeting(meetingId)).votes;
    expect(proposalOutcome(vote?.outcome ?? null)?.total).toMatchObject({
      approve: world.board.seats.length,
    });
  });

  it('what officers write into the minutes on either is told on both, to officers alone', async () => {
    const { meetingId } = await meetingInSession(world.board, world);
    const chair = await there.chair.socket(meetingId);
    const member = await there.members[0]?.socket(meetingId);
    const here = new MinutesDesk(world.quorate.origin, world.secretary, meetingId);
    const far = new MinutesDesk(second.origin, there.chair, meetingId);
    await here.open();
    await far.look();
    const writing = [
      here.change(() => here.add('opening', 'Written here')),
      far.change(() => far.add('close', 'Written there')),
    ];
    const numbers = (await Promise.all(writing)).map(({ done }) => done.no);
    await eventually(
      'both told to the chair',
      () => Promise.resolve(chair.ofMinutes.map(({ no }) => no)),
      (told) => numbers.every((no) => told.includes(no)),
    );
    for (const desk of [here, far]) {
      await desk.look();
      expect([desk.block('Written here'), desk.block('Written there')]).toHaveLength(2);
    }
    expect(new Set(numbers).size).toBe(2);
    expect(member?.ofMinutes).toEqual([]);
    chair.close();
    member?.close();
  });

  it('one key sent to both servers is one act with one answer', async () => {
    const { meetingId } = await meetingInSession(world.board, world);
    const note = { type: 'note.write', itemId: null, text: 'Once' } as const;
    const copies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? world : there).secretary.command(meetingId, note, 'the-one-key-of-both'),
      ),
    );
    expect(new Set(copies.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect((await there.secretary.meeting(meetingId)).records).toHaveLength(1);
  });

  it('[ATK-22] [I7] Redis emptied in mid-meeting changes nothing, and what waited to be published is published once', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    await watch(meetingId);
    const before = await world.database.fingerprint();
    await redis.flush();
    expect(await world.database.fingerprint()).toEqual(before);
    const writing = writeOnBoth(meetingId, 'Flushed');
    const publishing = [1, 2, 3, 4].map(async (count) => {
      const side = count % 2 === 0 ? world : there;
      await side.secretary.do(meetingId, {
        type: 'headline.publish',
        itemId,
        text: `Headline ${String(count)}`,
      });
      await redis.flush();
    });
    await Promise.all([...publishing, redis.flush()]);
    await redis.flush();
    await writing;
    const { to } = await there.secretary.do(meetingId, { type: 'note.write', itemId, text: 'The last' });
    await converge(meetingId, to);
    const published = await eventually('the headlines are out', () => headlines(meetingId), hasAll(4));
    expect(published.map(({ text }) => text).toSorted()).toEqual(
      [1, 2, 3, 4].map((n) => `Headline ${String(n)}`),
    );
  });

  it('[ATK-22] [I7] without Redis the meeting goes on on both servers, and afterwards as before', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    await watch(meetingId);
    await redis.halt();
    await writeOnBoth(meetingId, 'Without');
    await voteWithoutRedis(meetingId, itemId);
    const here = await world.secretary.do(meetingId, { type: 'headline.publish', itemId, text: 'Meanwhile' });
    await watchers.see('what was written without Redis', ({ no }) => no >= here.to);
    await redis.launch();
    await writeOnBoth(meetingId, 'Again');
    const { to } = await there.secretary.do(meetingId, { type: 'note.write', itemId, text: 'The last' });
    await converge(meetingId, to);
    const published = await eventually('headline and result are out', () => headlines(meetingId), hasAll(2));
    expect(published.map(({ kind }) => kind)).toEqual(['headline', 'result']);
    expect([world.quorate.process.isRunning, second.process.isRunning]).toEqual([true, true]);
  });

  const draw = drawer();
  const blows: readonly (() => Promise<void>)[] = [
    () => redis.flush(),
    async () => {
      await redis.halt();
      await pause(draw.upTo(200));
      await redis.launch();
    },
  ];

  it(
    `[I7] Redis comes and goes while people vote on both, ${String(ROUNDS)} times (seed ${String(draw.seed)})`,
    async () => {
      const { meetingId, itemId } = await meetingInSession(world.board, world);
      for (let round = 0; round < ROUNDS; round += 1) {
        const voteId = await openVote(world.secretary, meetingId, itemId);
        const blow = blows[draw.upTo(blows.length) - 1]?.();
        const casts = world.board.seats.map(async ({ seatId }, index) => {
          await pause(draw.upTo(100));
          const member = (index % 2 === 0 ? world : there).members[index];
          await member?.do(meetingId, aCast(voteId, seatId, index % 3 === 0 ? 'reject' : 'approve'));
        });
        await Promise.all([...casts, blow]);
        await there.secretary.do(meetingId, { type: 'vote.close', voteId });
        await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
        const vote = (await there.secretary.meeting(meetingId)).votes.find((one) => one.voteId === voteId);
        const rejected = world.board.seats.filter((_, index) => index % 3 === 0).length;
        expect(proposalOutcome(vote?.outcome ?? null)?.total).toMatchObject({
          approve: world.board.seats.length - rejected,
          reject: rejected,
        });
      }
    },
    Math.max(120_000, ROUNDS * 20_000),
  );

  /** Rights are those of the database: who signs out on one server is nobody on the other. */
  async function voteWithoutRedis(meetingId: string, itemId: string): Promise<void> {
    const voteId = await openVote(world.secretary, meetingId, itemId);
    await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'approve'));
    await there.members[1]?.do(meetingId, aCast(voteId, world.seat(1), 'reject'));
    const gone = await second.signIn(world.board.seats[2]?.memberId ?? '');
    expect((await gone.delete('/api/session')).status).toBeLessThan(300);
    const refused = await gone.command(meetingId, aCast(voteId, world.seat(2), 'approve'));
    expect(refused.status).toBe(401);
    await there.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const vote = (await there.secretary.meeting(meetingId)).votes.find((one) => one.voteId === voteId);
    expect(proposalOutcome(vote?.outcome ?? null)?.total).toMatchObject({ approve: 1, reject: 1 });
  }

  type Headlines = ReplyOf<typeof publicationRoutes.front>['headlines'];

  async function headlines(meetingId: string): Promise<Headlines> {
    const front = await second.anyone().get<ReplyOf<typeof publicationRoutes.front>>('/api/front');
    return front.done.headlines.filter((headline) => headline.meetingId === meetingId);
  }

  const hasAll =
    (count: number) =>
    (found: Headlines): boolean =>
      found.length >= count;
});
