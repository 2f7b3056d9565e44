/** Whoever owns the database: a record edited behind the server's back is shown up, and one put back from an old backup takes nothing in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckpointView } from '@quorate/contracts';
import { verifyFile, verifyGrowth, webCrypto } from '@quorate/verifier';
import { aCast, eventually, meetingInSession, openVote, startWorld, type World } from '../support/index.js';

/** What an owner of the database can do and the server's own account is kept from by a trigger. */
const AS_OWNER = 'ALTER TABLE journal_entry DISABLE TRIGGER journal_entry_append_only';

describe('the owner of the database', () => {
  let world: World;
  let meetingId: string;
  let voteId: string;
  let trusted: Uint8Array;

  const signed = (size: number): Promise<unknown> =>
    eventually(
      'it is signed',
      async () => (await world.member(0).get<CheckpointView>(`/api/meetings/${meetingId}/checkpoint`)).body,
      (view) => view.size >= size,
    );
  const bundle = (): Promise<string> =>
    world
      .member(0)
      .get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`)
      .then(({ text }) => text);
  const judge = async (text: string): Promise<string> =>
    (await verifyFile(new TextEncoder().encode(text), webCrypto, trusted)).verdict;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 5, small: 3, other: 3 } } });
    const held = await meetingInSession(world.board, world);
    meetingId = held.meetingId;
    voteId = await openVote(world.secretary, meetingId, held.itemId);
    const { body } = await world.quorate.anyone().get<{ publicKey: string }>('/api/log');
    trusted = Buffer.from(body.publicKey, 'base64');
    for (const index of [0, 1, 2, 5, 8]) {
      await world.member(index).do(meetingId, aCast(voteId, world.seat(index), 'approve'));
    }
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    const { to } = await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    await signed(to);
  });

  afterAll(async () => {
    await world.stop();
  });

  const afterRestart = async (): Promise<string> => {
    await world.quorate.restart();
    return judge(await bundle());
  };

  it.each([
    ['a ballot', 'ballot.cast', '"places":[1]', '"places":[3]'],
    ['the outcome', 'vote.declared', '"verdict":"approved"', '"verdict":"rejected"'],
    ['the roll', 'roll.frozen', '"weight":1', '"weight":2'],
    ['the rules', 'roll.frozen', '"mayChangeBallot":true', '"mayChangeBallot":false'],
  ])(
    '[ATK-21] cannot edit %s once it is signed: the bundle no longer verifies',
    async (_, type, from, into) => {
      expect(await judge(await bundle())).toBe('verified');
      await world.database.query(AS_OWNER);
      const edited = await world.database.query<{ no: number; content: string }>(
        `SELECT no, content FROM journal_entry WHERE stream_id = $1 AND type = $2 AND position($3 in content) > 0`,
        [meetingId, type, from],
      );
      expect(edited).not.toEqual([]);
      const write = 'UPDATE journal_entry SET content = $1 WHERE stream_id = $2 AND no = $3';
      for (const { no, content } of edited) {
        await world.database.query(write, [content.replaceAll(from, into), meetingId, no]);
      }
      expect(await afterRestart()).toBe('failed');
      for (const { no, content } of edited) await world.database.query(write, [content, meetingId, no]);
      expect(await afterRestart()).toBe('verified');
    },
  );

  it('[ATK-21] cannot edit what a sealed ballot says: it no longer opens its commitment', async () => {
    await world.database.query('ALTER TABLE journal_sealed DISABLE TRIGGER journal_sealed_unaltered');
    const turn = (from: string, into: string): Promise<unknown> =>
      world.database.query(
        'UPDATE journal_sealed SET content = replace(content, $1, $2) WHERE stream_id = $3 AND position($1 in content) > 0',
        [from, into, meetingId],
      );
    await turn('"approve"', '"reject"');
    expect(await afterRestart()).toBe('failed');
    await turn('"reject"', '"approve"');
    expect(await afterRestart()).toBe('verified');
  });

  it('[ATK-20] cannot show a changed history to somebody who keeps an older checkpoint: the proof does not hold', async () => {
    const checkpoint = async (query = ''): Promise<CheckpointView> =>
      (await world.member(0).get<CheckpointView>(`/api/meetings/${meetingId}/checkpoint${query}`)).body;
    const kept = await checkpoint();
    const growth = async (later: CheckpointView) =>
      verifyGrowth(
        { key: later.key, earlier: kept.note, later: later.note, proof: later.consistency },
        webCrypto,
      );
    const { to } = await world.secretary.do(meetingId, { type: 'note.write', itemId: null, text: 'More' });
    await signed(to);
    expect(await growth(await checkpoint(`?since=${String(kept.size)}`))).toMatchObject({ holds: true });
    await world.database.query(AS_OWNER);
    const edit = (from: string, into: string): Promise<unknown> =>
      world.database.query(
        `UPDATE journal_entry SET content = replace(content, $1, $2) WHERE type = 'vote.opened' AND stream_id = $3`,
        [from, into, meetingId],
      );
    await edit('Should MP188', 'Could MP188');
    await world.quorate.restart();
    expect(await growth(await checkpoint(`?since=${String(kept.size)}`))).toMatchObject({ holds: false });
    await edit('Could MP188', 'Should MP188');
  });

  it('[I23] cannot go on from an old backup: what was signed since is missed, and nothing is taken in', async () => {
    await world.database.query(AS_OWNER);
    await world.quorate.halt();
    await world.database.query(
      'ALTER TABLE journal_checkpoint DISABLE TRIGGER journal_checkpoint_append_only',
    );
    await world.database.query(
      `DELETE FROM journal_checkpoint WHERE stream_id = $1 AND size > (
         SELECT no FROM journal_entry WHERE stream_id = $1 AND type = 'vote.closed')`,
      [meetingId],
    );
    await world.database.query(
      `WITH gone AS (DELETE FROM journal_entry WHERE stream_id = $1 AND type IN ('vote.declared', 'vote.counted') RETURNING no)
       UPDATE journal_stream SET size = (SELECT min(no) - 1 FROM gone) WHERE id = $1`,
      [meetingId],
    );
    await world.quorate.launch();
    const answer = await world.secretary.command(meetingId, { type: 'vote.declare', voteId });
    expect(answer.problem).toMatchObject({ status: 409, code: 'journal-behind' });
    expect((await world.secretary.meeting(meetingId)).votes[0]?.stage).toBe('closed');
  });
});
