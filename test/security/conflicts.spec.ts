/** Acts that come too early, too late, twice, for another, or against somebody else's: refused, and nothing lost. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AskedCommand } from '@quorate/contracts';
import {
  aCast,
  anItem,
  type Board,
  type Client,
  meetingInSession,
  newKey,
  openVote,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';

describe('acts that cannot be', () => {
  let world: World;
  let board: Board;
  let secretary: Client;
  let meetingId: string;
  let itemIds: string[];
  let itemId: string;

  const seat = (index: number): string => world.seat(index);
  const member = (index: number): Client => world.member(index);

  beforeAll(async () => {
    world = await startWorld();
    ({ board, secretary } = world);
  });

  afterAll(async () => {
    await world.stop();
  });

  /** Every seat but the last is taken. */
  beforeEach(async () => {
    ({ meetingId, itemIds, itemId } = await meetingInSession(board, world, {
      items: [{}, { title: 'The next' }, { title: 'The last' }],
      seated: board.seats.length - 1,
    }));
  });

  afterEach(async () => {
    const rows = await world.database.query<{ no: string }>(
      'SELECT no FROM journal_entry WHERE stream_id = $1 ORDER BY no',
      [meetingId],
    );
    expect(rows.map(({ no }) => Number(no))).toEqual(rows.map((_, index) => index + 1));
  });

  /** The refusal, after which the meeting is as before. */
  async function refused(client: Client, command: AskedCommand) {
    const before = await world.database.fingerprint();
    const { problem } = await client.command(meetingId, command);
    expect(await world.database.fingerprint()).toEqual(before);
    return problem;
  }

  describe('a ballot', () => {
    it('[ATK-3] [I9] [I12] before the vote opens, and after it closed, declared or was annulled', async () => {
      const other = await meetingInSession(board, world);
      const elsewhere = await openVote(secretary, other.meetingId, other.itemId);
      expect(await refused(member(1), aCast(elsewhere, seat(1), 'approve'))).toMatchObject({
        status: 404,
        code: 'no-such-vote',
        field: 'voteId',
      });
      const voteId = await openVote(secretary, meetingId, itemId);
      await member(1).do(meetingId, aCast(voteId, seat(1), 'approve'));
      await secretary.do(meetingId, { type: 'vote.close', voteId });
      const closed = await refused(member(2), aCast(voteId, seat(2), 'approve'));
      expect(closed).toMatchObject({ status: 409, code: 'vote-closed', field: 'voteId' });
      expect(closed.detail).toMatch(
        /^The vote closed at \d\d:\d\d:\d\d UK time; your ballot was not counted\.$/,
      );
      await secretary.do(meetingId, { type: 'vote.declare', voteId });
      expect(await refused(member(2), aCast(voteId, seat(2), 'approve'))).toMatchObject({
        code: 'vote-closed',
      });
      const again = await openVote(secretary, meetingId, itemId);
      await secretary.do(meetingId, { type: 'vote.annul', voteId: again, reason: 'Wrong question' });
      expect(await refused(member(2), aCast(again, seat(2), 'approve'))).toMatchObject({
        code: 'vote-not-open',
      });
    });

    it('[ATK-4] for a seat that is another’s, empty, unknown, recused, or lost to its member on the way', async () => {
      const voteId = await openVote(secretary, meetingId, itemId);
      expect(await refused(member(1), aCast(voteId, seat(2), 'approve'))).toMatchObject({
        status: 403,
        field: 'seatId',
      });
      expect(await refused(member(11), aCast(voteId, seat(11), 'approve'))).toMatchObject({
        code: 'not-present',
      });
      expect(await refused(world.alternate, aCast(voteId, seat(0), 'approve'))).toMatchObject({
        code: 'not-present',
      });
      expect(await refused(member(1), aCast(voteId, voteId, 'approve'))).toMatchObject({
        status: 403,
        code: 'not-on-roll',
      });
      await member(3).do(meetingId, { type: 'interest.declare', itemId, seatId: seat(3), text: 'Mine' });
      expect(await refused(member(3), aCast(voteId, seat(3), 'approve'))).toMatchObject({
        code: 'recused',
        field: 'seatId',
      });
      await member(0).do(meetingId, { type: 'seat.leave', seatId: seat(0) });
      await world.alternate.do(meetingId, {
        type: 'seat.take',
        seatId: seat(0),
        personId: board.alternateId,
      });
      expect(await refused(member(0), aCast(voteId, seat(0), 'reject'))).toMatchObject({
        code: 'not-present',
      });
      await world.alternate.do(meetingId, aCast(voteId, seat(0), 'approve'));
    });

    it('[ATK-4] from a member who was taken off the seat on the page of the body, at once', async () => {
      const voteId = await openVote(secretary, meetingId, itemId);
      const path = `/api/bodies/${board.bodyId}/seats/${seat(4)}`;
      const put = async (memberId: string | null) =>
        (await secretary.put(path, { memberId, alternateIds: [], termFrom: null, termUntil: null })).done;
      await put(null);
      const { status, problem } = await member(4).command(meetingId, aCast(voteId, seat(4), 'approve'));
      expect({ status, isSaid: problem.detail !== '' }).toEqual({ status: 403, isSaid: true });
      await put(board.seats[4]?.memberId ?? null);
      await member(4).do(meetingId, { type: 'seat.take', seatId: seat(4), personId: member(4).personId });
      await member(4).do(meetingId, aCast(voteId, seat(4), 'approve'));
    });

    it('recorded by the secretary needs a reason, and a seat in post', async () => {
      const voteId = await openVote(secretary, meetingId, itemId);
      const record = {
        type: 'ballot.record',
        voteId,
        seatId: seat(11),
        answer: { kind: 'motion', choice: 'approve' },
      } as const;
      expect(await refused(secretary, { ...record, reason: ' ' })).toMatchObject({
        code: 'text-missing',
        field: 'reason',
      });
      expect(
        await refused(secretary, { ...record, seatId: voteId, reason: 'On the telephone' }),
      ).toMatchObject({ code: 'not-on-roll' });
    });
  });

  describe('two secretaries at once', () => {
    const other = (): Client => world.secondSecretary;

    it('on the agenda: the second is told to look again, and nothing of the first is lost', async () => {
      const { agendaRevision } = await secretary.meeting(meetingId);
      const move = (id: string, position: number): AskedCommand => ({
        type: 'item.move',
        itemId: id,
        position,
        agendaRevision,
      });
      const both = await Promise.all([
        secretary.command(meetingId, move(itemIds[2] ?? '', 0)),
        other().command(meetingId, move(itemIds[1] ?? '', 2)),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const late = both.find(({ status }) => status === 409)?.problem;
      expect(late).toMatchObject({ code: 'agenda-changed', field: 'agendaRevision' });
      expect((await secretary.meeting(meetingId)).agendaRevision).toBe(agendaRevision + 1);

      const stale = { type: 'item.add', item: anItem(), position: 0, agendaRevision } as const;
      expect(await refused(other(), stale)).toMatchObject({ code: 'agenda-changed' });
    });

    it('on the way through the agenda: nobody runs past the other', async () => {
      const open = (id: string): AskedCommand => ({ type: 'item.open', itemId: id, from: itemId });
      const both = await Promise.all([
        secretary.command(meetingId, open(itemIds[1] ?? '')),
        other().command(meetingId, open(itemIds[1] ?? '')),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(both.find(({ status }) => status === 409)?.problem).toMatchObject({
        code: 'item-moved-on',
        field: 'from',
      });
    });

    it('opening, closing and declaring one vote: each happens once', async () => {
      const twice = async (command: AskedCommand): Promise<number[]> => {
        const both = await Promise.all([
          secretary.command(meetingId, command),
          other().command(meetingId, command),
        ]);
        return both.map(({ status }) => status).sort();
      };
      expect(await twice({ type: 'vote.open', itemId, question: 'Should it?', method: null })).toEqual([
        200, 409,
      ]);
      const voteId = (await secretary.meeting(meetingId)).votes[0]?.voteId ?? '';
      expect(await twice({ type: 'vote.close', voteId })).toEqual([200, 409]);
      expect(await twice({ type: 'vote.declare', voteId })).toEqual([200, 409]);
      expect((await secretary.meeting(meetingId)).votes.map(({ stage }) => stage)).toEqual(['declared']);
    });

    it('numbering: two meetings planned at once get two numbers', async () => {
      const planned = await Promise.all(
        [secretary, other(), secretary, other()].map((client) => planMeeting(client, board)),
      );
      const rows = await world.database.query<{ number: number }>(
        'SELECT number FROM meeting WHERE id = ANY($1)',
        [planned],
      );
      expect(new Set(rows.map(({ number }) => number)).size).toBe(4);
    });
  });

  describe('the same key', () => {
    it('[ATK-2] [I2] for something else is refused and told to whoever runs Quorate, and the first stands', async () => {
      const voteId = await openVote(secretary, meetingId, itemId);
      const key = newKey();
      const first = await member(1).command(meetingId, aCast(voteId, seat(1), 'approve'), key);
      expect(first.status).toBe(200);
      const before = await world.database.fingerprint();
      const other = await member(1).command(meetingId, aCast(voteId, seat(1), 'reject'), key);
      expect(other.problem).toMatchObject({ status: 409, code: 'key-reused', field: 'Idempotency-Key' });
      expect(await world.database.fingerprint()).toEqual(before);
      await world.quorate.process.said(
        new RegExp(`a key of ${member(1).personId} in ${meetingId} came again with something else`),
      );
      expect((await member(1).command(meetingId, aCast(voteId, seat(1), 'approve'), key)).text).toBe(
        first.text,
      );
    });

    it('[ATK-2] of two people are two keys', async () => {
      const voteId = await openVote(secretary, meetingId, itemId);
      const key = newKey();
      const answers = await Promise.all(
        [1, 2].map((index) => member(index).command(meetingId, aCast(voteId, seat(index), 'approve'), key)),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const replies = await Promise.all(
        [1, 2].map((index) => member(index).get(`/api/meetings/${meetingId}/replies/${key}`)),
      );
      expect(replies.map(({ text }) => text)).toEqual(answers.map(({ text }) => text));
      expect((await member(3).get(`/api/meetings/${meetingId}/replies/${key}`)).problem.code).toBe(
        'not-recorded',
      );
    });

    it('of a refused act may be used again once the act is possible', async () => {
      const key = newKey();
      const { agendaRevision } = await secretary.meeting(meetingId);
      const question = 'Should it?';
      const open = { type: 'vote.open', itemId: itemIds[1] ?? '', question, method: null } as const;
      expect((await secretary.command(meetingId, open, key)).problem.code).toBe('item-not-on-table');
      await secretary.do(meetingId, { type: 'item.open', itemId: itemIds[1] ?? '', from: itemId });
      expect((await secretary.command(meetingId, open, key)).status).toBe(200);
      expect((await secretary.meeting(meetingId)).agendaRevision).toBe(agendaRevision);
    });
  });

  it('a meeting does not close over an open or undeclared vote, nor an item over an open one', async () => {
    const voteId = await openVote(secretary, meetingId, itemId);
    expect(await refused(secretary, { type: 'meeting.close' })).toMatchObject({
      status: 409,
      code: 'vote-open',
    });
    expect(
      await refused(secretary, { type: 'item.open', itemId: itemIds[1] ?? '', from: itemId }),
    ).toMatchObject({ code: 'vote-open' });
    await secretary.do(meetingId, { type: 'vote.close', voteId });
    expect(await refused(secretary, { type: 'meeting.close' })).toMatchObject({ code: 'vote-undeclared' });
  });

  it('no vote opens without a quorum', async () => {
    for (let index = 0; index < 6; index += 1)
      await member(index).do(meetingId, { type: 'seat.leave', seatId: seat(index) });
    expect(
      await refused(secretary, { type: 'vote.open', itemId, question: 'Should it?', method: null }),
    ).toMatchObject({
      status: 409,
      code: 'inquorate',
    });
  });
});
