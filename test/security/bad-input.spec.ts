/** Input that is wrong in every way we know: a clear problem response, nothing changed, nothing lost. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Client,
  newKey,
  planMeeting,
  startWorld,
  type World,
  addItems,
  aPlan,
  anItem,
} from '../support/index.js';

type Headers = Readonly<Record<string, string>>;

describe('bad input', () => {
  let world: World;
  let secretary: Client;
  let meetingId: string;
  let path: string;
  let before: Readonly<Record<string, string>>;

  beforeAll(async () => {
    world = await startWorld();
    ({ secretary } = world);
    meetingId = await planMeeting(secretary, world.board);
    await addItems(secretary, meetingId, [{}]);
    path = `/api/meetings/${meetingId}/commands`;
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    before = await world.database.fingerprint();
  });

  afterEach(async () => {
    expect(await world.database.fingerprint()).toEqual(before);
    expect((await world.quorate.anyone().get('/api/health')).status).toBe(200);
  });

  const send = (body: unknown, headers: Headers = {}) =>
    secretary.post(path, body, { 'idempotency-key': newKey(), ...headers });

  describe('[ATK-10] [ATK-12] that is not what the schema asks for', () => {
    const add = (altered: object): object => ({
      type: 'item.add',
      item: { ...anItem(), ...altered },
      position: 0,
      agendaRevision: 1,
    });

    it.each<[string, object, string]>([
      ['an unknown key', { type: 'meeting.call', loud: true }, 'loud'],
      ['an unknown key deep inside', add({ weight: 3 }), 'item.weight'],
      ['no type', {}, 'type'],
      ['an unknown command', { type: 'meeting.explode' }, 'type'],
      ['a command only the server may give', { type: 'roster.set', roster: {} }, 'type'],
      ['a missing field', { type: 'item.close' }, 'itemId'],
      ['a number for a text', add({ title: 7 }), 'item.title'],
      ['a text for a number', add({ plannedMinutes: '20' }), 'item.plannedMinutes'],
      ['a fraction', add({ plannedMinutes: 1.5 }), 'item.plannedMinutes'],
      ['a number beyond reason', add({ plannedMinutes: 1e21 }), 'item.plannedMinutes'],
      ['a negative position', { ...add({}), position: -1 }, 'position'],
      ['a word that is none of the choices', add({ classification: 'PINK' }), 'item.classification'],
      [
        'a choice that looks like one',
        {
          type: 'ballot.cast',
          voteId: randomUUID(),
          seatId: randomUUID(),
          answer: { kind: 'motion', choice: 'аpprove' },
        },
        'answer.choice',
      ],
      [
        'a choice with a space behind',
        {
          type: 'ballot.cast',
          voteId: randomUUID(),
          seatId: randomUUID(),
          answer: { kind: 'motion', choice: 'approve ' },
        },
        'answer.choice',
      ],
      ['an id that is none', { type: 'item.close', itemId: '1; DROP TABLE person' }, 'itemId'],
      [
        'a time that is none',
        {
          type: 'meeting.reschedule',
          startsAt: 'noon',
          endsAt: '2022-01-01T00:00:00Z',
          place: 'x',
          reason: 'x',
        },
        'startsAt',
      ],
      ['a text too long', add({ title: 'x'.repeat(201) }), 'item.title'],
      ['an empty text', add({ title: '' }), 'item.title'],
      ['spaces for a text', add({ title: '   ' }), 'item.title'],
      ['a control character', add({ title: 'MP188\u0000' }), 'item.title'],
      ['a sign that turns the direction of writing', add({ title: 'MP188 \u202etcejer' }), 'item.title'],
      ['a sign without width', add({ owner: 'SE\u200bCAS' }), 'item.owner'],
      ['a list for an object', [], ''],
      [
        'a list too long',
        add({ namedPersons: Array.from({ length: 101 }, () => randomUUID()) }),
        'item.namedPersons',
      ],
      [
        'what a ballot must not say about itself',
        {
          type: 'ballot.cast',
          voteId: randomUUID(),
          seatId: randomUUID(),
          answer: { kind: 'motion', choice: 'approve' },
          weight: 5,
          castBy: randomUUID(),
        },
        'weight',
      ],
    ])('%s', async (_what, body, field) => {
      const { problem } = await send(body);
      expect(problem).toMatchObject({
        status: 422,
        code: 'invalid-input',
        type: 'urn:quorate:problem:invalid-input',
        field,
      });
      expect(problem.detail).toMatch(/^[A-Z].+\.$/);
      expect(problem.errors?.map((error) => error.field)).toContain(field);
    });

    it('names every field at fault, not only the first', async () => {
      const { problem } = await send({ ...add({ title: '', owner: 3 }), position: 'first' });
      expect(problem.errors?.map(({ field }) => field)).toEqual(['item.title', 'item.owner', 'position']);
    });

    it('a half of a character pair is refused by the rules', async () => {
      const { problem } = await send(
        `{"type":"item.add","item":${JSON.stringify(anItem()).replace('MP188 report', '\\ud800')},"position":0,"agendaRevision":1}`,
      );
      expect(problem).toMatchObject({ status: 422, field: 'item.title' });
    });

    it.each([
      ['/api/meetings/not-an-id/frames', 404],
      [`/api/meetings/${randomUUID()}/frames`, 404],
      ['/api/meetings?from=yesterday', 422],
      ['/api/meetings?colour=red', 422],
      ['/api/modifications/MP1%27--', 404],
      ['/api/displays/x', 404],
      ['/api/nothing/here', 404],
      ['/api/%E0%A4%A', 400],
    ])('address %s', async (address, status) => {
      expect((await secretary.get(address)).problem.status).toBe(status);
    });
  });

  describe('[ATK-11] that is not JSON as it should be', () => {
    it.each<[string, string | Buffer, number]>([
      ['no JSON at all', 'type=meeting.call', 400],
      ['half of it', '{"type":"meeting', 400],
      ['nothing', '', 400],
      ['null', 'null', 422],
      ['a bare word', '"meeting.call"', 422],
      ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 422],
      ['a way into the prototype', '{"type":"meeting.call","__proto__":{"administrator":true}}', 400],
      ['a way in by the constructor', '{"type":"meeting.call","constructor":{"prototype":{"x":1}}}', 400],
      ['ten thousand lists in each other', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 422],
    ])('%s', async (_what, body, status) => {
      const { problem } = await send(body);
      expect(problem.status).toBe(status);
      expect(problem.detail).toMatch(/[A-Za-z ]+\.$/);
    });

    it('a body that is too large', async () => {
      const { problem } = await send(`{"type":"${'x'.repeat(600 * 1024)}"}`);
      expect(problem).toMatchObject({ status: 413, code: 'too-large' });
    });

    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
    ])('content of the kind %s', async (type) => {
      const { problem } = await send('{"type":"meeting.call"}', { 'content-type': type });
      expect(problem).toMatchObject({ status: 415, code: 'not-json' });
    });
  });

  describe('[ATK-6] from elsewhere, or without its key', () => {
    const call = { type: 'meeting.call' };

    it.each<[string, Headers]>([
      ['another site', { origin: 'https://evil.example' }],
      ['no site at all', { origin: 'null' }],
      ['a site with a like name', { origin: 'http://127.0.0.1.evil.example' }],
      ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
      ['a browser that says it is another site', { 'sec-fetch-site': 'cross-site' }],
      ['a browser that says it is a neighbour', { 'sec-fetch-site': 'same-site' }],
    ])('a request from %s', async (_what, headers) => {
      expect((await send(call, headers)).problem).toMatchObject({ status: 403, code: 'cross-site' });
    });

    it.each<[string, Headers]>([
      ['without a key', { 'idempotency-key': '' }],
      ['with a key too short', { 'idempotency-key': 'short' }],
      ['with a key too long', { 'idempotency-key': 'x'.repeat(65) }],
      ['with a key of other signs', { 'idempotency-key': `${newKey()};x` }],
    ])('a command %s', async (_what, headers) => {
      const { problem } = await send(call, headers);
      expect(problem).toMatchObject({
        status: 422,
        code: 'idempotency-key-needed',
        field: 'Idempotency-Key',
      });
    });

    it('a plan without a key, or with times the wrong way round', async () => {
      const plan = aPlan(world.board);
      expect((await secretary.post('/api/meetings', plan)).problem.code).toBe('idempotency-key-needed');
      const reversed = await secretary.post(
        '/api/meetings',
        { ...plan, start: '12:00', end: '10:00' },
        { 'idempotency-key': newKey() },
      );
      expect(reversed.problem).toMatchObject({ status: 422, code: 'ends-before-start', field: 'endsAt' });
      const never = await secretary.post(
        '/api/meetings',
        { ...plan, date: '2022-02-30' },
        { 'idempotency-key': newKey() },
      );
      expect(never.problem).toMatchObject({ status: 422, field: 'date' });
      const nobody = await secretary.post(
        '/api/meetings',
        { ...plan, bodyId: randomUUID() },
        { 'idempotency-key': newKey() },
      );
      expect(nobody.problem.status).toBe(403);
    });
  });

  it('[ATK-13] [ATK-14] is taken as text where it is text: nothing in it is run, and nothing of it is lost', async () => {
    const title = `Robert'); DROP TABLE person;-- <img src=x onerror=alert(1)> =1+1 \${7*7} {{7*7}} مرحبا`;
    const id = await planMeeting(secretary, world.board, { title });
    const listed = await world.quorate
      .anyone()
      .get<{ meetings: { meetingId: string; title: string }[] }>('/api/meetings');
    expect(listed.body.meetings.find((meeting) => meeting.meetingId === id)?.title).toBe(title);
    before = await world.database.fingerprint();
  });
});
