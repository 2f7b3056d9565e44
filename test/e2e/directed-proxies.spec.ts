/** Directed proxies and advance votes over HTTP: in time or refused, sealed from everybody else, cast in one act, proved by a receipt. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskedCommand, DirectedProxy } from '@quorate/contracts';
import type { Choice } from '@quorate/domain';
import { canonicalJson } from '@quorate/ledger';
import { verifyFile, webCrypto } from '@quorate/verifier';
import {
  aCast,
  addItems,
  type Client,
  madeIn,
  planMeeting,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';

const LOTS = [60, 20, 5, 10].map((shares, at) => ({ shares, holder: `Company ${at}` }));

describe('advance votes and directed proxies', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;
  let voteId: string;

  const inAdvance = (lots: readonly number[], choice: Choice): AskedCommand => ({
    type: 'advance-votes.give',
    lots: [{ seatIds: lots.map((lot) => world.seat(lot)), directions: [{ itemId, choice }] }],
  });

  const refusal = async (by: Client, command: AskedCommand) => (await by.command(meetingId, command)).problem;

  const directionsSeen = async (by: Client): Promise<DirectedProxy[]> =>
    (await by.get<{ proxies: DirectedProxy[] }>(`/api/meetings/${meetingId}/directions`)).done.proxies;

  const journalSeen = async (by: Client): Promise<string> =>
    (await by.get(`/api/meetings/${meetingId}/frames?after=0`)).text;

  beforeAll(async () => {
    world = await startWorld({ hasClock: true, board: { lots: LOTS, rules: SHARES_RULES } });
    await setDatabaseClock(world.database, '2021-12-09T13:00:00.000Z');
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2021-12-20', start: '13:00', end: '15:00' },
    });
    [itemId = ''] = await addItems(world.secretary, meetingId, [{ title: 'Change of auditor' }]);
  });

  afterAll(async () => {
    await world.stop();
  });

  it('are taken from the notice on, replaced, and proved by a receipt at once', async () => {
    expect((await refusal(world.member(0), inAdvance([0], 'approve'))).code).toBe('wrong-stage');
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    expect((await refusal(world.member(0), inAdvance([1], 'approve'))).code).toBe('not-your-seat');
    const first = await world.member(0).do(meetingId, inAdvance([0], 'reject'));
    const { proxyReceipts } = await world.member(0).do(meetingId, inAdvance([0], 'approve'));
    expect([first.proxyReceipts.length, proxyReceipts.length]).toEqual([1, 1]);
    const promise = await verifyFile(
      Buffer.from(canonicalJson(proxyReceipts[0]?.promise ?? {})),
      webCrypto,
      null,
    );
    expect(promise.checked).toContain(`Directions: "approve" on item ${itemId}, as committed.`);
    await world.member(1).do(meetingId, inAdvance([1], 'reject'));
    await world.member(2).do(meetingId, {
      ...{ type: 'proxy.appoint', seatId: world.seat(2), holderId: world.observer.personId },
      ...{ scope: { kind: 'meeting' }, directions: [{ itemId, choice: 'abstain' }] },
    });
  });

  it('are known to giver and holder alone, and that they are given to officers too', async () => {
    const said = async (by: Client) => (await directionsSeen(by)).map(({ directions }) => directions);
    expect(await said(world.member(0))).toEqual([[{ itemId, choice: 'approve' }]]);
    expect(await said(world.chair)).toEqual([
      [{ itemId, choice: 'approve' }],
      [{ itemId, choice: 'reject' }],
    ]);
    expect(await said(world.secretary)).toEqual([]);
    expect(await said(world.member(3))).toEqual([]);
    const nobody = await world.quorate.anyone().get(`/api/meetings/${meetingId}/directions`);
    expect(nobody.status).toBe(401);
    expect(await journalSeen(world.member(3))).not.toContain('proxy.');
    expect(await journalSeen(world.observer)).toContain(world.seat(2));
    const secretarys = await journalSeen(world.secretary);
    expect(secretarys.match(/"proxy.appointed"/g)).toHaveLength(4);
    for (const word of ['commitment', 'choice', 'directions']) expect(secretarys).not.toContain(word);
  });

  it('are refused after the cut-off', async () => {
    await setDatabaseClock(world.database, '2021-12-16T13:00:10.000Z');
    const late = await refusal(world.member(3), inAdvance([3], 'approve'));
    expect(late).toMatchObject({ status: 409, code: 'proxy-late' });
    expect(late.detail).toContain('13:00 UK time on Thursday 16 December 2021');
  });

  it('are cast by the chair in one act, and give way to the member’s own vote for that place', async () => {
    await setDatabaseClock(world.database, '2021-12-20T13:00:00.000Z');
    const { secretary, chair } = world;
    await world.member(1).do(meetingId, { type: 'lots.take' });
    await secretary.do(meetingId, { type: 'meeting.start' });
    await secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    const alone = await refusal(secretary, { type: 'vote.open', itemId, question: 'Shall we?' });
    expect(alone.detail).toContain('1 qualifying person, 2 needed');
    await chair.do(meetingId, { type: 'person.join' });
    const opening = { type: 'vote.open', itemId, question: 'Shall we?' } as const;
    voteId = madeIn(await secretary.do(meetingId, opening), 'voteId');
    expect((await refusal(world.member(3), { type: 'ballots.cast-directed', voteId })).code).toBe(
      'nothing-directed',
    );
    const { receipts } = await chair.do(meetingId, { type: 'ballots.cast-directed', voteId });
    expect(receipts).toHaveLength(2);
    const other = await refusal(world.observer, aCast(voteId, world.seat(2), 'approve'));
    expect(other).toMatchObject({ status: 409, code: 'not-as-directed', field: 'answer' });
    await world.member(1).do(meetingId, aCast(voteId, world.seat(1), 'approve'));
  });

  it('[ATT-14] [PRX-22] of who is at no screen are written down by the secretary, who is told nothing of them', async () => {
    const { secretary, observer } = world;
    const answer = { kind: 'motion', choice: 'approve' } as const;
    const asked = { voteId, seatId: world.seat(2), answer, reason: 'Told me in the hall' };
    const recording = { type: 'ballot.record', ...asked } as const;
    const here = { type: 'person.join', personId: observer.personId } as const;
    expect((await refusal(secretary, recording)).code).toBe('not-present');
    expect((await refusal(world.member(3), here)).status).toBe(403);
    await secretary.do(meetingId, here);
    const { to, receipt, receipts } = await secretary.do(meetingId, recording);
    expect([receipt, receipts]).toEqual([null, []]);
    const path = `/api/meetings/${meetingId}/receipts/${to}`;
    expect((await secretary.get(path)).status).toBe(404);
    for (const by of [observer, world.member(2)]) expect((await by.get(path)).status).toBe(200);
  });

  it('are told with the outcome as they were cast', async () => {
    const { secretary } = world;
    await secretary.do(meetingId, { type: 'vote.close', voteId });
    await secretary.do(meetingId, { type: 'vote.declare', voteId });
    const { votes } = await world.member(3).meeting(meetingId);
    expect(votes[0]?.rollCall.map(({ standing, byProxy }) => [standing, byProxy ?? false])).toEqual([
      ...[['approve', true] as const, ['approve', false] as const],
      ...[['abstain', true] as const, ['absent', false] as const],
    ]);
  });

  it('are checked by who sees them, and by others as far as their file shows', async () => {
    const verify = async (by: Client) => {
      const file = await by.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);
      const report = await verifyFile(Buffer.from(file.text), webCrypto, null);
      expect(report.why).toBeNull();
      return [...report.checked, ...report.notChecked].join('\n');
    };
    const officers = await verify(world.secretary);
    expect(officers).toMatch(
      /Right to vote: ballots cast 1 by who votes at the place, 3 by proxy \(1 recorded/,
    );
    expect(officers).toContain('3 qualifying persons, 2 needed');
    const members = await verify(world.member(3));
    expect(members).toContain('3 ballots were cast by proxies that this file does not show');
  });
});
