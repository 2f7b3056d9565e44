/**
 * The database comes back as it was earlier, in an open vote: a standby that lagged is promoted under a running server, or
 * last night's copy is put back. What was signed since is missed, and nothing more is taken in.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckpointView } from '@quorate/contracts';
import {
  aCast,
  eventually,
  meetingInSession,
  newKey,
  openVote,
  startWorld,
  type World,
} from '../support/index.js';

describe('a database that lags behind what was signed', () => {
  let world: World;
  let meetingId: string;
  let voteId: string;

  const isReady = async (): Promise<number> => (await world.quorate.anyone().get('/api/health')).status;
  const ready = (): Promise<number> => eventually('the server is ready', isReady, (status) => status === 200);

  const signed = (size: number): Promise<CheckpointView> =>
    eventually(
      'it is signed',
      async () => (await world.member(0).get<CheckpointView>(`/api/meetings/${meetingId}/checkpoint`)).body,
      (view) => view.size >= size,
    );

  const castBy = (index: number, key = newKey()) =>
    world.member(index).command(meetingId, aCast(voteId, world.seat(index), 'approve'), key);

  async function expectNothingTakenIn(): Promise<void> {
    for (const answer of [
      await castBy(5),
      await castBy(0),
      await world.secretary.command(meetingId, { type: 'vote.close', voteId }),
    ]) {
      expect(answer.problem).toMatchObject({ status: 409, code: 'journal-behind' });
    }
    const [row] = await world.database.query<{ ballots: number }>(
      `SELECT count(*)::int AS ballots FROM journal_entry WHERE stream_id = $1 AND type = 'ballot.cast'`,
      [meetingId],
    );
    expect(row?.ballots).toBe(2);
  }

  beforeAll(async () => {
    world = await startWorld();
    const held = await meetingInSession(world.board, world);
    meetingId = held.meetingId;
    voteId = await openVote(world.secretary, meetingId, held.itemId);
    for (const index of [0, 1]) expect((await castBy(index)).status).toBe(200);
    await world.database.keepCopy();
    await ready();
    const replies = await Promise.all([2, 3, 4].map((index) => castBy(index)));
    await signed(Math.max(...replies.map(({ body }) => body.to)));
    await world.database.putBack();
    await ready();
  });

  afterAll(async () => {
    await world.stop();
  });

  it('[ATK-22] [I8] promoted under a running server, takes in no ballot and no close, and what is read stays as it was signed', async () => {
    await expectNothingTakenIn();
    const vote = (await world.secretary.meeting(meetingId)).votes.find((one) => one.voteId === voteId);
    expect(vote).toMatchObject({ stage: 'open' });
  });

  it('[ATK-22] [I23] put back before a start, takes in none either', async () => {
    await world.quorate.restart();
    expect(world.quorate.process.output).toMatch(/shorter in the database than it was signed/);
    await expectNothingTakenIn();
  });

  it('[I23] and another meeting goes on', async () => {
    const { meetingId: other, itemId } = await meetingInSession(world.board, world);
    const another = await openVote(world.secretary, other, itemId);
    await world.member(0).do(other, aCast(another, world.seat(0), 'approve'));
  });
});
