/** One process and its database: they end together when asked, and a start after a kill finds everything again. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, meetingInSession, Quorate, startWorld, type World } from '../support/index.js';

const HEADLINES = 60;

const ended = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // One that nobody has asked for yet is dead all the same.
    return (
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')
        .at(-1)
        ?.startsWith('Z') === true
    );
  } catch {
    return true;
  }
};

describe('a server with its own database', () => {
  const started: Quorate[] = [];

  afterEach(async () => {
    for (const quorate of started.splice(0)) await quorate.stop();
  });

  async function start(): Promise<Quorate> {
    const quorate = await Quorate.start({ demonstration: false });
    started.push(quorate);
    return quorate;
  }

  const postmasterOf = (quorate: Quorate): number =>
    Number(readFileSync(join(quorate.databaseFolder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

  it('both end at SIGTERM and at SIGINT, and the data is there again', async () => {
    const quorate = await start();
    const { text } = await quorate.anyone().get('/api/health');
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const database = postmasterOf(quorate);
      expect(await quorate.halt(signal)).toBe(0);
      expect(ended(database)).toBe(true);
      expect(() => postmasterOf(quorate)).toThrow(/ENOENT/);
      await quorate.launch();
    }
    expect((await quorate.anyone().get('/api/health')).text).toBe(text);
  });

  it('leaves no database behind when it is asked to end while it starts', async () => {
    const quorate = await start();
    await quorate.halt();
    const starting = quorate.begin();
    await eventually(
      'the database is up',
      () => Promise.resolve(postmasterIn(quorate)),
      (pid) => pid !== null,
    );
    const database = postmasterOf(quorate);
    await starting.end('SIGTERM');
    await eventually(
      'the database ended',
      () => Promise.resolve(ended(database)),
      (isEnded) => isEnded,
    );
    await quorate.launch();
  });

  const postmasterIn = (quorate: Quorate): number | null => {
    try {
      return postmasterOf(quorate) || null;
    } catch {
      return null;
    }
  };

  it('takes over the database of a server that was killed', async () => {
    const quorate = await start();
    const database = postmasterOf(quorate);
    await quorate.kill();
    expect(ended(database)).toBe(false);
    await quorate.launch();
    expect(postmasterOf(quorate)).toBe(database);
    expect(quorate.process.output).toContain('taken over');
    expect(await quorate.halt()).toBe(0);
    expect(ended(database)).toBe(true);
    await quorate.launch();
  });

  it('starts again on what is left when server and database were both killed', async () => {
    const quorate = await start();
    const database = postmasterOf(quorate);
    await quorate.kill();
    process.kill(database, 'SIGKILL');
    await quorate.launch();
    expect(postmasterOf(quorate)).not.toBe(database);
  });

  it('starts its database again when that was killed, and goes on', async () => {
    const quorate = await start();
    const database = postmasterOf(quorate);
    await quorate.process.said(/Stop: Ctrl-C/);
    process.kill(database, 'SIGKILL');
    await quorate.process.said(/The database ended by itself and is started again/);
    const health = async (): Promise<number> => (await quorate.anyone().get('/api/health')).status;
    await eventually('the server is ready again', health, (status) => status === 200);
    expect(postmasterOf(quorate)).not.toBe(database);
  });

  it('keeps away from data that another one uses, and says so', async () => {
    const quorate = await start();
    const second = quorate.begin({ PORT: '0' });
    expect(await second.exit()).toBe(1);
    expect(second.output).toContain(
      `Quorate could not start. Quorate already runs on this data (process ${String(quorate.process.pid)})`,
    );
    expect((await quorate.anyone().get('/api/health')).status).toBe(200);
  });
});

describe('a server that is stopped in the midst of its work', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  });

  afterAll(() => world.stop());

  it('ends the jobs under way first, and does the others when it starts again', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const texts = Array.from({ length: HEADLINES }, (_, index) => `Headline ${String(index)}`);
    await Promise.all(
      texts.map((text) => world.secretary.do(meetingId, { type: 'headline.publish', itemId, text })),
    );
    expect(await world.quorate.halt()).toBe(0);
    expect(world.quorate.process.output).not.toContain('publish failed');
    await world.quorate.launch();
    const published = (): Promise<unknown[]> =>
      world.database.query('SELECT text FROM publication WHERE stream_id = $1', [meetingId]);
    await eventually('all headlines are out', published, ({ length }) => length === HEADLINES);
  });
});
