/** The database dies while people vote: the server says so, starts it again by itself, and nothing acknowledged is lost. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  aCast,
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
  });

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

  it('[I22] slow near the close: officers see how many acts are not recorded yet, and nobody else does', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const voteId = await openVote(world.secretary, meetingId, itemId);
    const chair = await watchers.add('chair', world.chair.socket(meetingId));
    const member = await watchers.add('member', world.member(0).socket(meetingId));
    const holder = new pg.Client({ connectionString: world.database.url });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM journal_stream WHERE id = $1 FOR UPDATE', [meetingId]);
    const casts = [0, 1, 2, 3, 4].map((index) =>
      world.member(index).do(meetingId, aCast(voteId, world.seat(index), 'approve')),
    );
    await chair.until('five acts wait', () => chair.waiting === casts.length);
    expect(member.waiting).toBeNull();
    await holder.query('COMMIT');
    await holder.end();
    await Promise.all(casts);
    await chair.until('none waits', () => chair.waiting === 0);
    await world.secretary.do(meetingId, { type: 'vote.annul', voteId, reason: 'Tried' });
    await world.secretary.do(meetingId, { type: 'meeting.close' });
  });

  it(`[ATK-22] [I8] loses nothing that was acknowledged, ${String(DEATHS)} times, and those who watch end in the same state`, async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const watcher = await watchers.add('observer', world.observer.socket(meetingId));
    const acts: Act[] = [];
    for (let count = 0; count < DEATHS; count += 1) acts.push(...(await run(meetingId, itemId)));
    await checkJournal(world.database, meetingId, acts);
    await watcher.until('every vote is declared', ({ votes }) => {
      return votes.filter(({ outcome }) => outcome !== null).length === DEATHS;
    });
    expect(watcher.state).toEqual(await world.observer.meeting(meetingId));
  });
});
