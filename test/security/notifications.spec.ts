/** What is told to a person is theirs: links that nobody made, settings of others, addresses that a server must not ask. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailView, UnsubscribeView } from '@quorate/contracts';
import {
  addItems,
  addPerson,
  type Client,
  eventually,
  makeBoard,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';

const KEYS = {
  p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
  auth: 'tBHItJI5svbpez7KI4CCXg',
};

describe('notifications', () => {
  let world: World;
  let administrator: Client;
  let token = '';

  beforeAll(async () => {
    world = await startWorld();
    const person = { name: 'Administrator', administrator: true };
    administrator = await world.quorate.signIn(await addPerson(world.database, person));
    const meetingId = await planMeeting(world.secretary, world.board, { date: '2099-12-04' });
    await addItems(world.secretary, meetingId, [{}]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    const mail = await eventually(
      'a mail to the first member',
      async () =>
        (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails.find(({ toAddress }) =>
          toAddress.startsWith(world.member(0).personId),
        ),
      (one) => one !== undefined,
    );
    token = /\/unsubscribe\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  });
  afterAll(() => world.stop());

  const anyone = (): Client => world.quorate.anyone();

  it('are left by a link that this house made, whole and for what it says alone', async () => {
    const [person = '', body = '', kind = '', signature = ''] = token.split('.');
    const other = Buffer.from(world.member(1).personId.replaceAll('-', ''), 'hex').toString('base64url');
    const forged = [
      [other, body, kind, signature],
      [person, body, 'meeting-cancelled', signature],
      [person, body, 'vote-waits', signature],
      [person, body, 'no-such-kind', signature],
      [person, body, kind, signature.slice(0, -1)],
      [person, body, kind, signature.replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))],
      [person, body, kind, signature, 'x'],
      [person, body, kind, ''],
    ];
    for (const parts of forged) {
      const path = `/api/unsubscribe/${parts.join('.')}`;
      expect((await fetch(`${world.quorate.origin}${path}`, { method: 'POST' })).status).toBe(404);
      expect((await anyone().get(`${path}/about`)).status).toBe(404);
      expect((await anyone().get(path)).status).toBe(404);
    }
    const about = await anyone().get<UnsubscribeView>(`/api/unsubscribe/${token}/about`);
    expect(about.done.mail).toBe(true);
    expect(JSON.stringify(about.done)).not.toContain('Member');
    const rows = await world.database.query('SELECT * FROM news_choice');
    expect(rows).toEqual([]);
  });

  it('let another site send no form for somebody, and no form where none is taken', async () => {
    const path = `${world.quorate.origin}/api/unsubscribe/${token}`;
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await fetch(path, { method: 'POST', body, headers })).status).toBe(403);
    const inbox = `${world.quorate.origin}/api/inbox/read`;
    const cookie = world.member(0).cookie ?? '';
    expect((await fetch(inbox, { method: 'POST', body, headers: { cookie } })).status).toBe(415);
    expect(await world.database.query('SELECT * FROM news_choice')).toEqual([]);
  });

  it('are chosen for bodies that tell one something, and by oneself', async () => {
    const other = await makeBoard(world.database, { code: 'OTH' });
    const channels = { mail: false, inbox: false, push: false };
    const path = (bodyId: string, kind: string): string =>
      `/api/notification-settings/bodies/${bodyId}/kinds/${kind}`;
    const strange = await world.member(0).request('PUT', path(other.bodyId, 'meeting-called'), channels);
    expect([strange.status, strange.problem.code]).toEqual([404, 'no-such-news']);
    const officers = await world
      .member(0)
      .request('PUT', path(world.board.bodyId, 'outcome-waits'), channels);
    expect(officers.status).toBe(404);
    expect((await anyone().request('PUT', path(world.board.bodyId, 'nomination'), channels)).status).toBe(
      401,
    );
    const digest = { rhythm: 'daily', at: '08:00', zone: '../../etc/passwd', weekday: 1 };
    const wrong = await world.member(0).request('PUT', '/api/notification-settings/digest', digest);
    expect([wrong.status, wrong.problem.detail]).toEqual([422, 'Give a time zone such as Europe/London.']);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://127.0.0.1:5432/',
    'https://169.254.169.254/latest/meta-data',
    'https://fcm.googleapis.com.elsewhere.example/x',
    'https://elsewhere.example/?fcm.googleapis.com',
    'https://fcm.googleapis.com@elsewhere.example/x',
    'https://fcm.googleapis.com:8443/x',
    'https://notfcm.googleapis.com/x',
  ])('let nobody have the server ask %s', async (endpoint) => {
    const answer = await world.member(0).post('/api/push-subscriptions', { endpoint, keys: KEYS });
    expect(answer.status).toBe(422);
    expect(await world.database.query('SELECT * FROM push_subscription')).toEqual([]);
  });

  it('end a browser for its person alone', async () => {
    const endpoint = 'https://fcm.googleapis.com/fcm/send/abc';
    await world.member(0).post('/api/push-subscriptions', { endpoint, keys: KEYS });
    await world.member(1).post('/api/push-subscriptions/ended', { endpoint });
    const kept = await world.database.query<{ person_id: string }>('SELECT person_id FROM push_subscription');
    expect(kept).toEqual([{ person_id: world.member(0).personId }]);
    await world.member(0).post('/api/push-subscriptions/ended', { endpoint });
    expect(await world.database.query('SELECT * FROM push_subscription')).toEqual([]);
  });

  it('and their queues are for administrators alone', async () => {
    const { secretary, chair, observer } = world;
    for (const client of [secretary, chair, observer, world.member(0)]) {
      expect((await client.get('/api/queues')).status).toBe(403);
      expect((await client.post('/api/queues/retries', { queue: 'quick', id: 'x' })).status).toBe(403);
    }
    expect((await anyone().get('/api/queues')).status).toBe(401);
    const unknown = await administrator.post('/api/queues/retries', { queue: 'quick', id: 'no-such-job' });
    expect([unknown.status, unknown.problem.code]).toEqual([409, 'not-given-up']);
  });
});
