/** Ties over HTTP: each tie rule for a proposal and among options, who may break them, and what is told to whom. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RuleSet, TieRule, Vote } from '@quorate/domain';
import { verifyFile, webCrypto } from '@quorate/verifier';
import {
  aCast,
  addRules,
  type Client,
  madeIn,
  meetingInSession,
  newKey,
  startWorld,
  voteSeen,
  type World,
} from '../support/index.js';

const NAMES = ['Asha Rao', 'Ben Cole', 'Dee Fox'];
const TIES: readonly TieRule[] = ['status-quo', 'casting-vote', 'run-off', 'lot'];
const sha256 = (...parts: readonly (Buffer | string)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

describe('a tie', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;
  const ids = new Map<string, string>();

  const giveRules = async (name: string, altered: Partial<RuleSet>): Promise<void> => {
    ids.set(name, await addRules(world.secretary, world.board, { name, ...altered }));
  };

  const seen = (voteId: string, by: Client = world.member(0)): Promise<Vote> =>
    voteSeen(by, meetingId, voteId);

  const ask = (by: Client, command: object) =>
    by.post(`/api/meetings/${meetingId}/commands`, command, { 'idempotency-key': newKey() });

  const typesSeen = async (by: Client): Promise<string[]> => {
    const { entries } = await by.frame(meetingId);
    return entries.map(({ type }) => type);
  };

  /** Closed on one vote for and one against. */
  const tiedProposal = async (tie: TieRule): Promise<string> => {
    const opening = {
      type: 'vote.open',
      itemId,
      question: 'Shall we?',
      ruleSetId: ids.get(tie) ?? null,
    } as const;
    const voteId = madeIn(await world.secretary.do(meetingId, opening), 'voteId');
    await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'approve'));
    await world.member(1).do(meetingId, aCast(voteId, world.seat(1), 'reject'));
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    return voteId;
  };

  const choose = async (voteId: string, ...optionIds: readonly string[]): Promise<void> => {
    for (const [index, id] of optionIds.entries()) {
      const answer = { kind: 'chosen', optionIds: [id] } as const;
      await world
        .member(index)
        .do(meetingId, { type: 'ballot.cast', voteId, seatId: world.seat(index), answer });
    }
  };

  /** Closed for two seats: the first option has two votes, the others one each. */
  const tiedOptions = async (tie: TieRule): Promise<Vote> => {
    const options = NAMES.map((name) => ({ name }));
    const ruleSetId = ids.get(`choose ${tie}`) ?? null;
    const opening = { type: 'vote.open', itemId, question: 'Who?', ruleSetId, options, seats: 2 } as const;
    const voteId = madeIn(await world.secretary.do(meetingId, opening), 'voteId');
    const vote = await seen(voteId);
    const [a = '', b = '', c = ''] = vote.options.map(({ id }) => id);
    await choose(voteId, a, a, b, c);
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    return vote;
  };

  /** What the program that knows no server says of the bundle that this reader is given. */
  const judged = async (by: Client, voteId: string): Promise<{ verdict: string; said: string }> => {
    const { text } = await by.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);
    const { verdict, why, checked, notChecked } = await verifyFile(Buffer.from(text), webCrypto, null);
    expect(why).toBeNull();
    return { verdict, said: [...checked, ...notChecked].join('\n') };
  };

  const declare = (voteId: string) => ask(world.secretary, { type: 'vote.declare', voteId });

  beforeAll(async () => {
    world = await startWorld();
    for (const tie of TIES) {
      await giveRules(tie, { tie });
      await giveRules(`choose ${tie}`, { tie, form: { kind: 'choose', most: 1 } });
    }
    await giveRules('ranked', { form: { kind: 'ranked', count: 'instant-run-off' } });
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    ({ meetingId, itemId } = await meetingInSession(world.board, world));
  });

  it('keeps the status quo where the rules say so, for a proposal and among options', async () => {
    const voteId = await tiedProposal('status-quo');
    expect((await declare(voteId)).status).toBe(200);
    expect((await seen(voteId)).outcome).toMatchObject({ verdict: 'not-approved', reason: 'votes-tied' });
    const among = await tiedOptions('status-quo');
    expect((await declare(among.voteId)).status).toBe(200);
    const [a = ''] = among.options.map(({ id }) => id);
    expect((await seen(among.voteId)).outcome).toMatchObject({
      count: { elected: [a], tie: { state: 'none-elected' } },
    });
  });

  it('of a proposal waits for the casting vote, which the Chair alone gives, and which everyone is told as that', async () => {
    const voteId = await tiedProposal('casting-vote');
    const early = await declare(voteId);
    expect(early.problem).toMatchObject({ status: 409, code: 'awaits-casting-vote' });
    expect(early.problem.detail).toMatch(/casting vote of the Chair/);
    const give = { type: 'vote.give-casting-vote', voteId, answer: { kind: 'motion', choice: 'approve' } };
    for (const other of [world.secretary, world.member(0), world.quorate.anyone()]) {
      expect((await ask(other, give)).status).toBeGreaterThanOrEqual(401);
    }
    for (const wrong of [
      'abstain',
      'send-back',
      'yes',
      '\u0430pprove',
      '__proto__',
      null,
      1,
      ['approve'],
      {},
    ]) {
      const answer = { kind: 'motion', choice: wrong };
      expect((await ask(world.chair, { ...give, answer })).problem.code).toBe('invalid-input');
    }
    expect((await typesSeen(world.secretary)).includes('vote.casting-vote-given')).toBe(false);
    expect((await ask(world.chair, give)).status).toBe(200);
    expect((await ask(world.chair, give)).problem.code).toBe('no-casting-vote-awaited');
    expect(await typesSeen(world.quorate.anyone())).toContain('vote.casting-vote-given');
    expect(await typesSeen(world.quorate.anyone())).not.toContain('vote.counted');
    expect((await declare(voteId)).status).toBe(200);
    expect((await seen(voteId, world.quorate.anyone())).outcome).toMatchObject({
      verdict: 'approved',
      tie: { settledBy: { kind: 'casting-vote', choice: 'approve' } },
    });
    const ofMember = await judged(world.member(0), voteId);
    expect(ofMember.verdict).toBe('verified');
    expect(ofMember.said).toMatch(/Casting vote: given at entry \d+ by .+, the Chair by the roster of entry/);
    const ofAnyone = await judged(world.quorate.anyone(), voteId);
    expect(ofAnyone).toMatchObject({ verdict: 'in-part' });
    expect(ofAnyone.said).toContain('Who was Chair is not shown');
  });

  it('among options waits for the casting vote for the seats that are tied', async () => {
    const { voteId, options } = await tiedOptions('casting-vote');
    const [a = '', b = '', c = ''] = options.map(({ id }) => id);
    const give = (optionIds: readonly string[]) =>
      ask(world.chair, { type: 'vote.give-casting-vote', voteId, answer: { kind: 'chosen', optionIds } });
    expect((await declare(voteId)).problem.code).toBe('awaits-casting-vote');
    for (const wrong of [[a], [b, c], [voteId]]) {
      const { problem } = await give(wrong);
      expect(problem.code).toBe('casting-vote-other');
      expect(problem.detail).toMatch(/Ben Cole and Dee Fox/);
    }
    expect((await give([])).problem.code).toBe('invalid-input');
    expect((await give([c])).status).toBe(200);
    expect((await declare(voteId)).status).toBe(200);
    expect((await seen(voteId)).outcome).toMatchObject({ count: { elected: [a, c] } });
  });

  it('of a proposal is settled by a lot that anybody draws again from what is published', async () => {
    const voteId = await tiedProposal('lot');
    const { lotCommitment } = await seen(voteId, world.quorate.anyone());
    const secretsOut = await world.secretary.get(`/api/meetings/${meetingId}/frames?after=0`);
    expect(secretsOut.text).not.toContain('"secret"');
    expect((await declare(voteId)).problem.code).toBe('awaits-lot');
    const draw = { type: 'vote.draw-lot', voteId, words: 'seven, vier, trois' };
    expect((await ask(world.member(0), draw)).status).toBe(403);
    for (const words of ['', '  ', 'x'.repeat(201), 'a\u202eb', 7, null, ['7']]) {
      expect((await ask(world.chair, { ...draw, words })).status).toBe(422);
    }
    expect((await ask(world.chair, draw)).status).toBe(200);
    expect((await ask(world.chair, draw)).problem.code).toBe('no-lot-awaited');
    expect((await declare(voteId)).status).toBe(200);
    const { tieAct, outcome } = await seen(voteId, world.quorate.anyone());
    if (tieAct?.kind !== 'lot') throw new Error('no lot is told');
    const { secret, words, seed, drawn } = tieAct.lot;
    expect(sha256(Buffer.from(secret, 'hex'))).toBe(lotCommitment);
    expect(sha256(Buffer.from(secret, 'hex'), words)).toBe(seed);
    const again = ['approve', 'reject']
      .map((name) => ({ name, digest: sha256(Buffer.from(seed, 'hex'), name) }))
      .toSorted((one, other) => (one.digest < other.digest ? -1 : 1));
    expect(drawn).toEqual(again);
    expect(outcome).toMatchObject({ verdict: again[0]?.name === 'approve' ? 'approved' : 'rejected' });
  });

  it('among options is settled by lot, and a ranked count that stands still too', async () => {
    const { voteId } = await tiedOptions('lot');
    expect((await ask(world.chair, { type: 'vote.draw-lot', voteId, words: '1 2 3' })).status).toBe(200);
    expect((await declare(voteId)).status).toBe(200);
    expect((await seen(voteId)).outcome).toMatchObject({
      count: { tie: { state: 'settled', elected: [expect.any(String)] } },
    });
    const options = NAMES.map((name) => ({ name }));
    const opening = {
      type: 'vote.open',
      itemId,
      question: 'Who leads?',
      ruleSetId: ids.get('ranked') ?? null,
      options,
    } as const;
    const ranked = madeIn(await world.secretary.do(meetingId, opening), 'voteId');
    for (const [index, { id }] of (await seen(ranked)).options.entries()) {
      const answer = { kind: 'ranked', ranks: [{ optionId: id, rank: 1 }] } as const;
      await world
        .member(index)
        .do(meetingId, { type: 'ballot.cast', voteId: ranked, seatId: world.seat(index), answer });
    }
    await world.secretary.do(meetingId, { type: 'vote.close', voteId: ranked });
    expect((await declare(ranked)).problem.code).toBe('awaits-lot');
    const drawing = { type: 'vote.draw-lot', voteId: ranked, words: 'blue' } as const;
    await world.chair.command(meetingId, { type: 'person.join' });
    expect((await ask(world.secretary, drawing)).problem.code).toBe('lot-of-chair');
    expect((await ask(world.chair, drawing)).status).toBe(200);
    expect((await declare(ranked)).status).toBe(200);
    expect((await seen(ranked)).outcome).toMatchObject({
      count: { lotNeeded: null, elected: [expect.any(String)] },
    });
  });

  it('of a proposal is followed by a run-off on the same question, opened by one act and linked both ways', async () => {
    const voteId = await tiedProposal('run-off');
    const call = { type: 'vote.call-run-off', voteId } as const;
    expect((await ask(world.chair, call)).problem.code).toBe('vote-closed-already');
    expect((await declare(voteId)).status).toBe(200);
    expect((await ask(world.member(0), call)).status).toBe(403);
    const second = madeIn(await world.chair.do(meetingId, call), 'voteId');
    expect((await ask(world.secretary, call)).problem.code).toBe('run-off-opened');
    expect(await seen(second)).toMatchObject({ question: 'Shall we?', stage: 'open', options: [] });
    expect((await world.quorate.anyone().meeting(meetingId)).runOffs).toEqual([
      { voteId, runOffVoteId: second },
    ]);
  });

  it('among options is followed by a run-off among the tied for the seats left', async () => {
    const first = await tiedOptions('run-off');
    const [a = '', b = '', c = ''] = first.options.map(({ id }) => id);
    expect((await declare(first.voteId)).status).toBe(200);
    const call = { type: 'vote.call-run-off', voteId: first.voteId } as const;
    const second = madeIn(await world.secretary.do(meetingId, call), 'voteId');
    const vote = await seen(second);
    expect(vote).toMatchObject({ seats: 1, options: [{ id: b }, { id: c }] });
    await choose(second, b, b, c);
    await world.secretary.do(meetingId, { type: 'vote.close', voteId: second });
    expect((await declare(second)).status).toBe(200);
    expect((await seen(second)).outcome).toMatchObject({ count: { elected: [b] } });
    expect((await seen(first.voteId)).outcome).toMatchObject({ count: { elected: [a] } });
    for (const reader of [world.member(0), world.quorate.anyone()]) {
      expect((await judged(reader, second)).said).toContain(
        'declared tied, under its rules: Ben Cole, Dee Fox, for 1 seat.',
      );
    }
  });
});
