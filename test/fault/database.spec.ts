/** The database dies while people vote: the server says so, starts it again by itself, and nothing acknowledged is lost. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  eventually,
  meetingInSession,
  openVote,
  startWorld,
  Watchers,
  type World,
} from '../support/index.js';
import { checkCount, checkJournal } from './checks.js';
import { type Act, Load } from './load.js';

const DEATHS = 3;

describe('a database killed in mid-meeting', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  }, 120_000);

  afterAll(async () => {
    await world.stop();
  });

  const watchers = new Watchers();
  afterEach(() => {
    watchers.close();
  });

  const isReady = async (): Promise<number> => (await world.quorate.anyone().get('/api/health')).status;

  async function run(meetingId: string, itemId: string): Promise<readonly Act[]> {
    const voteId = await openVote(world.secretary, meetingId, itemId);
    const load = Load.start(meetingId, voteId, world.board, world.members);
    await load.until(30);
    world.database.crash();
    // Every member is refused, or was answered before.
    await load.broken();
    const refusals = load.acts.flatMap((act) => act.refusals);
    expect(refusals.length).toBeGreaterThan(0);
    for (const { problem } of refusals) expect(problem).toMatchObject({ status: 503, code: 'try-again' });
    await eventually('the server is ready again', isReady, (status) => status === 200);
    await load.settle();
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    checkCount(await world.secretary.meeting(meetingId), voteId, load.acts);
    return load.acts;
  }

  it(`loses nothing that was acknowledged, ${String(DEATHS)} times, and those who watch end in the same state`, async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const watcher = await watchers.add('observer', world.observer.socket(meetingId));
    const acts: Act[] = [];
    for (let count = 0; count < DEATHS; count += 1) acts.push(...(await run(meetingId, itemId)));
    await checkJournal(world.database, meetingId, acts);
    await watcher.until('every vote is declared', ({ votes }) => {
      return votes.filter(({ outcome }) => outcome !== null).length === DEATHS;
    });
    expect(watcher.state).toEqual(await world.observer.meeting(meetingId));
  }, 180_000);
});
