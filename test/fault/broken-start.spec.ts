/** The database goes in the moment the jobs first connect, or never answers: Quorate works in the end, or says what is wrong. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { publicationRoutes, ReplyOf } from '@quorate/contracts';
import {
  type Board,
  eventually,
  makeBoard,
  meetingInSession,
  Quorate,
  signInAll,
  TestDatabase,
} from '../support/index.js';
import { Line } from '../support/line.js';

/** Only the connections of the jobs name their schema when they begin. */
const OF_THE_JOBS = 'search_path="bullmq"';
/** Queue and worker are broken once each, and each once more when it tries again. */
const BREAKS = 4;

describe('the database at the start', () => {
  let database: TestDatabase;
  let board: Board;
  let line: Line;
  let quorate: Quorate;

  beforeAll(async () => {
    database = await TestDatabase.start();
    board = await makeBoard(database, {});
    line = await Line.to(Number(new URL(database.url).port));
    const url = new URL(database.url);
    url.port = String(line.port);
    quorate = await Quorate.start({ databaseUrl: url.href });
  });

  afterAll(async () => {
    await quorate.stop();
    await line.stop();
    await database.stop();
  });

  const isReady = async (): Promise<number> => (await quorate.anyone().get('/api/health')).status;

  async function lastHeadlineOf(meetingId: string): Promise<string | undefined> {
    const front = await quorate.anyone().get<ReplyOf<typeof publicationRoutes.front>>('/api/front');
    return front.done.headlines.find((headline) => headline.meetingId === meetingId)?.text;
  }

  // The greeting, the password, and the first statements.
  it.each([1, 2, 4])(
    'gone at piece %i of what the jobs first send: the server becomes ready, and the jobs are done, also when every connection breaks later',
    async (pieces) => {
      await quorate.halt();
      line.breakEarly(OF_THE_JOBS, pieces, BREAKS);
      await quorate.launch();
      const people = await signInAll(quorate, board);
      const { meetingId, itemId } = await meetingInSession(board, people);
      const publish = async (text: string): Promise<void> => {
        await people.secretary.do(meetingId, { type: 'headline.publish', itemId, text });
        await eventually(
          `the headline ${text} is out`,
          () => lastHeadlineOf(meetingId),
          (last) => last === text,
        );
      };
      await publish('First');
      line.restore();
      await eventually('the server is ready again', isReady, (status) => status === 200);
      await publish('After a break');
      expect(line.breaksLeft).toBe(0);
    },
    60_000,
  );

  it('a database that never answers ends the start with a sentence that says which one, and what to look at', async () => {
    const held = new Set<Socket>();
    const silent = createServer((socket) => held.add(socket));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const url = `postgresql://quorate@127.0.0.1:${String(port)}/quorate`;
    const starting = quorate.begin({ DATABASE_URL: url, PORT: '0' });
    expect(await starting.exit()).toBe(1);
    expect(starting.output).toBe(
      `Quorate could not start. The database at 127.0.0.1:${String(port)} did not answer within 10 seconds. ` +
        'Check the address in DATABASE_URL, and that no firewall stands between.\n',
    );
    for (const socket of held) socket.destroy();
    silent.close();
    await once(silent, 'close');
  });
});
