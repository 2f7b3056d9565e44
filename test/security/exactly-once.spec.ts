/** Copies, cut lines and races: an act happens once, and everyone who watches ends in the same state. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandReply } from '@quorate/contracts';
import { proposalOutcome } from '@quorate/domain';
import {
  aCast,
  choiceOf,
  meetingInSession,
  newKey,
  openVote,
  startWorld,
  type World,
} from '../support/index.js';

describe('once and the same for all', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 10, small: 5, other: 5 } } });
  });

  afterAll(async () => {
    await world.stop();
  });

  const countOf = async (meetingId: string, type: string): Promise<number> => {
    const text = 'SELECT count(*)::int AS count FROM journal_entry WHERE stream_id = $1 AND type = $2';
    return (await world.database.query<{ count: number }>(text, [meetingId, type]))[0]?.count ?? 0;
  };

  it('[ATK-1] [I1] 50 copies of one command make one entry and 50 equal replies, byte for byte', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const voteId = await openVote(world.secretary, meetingId, itemId);
    const seatId = world.seat(0);
    const member = world.member(0);
    const key = newKey();
    const cast = aCast(voteId, seatId, 'approve');
    const copies = await Promise.all(Array.from({ length: 50 }, () => member.command(meetingId, cast, key)));
    expect(new Set(copies.map((copy) => `${String(copy.status)} ${copy.text}`)).size).toBe(1);
    expect(copies[0]?.status).toBe(200);
    expect(await countOf(meetingId, 'ballot.cast')).toBe(1);
    const later = await member.command(meetingId, cast, key);
    expect(later?.text).toBe(copies[0]?.text);
    expect((await member.get(`/api/meetings/${meetingId}/replies/${key}`))?.text).toBe(copies[0]?.text);
  });

  it('[ATK-11] a field that stands twice is its last one in receipt, journal and count, and under its key', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const voteId = await openVote(world.secretary, meetingId, itemId);
    const member = world.member(0);
    const cast = aCast(voteId, world.seat(0), 'approve');
    const twice = JSON.stringify(cast).replace('"choice":', '"choice":"reject","choice":');
    const path = `/api/meetings/${meetingId}/commands`;
    const key = newKey();
    const sent = await member.post<CommandReply>(path, twice, { 'idempotency-key': key });
    expect(choiceOf(sent.done.receipt)).toBe('approve');
    expect((await member.command(meetingId, cast, key)).text).toBe(sent.text);
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    expect((await world.secretary.meeting(meetingId)).votes[0]?.rollCall[0]?.standing).toBe('approve');
  });

  it('[ATK-1] [I10] 50 different answers at once from one member: all in one order, the last one counts', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const voteId = await openVote(world.secretary, meetingId, itemId);
    const seatId = world.seat(0);
    const member = world.member(0);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        member.do(meetingId, aCast(voteId, seatId, index % 2 === 0 ? 'approve' : 'reject')),
      ),
    );
    const last = answers.reduce((best, answer) => (answer.to > best.to ? answer : best));
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    const [vote] = (await world.secretary.meeting(meetingId)).votes;
    expect(await countOf(meetingId, 'ballot.cast')).toBe(50);
    expect(vote?.rollCall[0]?.standing).toBe(choiceOf(last.receipt));
    expect(proposalOutcome(vote?.outcome ?? null)?.total).toMatchObject({
      approve: choiceOf(last.receipt) === 'approve' ? 1 : 0,
      'not-voted': 19,
    });
  });

  it('a client that was cut off ends in the state of one that never was, at every point of the meeting', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world, { seated: 15 });
    const { secretary, members } = world;
    const steady = await world.member(1).socket(meetingId);
    const shaky = await world.member(1).socket(meetingId);
    const during = async (act: () => Promise<unknown>): Promise<void> => {
      await shaky.cut();
      await act();
      await shaky.comeBack();
    };
    let voteId = '';
    await during(async () => (voteId = await openVote(secretary, meetingId, itemId)));
    await during(() =>
      Promise.all(
        members
          .slice(0, 8)
          .map((member, index) => member.do(meetingId, aCast(voteId, world.seat(index), 'approve'))),
      ),
    );
    // Cut in the middle of a burst: some casts come before, some while away, some after.
    const burst = members
      .slice(8, 15)
      .map((member, index) => member.do(meetingId, aCast(voteId, world.seat(index + 8), 'reject')));
    await shaky.cut();
    await Promise.all(burst);
    await shaky.comeBack();
    await during(() => world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'abstain')));
    await during(() => secretary.do(meetingId, { type: 'vote.close', voteId }));
    await during(async () => {
      await secretary.do(meetingId, { type: 'vote.declare', voteId });
      await secretary.do(meetingId, { type: 'note.write', itemId, text: 'Not for members' });
    });
    await secretary.do(meetingId, { type: 'headline.publish', itemId, text: 'The last thing' });
    await Promise.all(
      [steady, shaky].map((follower) =>
        follower.until('the headline is out', ({ records }) => records.length === 1),
      ),
    );
    expect(shaky.state).toEqual(steady.state);
    expect(shaky.state).toEqual(await world.member(1).meeting(meetingId));
    steady.close();
    shaky.close();
  });

  it('of 200 pushed acts every follower has every one, in order, whenever it joined', async () => {
    const { meetingId } = await meetingInSession(world.board, world);
    const { secretary, chair } = world;
    const early = await chair.socket(meetingId);
    const notes = Array.from({ length: 200 }, (_, index) =>
      secretary.do(meetingId, { type: 'note.write', itemId: null, text: `Note ${String(index)}` }),
    );
    const midway = await chair.socket(meetingId);
    await Promise.all(notes);
    const late = await chair.socket(meetingId);
    const size = await countOf(meetingId, 'record.written');
    expect(size).toBe(200);
    for (const follower of [early, midway, late]) {
      await follower.until('every note is there', ({ records }) => records.length === 200);
      expect(follower.entries.map(({ no }) => no)).toEqual(follower.entries.map((_, index) => index + 1));
      follower.close();
    }
    expect(midway.state).toEqual(early.state);
    expect(late.state).toEqual(early.state);
  });
});
