/** Being erased: asked for, held up by what stands in the way, carried out by somebody else; then nothing of the person is left but the records. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClaimView, ErasureRequestView, OwnErasure } from '@quorate/contracts';
import { EXPENSE_RULE, PERSONAL_DATA } from '@quorate/domain';
import { verifyFile, webCrypto } from '@quorate/verifier';
import {
  aCast,
  addPerson,
  type Client,
  eventually,
  meetingInSession,
  openVote,
  startRedis,
  startWorld,
  type TestRedis,
  type World,
} from '../support/index.js';
import { aPdf } from '../support/files.js';
import { MailServer } from '../support/mail-server.js';
import { PaperDesk } from '../support/papers.js';

const PASSWORD = 'a password for tests';
const NOTE = 'Only for me to read';
const HOME = 'From my home in Secret Lane';
const VACANT = { memberId: null, alternateIds: [], termFrom: null, termUntil: null };

describe('being erased', () => {
  let redis: TestRedis;
  let server: MailServer;
  let world: World;
  let member: Client;
  let address: string;
  let administrator: Client;
  let other: Client;
  let meetingId: string;
  let voteId: string;

  const own = async (): Promise<OwnErasure> => (await member.get<OwnErasure>('/api/my-data/erasure')).done;
  const ask = (reason = '') => member.post<OwnErasure>('/api/my-data/erasure', { reason });
  const list = async (by = other): Promise<ErasureRequestView[]> =>
    (await by.get<{ requests: ErasureRequestView[] }>('/api/erasure-requests')).done.requests;
  const erase = (by: Client, { requestId }: ErasureRequestView) =>
    by.post<ErasureRequestView>(`/api/erasure-requests/${requestId}/erasure`);
  const bundle = async (): Promise<Buffer> =>
    Buffer.from((await world.secretary.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`)).text);
  const waiting = async (): Promise<ErasureRequestView> => {
    const found = (await list()).find(({ state }) => state === 'waiting');
    if (found === undefined) throw new Error('no request waits');
    return found;
  };

  /** Everything the person left behind while they took part. */
  async function takePart(): Promise<void> {
    const { board, secretary } = world;
    const { meetingId: held, itemId } = await meetingInSession(board, world);
    meetingId = held;
    const desk = new PaperDesk(world, meetingId, itemId);
    const paperId = await desk.paper('WHITE', await aPdf('For all'), { change: 'New' });
    await member.put(`/api/meetings/${meetingId}/papers/${paperId}/note`, { version: 1, text: NOTE });
    voteId = await openVote(secretary, meetingId, itemId);
    for (const index of board.seats.keys()) {
      await world.member(index).do(meetingId, aCast(voteId, world.seat(index), 'approve'));
    }
    await secretary.do(meetingId, { type: 'vote.close', voteId });
    await secretary.do(meetingId, { type: 'vote.declare', voteId });
    await member.post('/api/my-interests', {
      ...{ type: 'declare', kindId: 'family', text: 'A cousin at Alder', from: '2020-01-01', until: null },
    });
    await claim();
    await member.post('/api/calendar-address');
    await member.put('/api/notification-settings/digest', {
      ...{ rhythm: 'daily', at: '08:00', zone: 'Europe/London', weekday: 1 },
    });
    await world.quorate.anyone().post('/api/account-requests', {
      ...{ name: 'Me', organisation: 'Alder', email: address, reason: 'I had one before' },
    });
    await server.to(address);
  }

  /** Sent back by the secretary, and never submitted again. */
  async function claim(): Promise<void> {
    const { bodyId } = world.board;
    const rule = { ...EXPENSE_RULE, claimDays: 3_660 };
    expect((await world.secretary.put(`/api/bodies/${bodyId}/expense-rule`, rule)).status).toBe(200);
    const { claimId, meetingDay } = (await member.post<ClaimView>('/api/my-expenses', { meetingId })).done;
    const path = `/api/bodies/${bodyId}/expense-claims/${claimId}`;
    const line = { on: meetingDay, kindId: 'travel', miles: null, amount: 4_550, note: HOME, receipts: [] };
    const saved = await member.put<ClaimView>(path, { version: 1, lines: [line], notes: HOME });
    const submitted = await member.post<ClaimView>(`${path}/submission`, { version: saved.done.version });
    const back = { version: submitted.done.version, type: 'send-back', reason: 'Say more.' };
    expect((await world.secretary.post<ClaimView>(`${path}/decision`, back)).done.state).toBe('sent-back');
  }

  beforeAll(async () => {
    redis = await startRedis();
    server = await MailServer.start();
    world = await startWorld({
      board: { seats: { large: 3 } },
      server: { redisUrl: redis.url, env: server.env },
    });
    const add = async (name: string) =>
      world.quorate.signIn(await addPerson(world.database, { name, administrator: true }));
    administrator = await add('Administrator');
    other = await add('Other Administrator');
    member = world.member(0);
    address = `${member.personId}@people.example`;
    await takePart();
  });
  afterAll(async () => {
    await world.stop();
    await server.stop();
    await redis.stop();
  });

  it('is asked for once, told to both sides, and withdrawn', async () => {
    expect(await own()).toMatchObject({ request: null });
    const asked = (await ask('I moved on')).done;
    expect(asked.request).toMatchObject({ state: 'waiting', reason: 'I moved on', decision: null });
    expect((await ask('Again')).done.request?.requestId).toBe(asked.request?.requestId);
    await server.to(address, 2);
    await server.to(`${administrator.personId}@people.example`);
    expect((await member.delete<OwnErasure>('/api/my-data/erasure')).done.request?.state).toBe('withdrawn');
    expect((await member.delete('/api/my-data/erasure')).problem.code).toBe('erasure-decided');
    expect((await list()).map(({ state }) => state)).toEqual([]);
  });

  it('waits for what stands in the way, which both sides are told with what to do', async () => {
    await ask();
    const request = await waiting();
    expect(request.blocks).toEqual([
      'BRD Member 1 sits on the BRD Board (BRD seat 1). Make the seat vacant, or give it to another.',
    ]);
    expect((await own()).blocks).toEqual(request.blocks);
    const refused = await erase(other, request);
    expect(refused.problem).toMatchObject({ status: 409, code: 'erasure-blocked' });
    expect(refused.problem.detail).toContain('Make the seat vacant');
    expect((await erase(world.secretary, request)).status).toBe(403);
    const reason = { reason: 'You sit on the board.' };
    const path = `/api/erasure-requests/${request.requestId}/refusal`;
    expect((await other.post(path, { reason: '' })).problem.field).toBe('reason');
    expect((await other.post<ErasureRequestView>(path, reason)).done).toMatchObject({
      ...{ state: 'declined', decision: { byName: 'Other Administrator', reason: reason.reason } },
    });
    expect((await other.post(path, reason)).problem.code).toBe('erasure-decided');
    const mails = await eventually(
      'the reason is mailed',
      () => server.to(address),
      (all) => all.some(({ subject }) => subject?.includes('declined') === true),
    );
    expect(mails.at(-1)?.text).toContain('You sit on the board.');
  });

  it('is never decided by the person, and the last administrator stays', async () => {
    await administrator.post('/api/my-data/erasure', { reason: '' });
    const request = (await list(administrator)).find(({ isOwn }) => isOwn);
    if (request === undefined) throw new Error('it is not listed');
    expect((await erase(administrator, request)).problem.code).toBe('erasure-own');
    expect((await erase(other, request)).done.state).toBe('done');
    await other.post('/api/my-data/erasure', { reason: '' });
    const blocks = (await other.get<OwnErasure>('/api/my-data/erasure')).done.blocks;
    expect(blocks.join(' ')).toMatch(/only administrator/);
    await other.delete('/api/my-data/erasure');
  });

  it('leaves nothing but records: no way in, no address in any table that does not keep it, and proofs that hold', async () => {
    const before = await bundle();
    const seat = `/api/bodies/${world.board.bodyId}/seats/${world.seat(0)}`;
    expect((await world.secretary.put(seat, VACANT)).status).toBe(200);
    await ask();
    const request = await waiting();
    expect(request.blocks).toEqual([]);
    const links = `/api/people/${member.personId}/password-links`;
    const { path: link } = (await other.post<{ path: string }>(links)).done;
    const inside = world.quorate.anyone();
    const used = `/api/password-links/${link.split('/').at(-1) ?? ''}`;
    expect((await inside.post(used, { password: PASSWORD })).status).toBe(200);
    expect((await inside.get('/api/my-data/erasure')).status).toBe(200);
    const both = await Promise.all([erase(other, request), erase(other, request)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const last = await eventually(
      'the last mail',
      () => server.to(address),
      (all) => all.some(({ subject }) => subject === 'You are erased from Quorate'),
    );
    expect(last.at(-1)?.text).toContain('Your account is gone');

    expect((await inside.get('/api/my-data/erasure')).status).toBe(401);
    const tried = world.quorate.anyone();
    expect((await tried.post('/api/session', { email: address, password: PASSWORD })).problem.code).toBe(
      'sign-in-failed',
    );
    await expect(tried.signIn(member.personId)).rejects.toThrow();
    expect((await other.post(links)).problem.code).toBe('person-unknown');
    expect((await other.get('/api/people')).text).not.toContain(member.personId);
    expect((await list()).find(({ requestId }) => requestId === request.requestId)).toMatchObject({
      ...{ name: 'Former member', email: null, reason: '', state: 'done' },
    });

    await eventually(
      'no table has the address, the note or the claim',
      () => tablesWith(address, NOTE, HOME),
      ({ length }) => length === 0,
    );
    expect(await tablesWith('BRD Member 1')).toEqual(expect.arrayContaining(['journal_entry']));
    const after = await bundle();
    expect(after.equals(before)).toBe(true);
    expect((await verifyFile(after, webCrypto, null)).verdict).toBe('verified');
    expect((await world.secretary.get(`/api/meetings/${meetingId}/minutes`)).text).toContain('BRD Member 1');
    await other.post('/api/people', {
      name: 'Somebody new',
      email: address,
      partyId: null,
      password: PASSWORD,
    });
    expect((await tried.post('/api/session', { email: address, password: PASSWORD })).status).toBe(200);
  });

  /** The tables in which any column has one of the texts, but for those that the list keeps for a reason. */
  async function tablesWith(...texts: readonly string[]): Promise<string[]> {
    const dump = await world.database.dump();
    const lines = Object.entries(dump).flatMap(([schema, text]) =>
      text
        .split('\n')
        .filter((line) => texts.some((one) => line.includes(one)))
        .map((line) => (schema === 'public' ? '' : `${schema}.`) + (line.split(' ')[0] ?? '')),
    );
    return [...new Set(lines)].filter(
      (table) => texts.length === 1 || PERSONAL_DATA[table]?.erasure !== 'kept',
    );
  }
});
