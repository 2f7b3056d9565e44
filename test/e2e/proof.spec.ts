/** A vote that is proved: promise, receipt, checkpoints and result bundle, judged by the program that knows no server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckpointOver, CheckpointView, CommandReply, MyBallot } from '@quorate/contracts';
import {
  canonicalJson,
  readCheckpoint,
  readVerifierKey,
  verifyCheckpoint,
  verifyConsistency,
} from '@quorate/ledger';
import { type Report, verifyFile, webCrypto } from '@quorate/verifier';
import {
  aCast,
  type Client,
  eventually,
  meetingInSession,
  openVote,
  startWorld,
  type World,
} from '../support/index.js';

describe('a vote that is proved', () => {
  let world: World;
  let meetingId: string;
  let voteId: string;
  let trusted: Uint8Array;
  let cast: CommandReply;

  const judge = (text: string): Promise<Report> =>
    verifyFile(new TextEncoder().encode(text), webCrypto, trusted);
  const checkpoint = async (client: Client, since?: number): Promise<CheckpointView> => {
    const query = since === undefined ? '' : `?since=${String(since)}`;
    return (await client.get<CheckpointView>(`/api/meetings/${meetingId}/checkpoint${query}`)).body;
  };
  const receiptOf = (client: Client, no: number) =>
    client.get(`/api/meetings/${meetingId}/receipts/${String(no)}`);
  const bundleFor = (client: Client) => client.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 5, small: 3, other: 3 } } });
    const held = await meetingInSession(world.board, world);
    meetingId = held.meetingId;
    voteId = await openVote(world.secretary, meetingId, held.itemId);
    const log = await world.quorate.anyone().get<{ publicKey: string }>('/api/log');
    trusted = Buffer.from(log.body.publicKey, 'base64');
    await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'reject'));
    cast = await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'approve'));
  });

  afterAll(async () => {
    await world.stop();
  });

  it('[I3] gives the signed promise with the reply, and the proof with the receipt', async () => {
    const promise = await judge(canonicalJson(cast.receipt?.promise ?? {}));
    expect(promise).toMatchObject({ verdict: 'in-part', why: null });
    const own = async (): Promise<string> => (await receiptOf(world.member(0), cast.from)).text;
    const file = await eventually('the receipt has its proof', own, (text) => text.includes('"proof"'));
    expect(await judge(file)).toMatchObject({ verdict: 'verified' });
    expect((await judge(file)).checked.join('\n')).toContain('stands in the journal');
    expect((await receiptOf(world.member(0), cast.from)).text).toBe(file);
  });

  it('keeps what was changed, and shows it to the voter with its own receipt', async () => {
    const mine = async (client: Client): Promise<MyBallot | undefined> =>
      (await client.get<{ ballots: MyBallot[] }>(`/api/meetings/${meetingId}/my-ballots`)).body.ballots[0];
    const ballot = await mine(world.member(0));
    expect(ballot).toMatchObject({ no: cast.from, answer: { kind: 'motion', choice: 'approve' } });
    expect(ballot?.earlier).toMatchObject([{ answer: { kind: 'motion', choice: 'reject' } }]);
    const { no = 0 } = ballot?.earlier[0] ?? {};
    expect(no).toBeLessThan(cast.from);
    expect((await receiptOf(world.member(0), no)).text).toContain('"choice":"reject"');
    expect(await mine(world.member(1))).toBeUndefined();
  });

  it('shows a receipt to nobody else', async () => {
    for (const client of [world.member(1), world.secretary, world.chair]) {
      expect((await receiptOf(client, cast.from)).problem).toMatchObject({ status: 404, code: 'no-receipt' });
    }
    expect((await receiptOf(world.quorate.anyone(), cast.from)).status).toBe(401);
    expect((await receiptOf(world.member(0), 1)).problem).toMatchObject({ code: 'no-receipt' });
  });

  it('keeps a ballot from the alternate who takes the seat after it was cast', async () => {
    const { alternate } = world;
    const seatId = world.seat(0);
    await world.member(0).do(meetingId, { type: 'seat.leave', seatId });
    await alternate.do(meetingId, { type: 'seat.take', seatId, personId: alternate.personId });
    expect((await receiptOf(alternate, cast.from)).problem).toMatchObject({ code: 'no-receipt' });
    const mine = await alternate.get<{ ballots: MyBallot[] }>(`/api/meetings/${meetingId}/my-ballots`);
    expect(mine.done.ballots).toEqual([]);
    await world.member(0).do(meetingId, { type: 'seat.take', seatId, personId: world.member(0).personId });
    expect((await receiptOf(world.member(0), cast.from)).status).toBe(200);
  });

  it('[I18] signs checkpoints each of which extends the one before', async () => {
    const before = await checkpoint(world.member(1));
    await world.member(1).do(meetingId, aCast(voteId, world.seat(1), 'approve'));
    const after = await eventually(
      'the ballot is signed for',
      () => checkpoint(world.member(1), before.size),
      ({ size }) => size > before.size,
    );
    const key = readVerifierKey(after.key);
    const [earlier, later] = [readCheckpoint(before.note), key && verifyCheckpoint(after.note, key)];
    if (!earlier || !later) throw new Error('a checkpoint cannot be read');
    const proof = (after.consistency ?? []).map((hash) => Buffer.from(hash, 'base64'));
    const claim = {
      earlierSize: earlier.size,
      earlierRoot: earlier.root,
      size: later.size,
      root: later.root,
    };
    expect(verifyConsistency({ ...claim, proof })).toBe(true);
    expect(after.fingerprint).toMatch(/^([A-Z2-7]{4} ){3}[A-Z2-7]{4}$/);
    expect((await checkpoint(world.member(1), after.size + 1)).consistency).toBeNull();
  });

  it('has one first checkpoint over each entry, the same for everybody who may know of it and for ever', async () => {
    const over = (client: Client, no: number) =>
      client.get<{ note: string; size: number; fingerprint: string }>(
        `/api/meetings/${meetingId}/entries/${String(no)}/checkpoint`,
      );
    const { body } = await over(world.member(0), cast.from);
    expect(body.size).toBeGreaterThanOrEqual(cast.from);
    expect(body.fingerprint).toMatch(/^([A-Z2-7]{4} ){3}[A-Z2-7]{4}$/);
    expect((await over(world.observer, cast.from)).body).toEqual(body);
    expect((await over(world.quorate.anyone(), cast.from)).problem.code).toBe('no-entry');
    expect((await over(world.member(0), 100_000)).problem).toMatchObject({ status: 404, code: 'no-entry' });
  });

  it('gives the receipt on paper to its voter, and to nobody else', async () => {
    const paperFor = (client: Client) =>
      client.get(`/api/meetings/${meetingId}/receipts/${String(cast.from)}/paper`);
    const answer = await paperFor(world.member(0));
    expect(answer.headers['content-type']).toContain('application/pdf');
    expect(answer.headers['content-disposition']).toContain(`receipt-${String(cast.from)}.pdf`);
    expect(answer.text.startsWith('%PDF-1.7')).toBe(true);
    expect(answer.text).toMatch(/\/Marked true/);
    expect(answer.text).toMatch(/\/Type \/Page\b[\s\S]*\/Count 1\b|\/Count 1\b/);
    expect((await paperFor(world.member(1))).problem).toMatchObject({ status: 404, code: 'no-receipt' });
  });

  it('has no bundle before the outcome is declared', async () => {
    expect((await bundleFor(world.member(0))).problem).toMatchObject({ status: 404, code: 'no-result' });
  });

  it('[I18] signs each close for itself, before what comes after it', async () => {
    const { meetingId: held, itemId } = await meetingInSession(world.board, world);
    const vote = await openVote(world.secretary, held, itemId);
    const closed = await world.secretary.do(held, { type: 'vote.close', voteId: vote });
    const declared = await world.secretary.do(held, { type: 'vote.declare', voteId: vote });
    const { body } = await world.secretary.get<CheckpointOver>(
      `/api/meetings/${held}/entries/${String(closed.from)}/checkpoint`,
    );
    expect(body.size).toBe(declared.from - 1);
  });

  it('[I19] hands out a bundle that the verifier recounts, and the same one to each of its readers', async () => {
    for (const index of [2, 3, 5, 6, 8]) {
      await world
        .member(index)
        .do(meetingId, aCast(voteId, world.seat(index), index === 3 ? 'reject' : 'approve'));
    }
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const { text } = await bundleFor(world.member(0));
    const over = (client: Client) =>
      client.get(`/api/meetings/${meetingId}/entries/${String(cast.from)}/checkpoint`);
    expect((await over(world.quorate.anyone())).text).toBe((await over(world.member(0))).text);
    expect(await judge(text)).toMatchObject({ verdict: 'verified' });
    expect((await bundleFor(world.member(5))).text).toBe(text);
    const forged = text.replace(/"choice":"reject"/, '"choice":"approve"');
    expect(forged).not.toBe(text);
    expect(await judge(forged)).toMatchObject({ verdict: 'failed' });
  });

  it('keeps from the public who voted what and when, yet proves the outcome to be the one signed', async () => {
    const { text } = await bundleFor(world.quorate.anyone());
    expect(text).not.toContain('ballot.cast');
    expect(text).not.toContain('seat.taken');
    expect(await judge(text)).toMatchObject({ verdict: 'in-part', why: null });
  });
});
