/** Proxies and ballots cast together over HTTP: who may, until when, what replaces what, and what the minutes and the bundle say. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AskedCommand } from '@quorate/contracts';
import { type DraftMinutes } from '@quorate/domain';
import { verifyFile, webCrypto } from '@quorate/verifier';
import {
  aCast,
  choiceOf,
  addRules,
  type Client,
  madeIn,
  meetingInSession,
  newKey,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';

const MEETING = { kind: 'meeting' } as const;

describe('a vote by proxy', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;
  let voteId: string;
  const ids = new Map<string, string>();

  const openUnder = async (name: string): Promise<string> => {
    const ruleSetId = ids.get(name) ?? null;
    const opening = { type: 'vote.open', itemId, question: 'Shall we?', ruleSetId } as const;
    return madeIn(await world.secretary.do(meetingId, opening), 'voteId');
  };

  const appointing = (seat: number, holderId: string, altered: object = {}): AskedCommand => ({
    ...{ type: 'proxy.appoint', seatId: world.seat(seat), holderId, scope: MEETING },
    ...altered,
  });

  const appoint = async (seat: number, holder: Client, altered: object = {}): Promise<string> =>
    madeIn(await world.member(seat).do(meetingId, appointing(seat, holder.personId, altered)), 'proxyId');

  const refusal = async (by: Client, command: AskedCommand) => {
    const { status, problem } = await by.command(meetingId, command);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    return problem;
  };

  const rollCall = async (id: string) => {
    await world.secretary.do(meetingId, { type: 'vote.close', voteId: id });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId: id });
    const { votes } = await world.member(0).meeting(meetingId);
    return votes.find((vote) => vote.voteId === id)?.rollCall ?? [];
  };

  beforeAll(async () => {
    world = await startWorld({ hasClock: true });
    const mandates = { alternates: true, proxies: { mostPerHolder: 2 }, splitVotes: false };
    for (const [name, mayChangeBallot] of [
      ['proxies', true],
      ['final', false],
    ] as const) {
      ids.set(name, await addRules(world.secretary, world.board, { name, mandates, mayChangeBallot }));
    }
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    ({ meetingId, itemId } = await meetingInSession(world.board, world, { seated: 8 }));
    voteId = await openUnder('proxies');
  });

  it('is given by the member or by the secretary with a reason, and by nobody else', async () => {
    const chairId = world.chair.personId;
    expect((await refusal(world.member(0), appointing(9, chairId))).code).toBe('not-your-seat');
    expect((await refusal(world.quorate.anyone(), appointing(9, chairId))).status).toBe(401);
    expect((await refusal(world.observer, appointing(9, chairId))).status).toBe(403);
    const noReason = await refusal(world.secretary, appointing(9, chairId));
    expect(noReason).toMatchObject({ code: 'text-missing', field: 'reason' });
    const unknown = await refusal(world.member(9), appointing(9, newKey()));
    expect(unknown).toMatchObject({ code: 'person-unknown', field: 'holderId' });
    await world.secretary.do(meetingId, appointing(9, chairId, { reason: 'By telephone' }));
    await world.chair.do(meetingId, aCast(voteId, world.seat(9), 'approve'));
    expect((await rollCall(voteId))[9]).toMatchObject({ standing: 'approve', byProxy: true });
    const { done } = await world.member(0).get<DraftMinutes>(`/api/meetings/${meetingId}/minutes`);
    expect(JSON.stringify(done)).toMatch(
      /votes by proxy in this meeting. The secretary recorded this: By telephone/,
    );
    const anyone = await world.quorate.anyone().get(`/api/meetings/${meetingId}/frames?after=0`);
    expect(anyone.text).not.toContain('proxy.appointed');
  });

  it.each([
    ['a scope of no kind', { scope: { kind: 'always' } }],
    ['no scope', { scope: null }],
    ['a time that is none', { until: 'tomorrow' }],
    ['a member of its own', { member: { personId: 'x', name: 'X' } }],
    ['a reason that cannot be read', { reason: 'a\u202eb' }],
  ])('is refused with %s', async (_what, altered) => {
    const wrong = appointing(9, world.chair.personId, altered);
    expect((await refusal(world.member(9), wrong)).code).toBe('invalid-input');
  });

  it('is late after the close, ends at its time, and is over when it is revoked', async () => {
    const proxyId = await appoint(9, world.member(3));
    const past = appointing(8, world.member(3).personId, { until: '2021-01-01T00:00:00.000Z' });
    expect((await refusal(world.member(8), past)).code).toBe('ends-too-early');
    const until = Date.now() + 3_600_000;
    await appoint(8, world.member(4), { until: new Date(until).toISOString() });
    const cast = aCast(voteId, world.seat(8), 'reject');
    await setDatabaseClock(world.database, new Date(until - 60_000).toISOString());
    await world.member(4).do(meetingId, cast);
    await setDatabaseClock(world.database, new Date(until + 1_000).toISOString());
    expect(await refusal(world.member(4), cast)).toMatchObject({ status: 409, code: 'proxy-ended' });
    await setDatabaseClock(world.database, null);
    await world.member(3).do(meetingId, aCast(voteId, world.seat(9), 'approve'));
    expect((await refusal(world.member(3), { type: 'proxy.revoke', proxyId })).code).toBe('proxy-used');
    await world.member(9).do(meetingId, { type: 'proxy.revoke', proxyId });
    expect((await refusal(world.member(3), aCast(voteId, world.seat(9), 'reject'))).code).toBe(
      'not-your-seat',
    );
    expect((await refusal(world.member(9), { type: 'proxy.revoke', proxyId })).code).toBe('no-such-proxy');
    await appoint(10, world.member(3));
    const lines = await rollCall(voteId);
    expect(lines[9]).toMatchObject({ standing: 'approve', byProxy: true });
    expect((await refusal(world.member(3), aCast(voteId, world.seat(10), 'approve'))).code).toBe(
      'vote-closed',
    );
  });

  it('keeps to the number of the rules, and is never passed on', async () => {
    await appoint(9, world.member(3));
    await appoint(10, world.member(3));
    const many = await refusal(world.member(11), appointing(11, world.member(3).personId));
    expect(many).toMatchObject({ status: 409, code: 'too-many-proxies', field: 'holderId' });
    const onward = await refusal(world.member(3), appointing(3, world.member(4).personId));
    expect(onward).toMatchObject({ code: 'proxy-of-proxy', field: 'seatId' });
    const chain = await refusal(world.member(11), appointing(11, world.member(9).personId));
    expect(chain).toMatchObject({ code: 'proxy-of-proxy', field: 'holderId' });
  });

  it('is replaced by the own vote and the recorded one in any order, also where votes are final', async () => {
    await world.secretary.do(meetingId, { type: 'vote.annul', voteId, reason: 'Other rules' });
    const final = await openUnder('final');
    const holder = world.member(3);
    await appoint(5, holder);
    await appoint(9, holder);
    await appoint(6, world.member(4));
    await holder.do(meetingId, aCast(final, world.seat(5), 'approve'));
    await holder.do(meetingId, aCast(final, world.seat(9), 'approve'));
    await world.member(5).do(meetingId, aCast(final, world.seat(5), 'reject'));
    const recording = {
      ...aCast(final, world.seat(9), 'abstain'),
      type: 'ballot.record',
      reason: 'By telephone',
    };
    await world.secretary.do(meetingId, recording as AskedCommand);
    await world.member(6).do(meetingId, aCast(final, world.seat(6), 'reject'));
    for (const [by, seat] of [
      [holder, 5],
      [holder, 9],
      [world.member(4), 6],
    ] as const) {
      const late = await refusal(by, aCast(final, world.seat(seat), 'approve'));
      expect(late).toMatchObject({ status: 409, code: 'voted-without-proxy' });
    }
    const lines = await rollCall(final);
    expect([5, 9, 6].map((seat) => lines[seat]?.standing)).toEqual(['reject', 'abstain', 'reject']);
  });

  it('counts the own vote whichever of the two comes first, when they are sent at once', async () => {
    await appoint(5, world.member(3));
    await appoint(6, world.member(4));
    await Promise.all([
      world.member(3).command(meetingId, aCast(voteId, world.seat(5), 'approve')),
      world.member(5).command(meetingId, aCast(voteId, world.seat(5), 'reject')),
      world.member(6).command(meetingId, aCast(voteId, world.seat(6), 'reject')),
      world.member(4).command(meetingId, aCast(voteId, world.seat(6), 'approve')),
    ]);
    const lines = await rollCall(voteId);
    expect([5, 6].map((seat) => lines[seat]?.standing)).toEqual(['reject', 'reject']);
  });

  it('[I11] has one order with its revocation, the same to the server and to the verifier, when they are sent at once', async () => {
    const holder = world.member(3);
    const proxyId = await appoint(9, holder);
    const castAs = (choice: 'approve' | 'reject') =>
      holder.command(meetingId, aCast(voteId, world.seat(9), choice));
    const before = ['reject', 'approve', 'reject', 'approve'] as const;
    const first = before.map(castAs);
    const revoking = world.member(9).do(meetingId, { type: 'proxy.revoke', proxyId });
    const casts = await Promise.all([...first, ...before.map(castAs)]);
    const revoked = (await revoking).from;
    const refused = casts.filter(({ status }) => status !== 200);
    for (const { problem } of refused) expect(problem.code).toBe('not-your-seat');
    const taken = casts
      .filter((answer) => !refused.includes(answer))
      .map(({ done }) => done)
      .toSorted((one, other) => one.from - other.from);
    for (const { from } of taken) expect(from).toBeLessThan(revoked);
    const { entries } = await holder.frame(meetingId);
    const cast = entries.filter(({ type }) => type === 'ballot.cast').map(({ no }) => no);
    expect(cast).toEqual(taken.map(({ from }) => from));
    const lines = await rollCall(voteId);
    expect(lines[9]?.standing).toBe(choiceOf(taken.at(-1)?.receipt) ?? 'absent');
    const bundle = await world.secretary.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);
    const log = await world.quorate.anyone().get<{ publicKey: string }>('/api/log');
    const trusted = Buffer.from(log.body.publicKey, 'base64');
    const report = await verifyFile(new TextEncoder().encode(bundle.text), webCrypto, trusted);
    expect(report).toMatchObject({ verdict: 'verified' });
  });

  it('is cast together with one’s own, with a receipt for each, once however often it is sent', async () => {
    const holder = world.member(3);
    await appoint(9, holder);
    await appoint(10, holder);
    const answer = { kind: 'motion', choice: 'approve' } as const;
    const ballots = [3, 9, 10].map((seat) => ({ seatId: world.seat(seat), answer }));
    const command = { type: 'ballots.cast', voteId, ballots } as const;
    const wrong = { ...command, ballots: [...ballots, { seatId: world.seat(11), answer }] };
    const none = await refusal(holder, wrong);
    expect(none).toMatchObject({ status: 403, code: 'not-your-seat', field: 'ballots.3.seatId' });
    expect((await refusal(holder, { ...command, ballots: [] })).code).toBe('invalid-input');
    const key = newKey();
    const first = await holder.command(meetingId, command, key);
    const again = await holder.command(meetingId, command, key);
    expect(again.done).toEqual(first.done);
    const { from, to, receipts, receipt } = first.done;
    expect(receipts.map(({ no }) => no)).toEqual([from, from + 1, from + 2]);
    expect(to).toBe(from + 2);
    expect(receipt).toEqual(receipts[0]);
    expect(new Set(receipts.map(({ commitment }) => commitment)).size).toBe(3);
    const { done } = await holder.get<{ ballots: { no: number; code: string }[] }>(
      `/api/meetings/${meetingId}/my-ballots`,
    );
    expect(done.ballots.map(({ code }) => code).toSorted()).toEqual(
      receipts.map(({ code }) => code).toSorted(),
    );
    const lines = await rollCall(voteId);
    expect(lines.filter(({ standing }) => standing === 'approve')).toHaveLength(3);
    const { text } = await world.member(0).get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);
    const report = await verifyFile(Buffer.from(text), webCrypto, null);
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    expect(report.checked.join('\n')).toMatch(
      /1 by who votes at the place, 2 by proxy\.[\s\S]*Proxies: 2 were used/,
    );
  });
});
