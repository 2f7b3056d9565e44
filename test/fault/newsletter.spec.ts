/** The server is killed twice in the middle of a newsletter to a thousand subscribers: it goes on, and each of them gets it once. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DraftView, IssueView } from '@quorate/contracts';
import { SMTPServer } from 'smtp-server';
import { addPerson, eventually, freePort, startWorld, type World } from '../support/index.js';
import { withResets } from '../support/mail-server.js';
import { aNewsletter } from '../support/newsletter.js';

const SUBSCRIBERS = 1_000;
/** After so many deliveries the server is killed. */
const KILLS = [120, 610];
/** Jobs of one process at once: so many may have been handed over and not noted when it is killed. */
const AT_ONCE = 4;

describe('a newsletter to a thousand subscribers', () => {
  let world: World;
  /** Message-IDs by address, as the mail server took them. */
  const taken = new Map<string, string[]>();
  let deliveries = 0;
  const looking = new Set<() => void>();
  const smtp = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const [, messageId = ''] = /^Message-ID: (\S+)/im.exec(Buffer.concat(parts).toString()) ?? [];
        const address = envelope.rcptTo[0]?.address ?? '';
        taken.set(address, [...(taken.get(address) ?? []), messageId]);
        deliveries += 1;
        done();
        for (const look of looking) look();
      });
    },
  });

  withResets(smtp);

  beforeAll(async () => {
    const port = await freePort();
    await new Promise<void>((resolve) => {
      smtp.listen(port, '127.0.0.1', resolve);
    });
    const env = { SMTP_URL: `smtp://127.0.0.1:${String(port)}`, MAIL_FROM: 'Quorate <quorate@example.org>' };
    world = await startWorld({ server: { env } });
    const person = { name: 'Administrator', administrator: true };
    const administrator = await world.quorate.signIn(await addPerson(world.database, person));
    await administrator.put('/api/newsletters/rules', aNewsletter(world.board.bodyId));
    const rows = Array.from({ length: SUBSCRIBERS }, (_, at) => ({
      ...{ id: randomUUID(), name: `Reader ${String(at)}`, organisation: 'X' },
      ...{ address: `reader${String(at)}@x.example`, leave_token: randomBytes(32).toString('base64url') },
      ...{ asked_at: '2021-01-01', confirmed_at: '2021-01-02' },
    }));
    await world.database.query(
      'INSERT INTO newsletter_subscriber SELECT * FROM json_populate_recordset(NULL::newsletter_subscriber, $1)',
      [JSON.stringify(rows)],
    );
  });

  afterAll(async () => {
    await world.stop();
    await new Promise<void>((resolve) => {
      smtp.close(resolve);
    });
  });

  /** Resolves when a delivery has made it so. */
  const once = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        looking.delete(look);
        resolve();
      };
      looking.add(look);
      look();
    });

  it('[ATK-22] reaches each of them under one Message-ID, though the server is killed twice meanwhile', async () => {
    const { secretary, quorate } = world;
    const desk = `/api/bodies/${world.board.bodyId}/newsletter`;
    const today = new Date().toISOString().slice(0, 10);
    const { version } = (await secretary.post<DraftView>(desk, { date: today })).done;
    const sent = await secretary.post<IssueView>(`${desk}/sendings`, { version });
    expect(sent.done.sending?.recipients).toBe(SUBSCRIBERS);
    for (const after of KILLS) {
      await once(() => deliveries >= after);
      await quorate.kill();
      expect(taken.size).toBeLessThan(SUBSCRIBERS);
      await quorate.launch();
      secretary.reconnect();
    }
    await once(() => taken.size >= SUBSCRIBERS);
    await eventually(
      'everything is noted',
      async () => (await secretary.get<IssueView>('/api/newsletters/1')).done.sending,
      (sending) => sending?.handedOver === SUBSCRIBERS,
    );
    expect(taken.size).toBe(SUBSCRIBERS);
    const messageIds = [...taken.values()].map((ids) => new Set(ids));
    expect(messageIds.every(({ size }) => size === 1)).toBe(true);
    expect(new Set(messageIds.flatMap((ids) => [...ids])).size).toBe(SUBSCRIBERS);
    // What was handed over in the very moment of a kill may come twice, as the same message.
    expect(deliveries - SUBSCRIBERS).toBeLessThanOrEqual(KILLS.length * AT_ONCE);
  }, 420_000);
});
