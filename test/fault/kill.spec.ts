/**
 * The server is killed while sixty people vote, again and again at moments drawn by lot: what was acknowledged is there once,
 * what was not can be sent again, and the count is right.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { meetingInSession, openVote, startWorld, type World } from '../support/index.js';
import { checkCount, checkJournal } from './checks.js';
import { type Act, Load } from './load.js';
import { drawer } from './random.js';

const RUNS = Number(process.env['QUORATE_KILL_RUNS'] ?? 20);
const MOST_ACKNOWLEDGED = 120;
const MOST_MS_LATER = 25;

describe('a server killed under load', () => {
  const draw = drawer();
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 30, small: 15, other: 15 } } });
  });

  afterAll(async () => {
    await world.stop();
  });

  /** One vote with a kill in its middle; answers its acts, all acknowledged in the end. */
  async function run(meetingId: string, itemId: string): Promise<readonly Act[]> {
    const voteId = await openVote(world.secretary, meetingId, itemId);
    const load = Load.start(meetingId, voteId, world.board, world.members);
    await load.until(draw.upTo(MOST_ACKNOWLEDGED));
    await pause(draw.upTo(MOST_MS_LATER));
    await world.quorate.kill();
    await load.stop();
    await world.quorate.launch();
    await load.settle();
    for (const person of [world.secretary, ...world.members]) person.reconnect();
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    checkCount(await world.secretary.meeting(meetingId), voteId, load.acts);
    return load.acts;
  }

  it(
    `[ATK-22] [I4] loses and repeats nothing that was acknowledged, ${String(RUNS)} times (seed ${String(draw.seed)})`,
    async () => {
      const { meetingId, itemId } = await meetingInSession(world.board, world);
      const acts: Act[] = [];
      for (let count = 0; count < RUNS; count += 1) acts.push(...(await run(meetingId, itemId)));
      await checkJournal(world.database, meetingId, acts);
      // Sent once more after everything, each is answered as before, and nothing is added.
      const sample = acts.filter((_, index) => index % 20 === 0);
      for (const { member, command, key, reply } of sample) {
        expect((await member.command(meetingId, command, key)).text).toBe(reply?.text);
      }
      await checkJournal(world.database, meetingId, acts);
    },
    Math.max(420_000, RUNS * 21_000),
  );
});
