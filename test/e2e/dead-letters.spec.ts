/** A mail server that is away for longer than an hour: what it missed is tried again and again, then kept for an administrator, who has it sent. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadLetter, QueueView } from '@quorate/contracts';
import {
  addItems,
  addPerson,
  type Client,
  eventually,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';
import { MailServer } from '../support/mail-server.js';

const AN_HOUR = 3_600;

interface Queues {
  readonly queues: readonly QueueView[];
  readonly dead: readonly DeadLetter[];
}

describe('a mail server that is away', () => {
  let world: World;
  let administrator: Client;
  let smtp: MailServer;

  beforeAll(async () => {
    smtp = await MailServer.away();
    world = await startWorld({ server: { env: smtp.env } });
    const person = { name: 'An administrator', administrator: true };
    administrator = await world.quorate.signIn(await addPerson(world.database, person));
  });
  afterAll(async () => {
    await world.stop();
    await smtp.stop();
  });

  const queues = async (): Promise<Queues> => (await administrator.get<Queues>('/api/queues')).done;
  const retry = ({ queue, id }: DeadLetter, origin?: string) =>
    administrator.post(
      '/api/queues/retries',
      { queue, id },
      origin === undefined ? {} : { origin, 'sec-fetch-site': 'cross-site' },
    );

  it('loses nothing: each mail is tried for more than an hour, then kept, and sent once an administrator says so', async () => {
    const meetingId = await planMeeting(world.secretary, world.board, { date: '2099-12-04' });
    await addItems(world.secretary, meetingId, [{}]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    // Everybody of the board but the secretary who called it.
    const count = world.board.seats.length + 4;
    const waiting = () =>
      world.database.query<{ id: string }>(
        `SELECT id FROM bullmq.job WHERE name = 'send-mail' AND attempts_made > 0 AND state = 'delayed'`,
      );
    await eventually('the first attempts', waiting, ({ length }) => length === count);
    expect((await queues()).dead).toEqual([]);

    // The same attempts, with pauses that double from a millisecond in place of a second.
    await world.database.query(
      `UPDATE bullmq.job SET opts = jsonb_set(opts, '{backoff,delay}', '1') WHERE name = 'send-mail'`,
    );
    const { dead } = await eventually('the dead letters', queues, (now) => now.dead.length === count);
    for (const letter of dead) {
      expect(letter).toMatchObject({ queue: 'quick', purpose: 'send-mail' });
      expect(letter.reason).toContain('ECONNREFUSED');
      expect(2 ** (letter.attempts - 1) - 1).toBeGreaterThan(AN_HOUR);
    }
    expect((await queues()).queues[0]).toMatchObject({ queue: 'quick', failed: count });

    await smtp.listen();
    const [first, ...others] = dead;
    if (first === undefined) throw new Error('nothing was given up');
    const forged = await retry(first, 'https://elsewhere.example');
    expect([forged.status, forged.problem.code]).toEqual([403, 'cross-site']);
    expect((await retry(first)).status).toBe(204);
    await eventually(
      'a mail',
      () => Promise.resolve(smtp.mails),
      ({ length }) => length === 1,
    );
    await eventually('one fewer', queues, (now) => now.dead.length === count - 1);
    expect((await retry(first)).problem.code).toBe('not-given-up');
    for (const letter of others) expect((await retry(letter)).status).toBe(204);
    await eventually(
      'every mail',
      () => Promise.resolve(smtp.mails),
      ({ length }) => length >= count,
    );
    await eventually('nothing left', queues, (now) => now.dead.length === 0);
    expect(new Set(smtp.mails.map(({ messageId }) => messageId)).size).toBe(count);
    expect(smtp.mails).toHaveLength(count);
  });
});
