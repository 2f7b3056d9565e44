/** Web push to a service of the test's own: what it carries once it is opened says that something waits, and nothing more. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createDecipheriv, createECDH, createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { addItems, eventually, freePort, planMeeting, startWorld, type World } from '../support/index.js';

interface Pushed {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A browser: it alone can open what is pushed to it (RFC 8291). */
class Browser {
  private readonly pair = createECDH('prime256v1');
  private readonly auth = randomBytes(16);
  private readonly key = this.pair.generateKeys();

  get keys(): { p256dh: string; auth: string } {
    return { p256dh: this.key.toString('base64url'), auth: this.auth.toString('base64url') };
  }

  open(body: Buffer): unknown {
    const [salt, sender] = [body.subarray(0, 16), body.subarray(21, 86)];
    const shared = hmac(this.auth, this.pair.computeSecret(sender));
    const input = hmac(shared, Buffer.from('WebPush: info\0'), this.key, sender, Buffer.from([1]));
    const root = hmac(salt, input);
    const part = (name: string, length: number): Buffer =>
      hmac(root, Buffer.from(`Content-Encoding: ${name}\0`), Buffer.from([1])).subarray(0, length);
    const opener = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12));
    opener.setAuthTag(body.subarray(-16));
    const opened = Buffer.concat([opener.update(body.subarray(86, -16)), opener.final()]);
    return JSON.parse(opened.subarray(0, opened.lastIndexOf(2)).toString());
  }
}

function hmac(key: Buffer, ...parts: readonly Buffer[]): Buffer {
  return createHmac('sha256', key).update(Buffer.concat(parts)).digest();
}

describe('a push', () => {
  let world: World;
  let service: Server;
  let origin = '';
  const folder = mkdtempSync(join(tmpdir(), 'quorate-push-'));
  const pushed: Pushed[] = [];
  /** What the service answers next; then it takes everything. */
  const answers: number[] = [];

  beforeAll(async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...[
          '-subj',
          '/CN=localhost',
          '-addext',
          'subjectAltName=DNS:localhost',
          '-keyout',
          key,
          '-out',
          cert,
        ],
      ],
      { stdio: 'ignore' },
    );
    service = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
      void buffer(request).then((body) => {
        const status = answers.shift() ?? 201;
        if (status === 201) pushed.push({ path: request.url ?? '', headers: request.headers, body });
        response.writeHead(status).end();
      });
    });
    const port = await freePort();
    await new Promise<void>((resolve) => {
      service.listen(port, 'localhost', resolve);
    });
    origin = `https://localhost:${String(port)}`;
    const env = { QUORATE_PUSH_SERVICES: `localhost:${String(port)}`, NODE_EXTRA_CA_CERTS: cert };
    world = await startWorld({ server: { env } });
  });
  afterAll(async () => {
    await world.stop();
    await new Promise((resolve) => service.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  const cancelled = async (title: string): Promise<string> => {
    const plan = { numbered: false, title, date: '2099-12-04' };
    const meetingId = await planMeeting(world.secretary, world.board, plan);
    await addItems(world.secretary, meetingId, [{}]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    await world.secretary.do(meetingId, { type: 'meeting.cancel', reason: 'Nothing to decide' });
    return meetingId;
  };

  it('[NTF-8] says that something waits, for which body and where, also when the service was busy at first', async () => {
    const [browser, member] = [new Browser(), world.member(0)];
    const subscription = { endpoint: `${origin}/first`, keys: browser.keys };
    expect((await member.post('/api/push-subscriptions', subscription)).status).toBe(204);
    answers.push(503);
    const meetingId = await cancelled('Price of the purchase');
    await eventually(
      'the push',
      () => Promise.resolve(pushed),
      ({ length }) => length === 1,
    );
    const [one] = pushed;
    expect(one).toMatchObject({ path: '/first', headers: { 'content-encoding': 'aes128gcm' } });
    expect(one?.headers.authorization).toMatch(/^vapid t=/);
    expect(browser.open(one?.body ?? Buffer.alloc(0))).toEqual({
      title: 'The BRD Board',
      body: 'A meeting is cancelled. Open Quorate to read it.',
      link: `/meetings/${meetingId}`,
      tag: expect.stringContaining(meetingId) as unknown,
    });
  });

  it('goes no more to a browser that is gone', async () => {
    answers.push(410);
    await cancelled('Another one');
    await eventually(
      'the end of the subscription',
      () => world.database.query('SELECT * FROM push_subscription'),
      ({ length }) => length === 0,
    );
    expect(pushed).toHaveLength(1);
  });
});
