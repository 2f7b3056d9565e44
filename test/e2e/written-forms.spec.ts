/** Decisions in writing under rules that meetings have too: votes split by weight, options, ties, and rules that need a meeting. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MeetingSummary } from '@quorate/contracts';
import type { BallotAnswer, RuleSet, Vote } from '@quorate/domain';
import { verifyFile, webCrypto } from '@quorate/verifier';
import {
  addPerson,
  addRules,
  type Client,
  newKey,
  startWorld,
  voteSeen,
  type World,
} from '../support/index.js';

const HEAVY = 10;
const SPLITTING = {
  counting: { kind: 'whole', unit: 'weight' },
  mandates: { alternates: true, proxies: null, splitVotes: true },
} satisfies Partial<RuleSet>;

describe('a decision in writing', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 4, small: 2 } } });
    const boss = { name: 'An administrator', administrator: true };
    const administrator = await world.quorate.signIn(await addPerson(world.database, boss));
    const { seatId = '', memberId = '' } = world.board.seats[0] ?? {};
    const path = `/api/bodies/${world.board.bodyId}/seats/${seatId}`;
    const filled = { memberId, alternateIds: [], termFrom: null, termUntil: null, weight: HEAVY };
    expect((await administrator.put(path, filled)).status).toBe(200);
  });
  afterAll(() => world.stop());

  const call = async (altered: Partial<RuleSet>, options: readonly string[] = []) => {
    const ruleSetId = await addRules(world.secretary, world.board, { ...altered, name: newKey() });
    const question = {
      ...{ title: 'A report', question: 'Shall it be so?', summary: '', classification: 'WHITE' },
      ...{ namedPersons: [], modification: null, ruleSetId, options: options.map((name) => ({ name })) },
    };
    const body = { bodyId: world.board.bodyId, title: 'Between meetings', questions: [question] };
    const key = { 'idempotency-key': newKey() };
    return world.secretary.post<{ decision: MeetingSummary }>('/api/written-decisions', body, key);
  };

  const out = async (altered: Partial<RuleSet>, options: readonly string[] = []) => {
    const { meetingId } = (await call(altered, options)).done.decision;
    const [vote] = (await world.secretary.meeting(meetingId)).votes;
    if (vote === undefined) throw new Error('no vote went out');
    return { meetingId, vote };
  };

  const cast = (
    { meetingId, vote: { voteId } }: { readonly meetingId: string; readonly vote: Vote },
    seat: number,
    answer: BallotAnswer,
    by: Client = world.member(seat),
  ) => by.command(meetingId, { type: 'ballot.cast', voteId, seatId: world.seat(seat), answer });

  const choice = (named: 'approve' | 'reject') => ({ kind: 'motion', choice: named }) as const;

  const declared = async (meetingId: string, voteId: string): Promise<Vote> => {
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const bundle = await world.member(1).get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);
    expect(await verifyFile(Buffer.from(bundle.text), webCrypto, null)).toMatchObject({
      verdict: 'verified',
    });
    return voteSeen(world.member(1), meetingId, voteId);
  };

  it('takes a weight in whole parts where its rules let it be split, and says what is wrong with others', async () => {
    const decision = await out(SPLITTING);
    const { meetingId, vote } = decision;
    const tooMuch = await cast(decision, 0, { kind: 'split', parts: { approve: 8, reject: 3 } });
    expect([tooMuch.status, tooMuch.problem.code]).toEqual([422, 'split-too-much']);
    const none = await cast(decision, 1, { kind: 'split', parts: { approve: 1 } });
    expect(none.status).toBe(200);
    expect((await cast(decision, 0, { kind: 'split', parts: { approve: 7, reject: 2 } })).status).toBe(200);
    for (const seat of [2, 3, 4, 5]) expect((await cast(decision, seat, choice('reject'))).status).toBe(200);
    await world.secretary.do(meetingId, { type: 'vote.close', voteId: vote.voteId });
    const { outcome, rollCall } = await declared(meetingId, vote.voteId);
    expect(outcome).toMatchObject({ verdict: 'approved' });
    expect(rollCall.find(({ seatId }) => seatId === world.seat(0))?.answer).toEqual({
      ...{ kind: 'split', parts: { approve: 7, reject: 2 } },
    });
  });

  it('refuses parts where its rules split nothing', async () => {
    const decision = await out({});
    const refused = await cast(decision, 0, { kind: 'split', parts: { approve: 1 } });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.problem.detail).toMatch(/split/);
    expect(refused.problem.detail).toMatch(/\.$/);
  });

  it('asks among options', async () => {
    const form = { kind: 'choose', most: 1 } as const;
    const decision = await out({ form }, ['Ann', 'Bob']);
    const [ann] = decision.vote.options;
    for (let seat = 0; seat < 6; seat++) {
      const answer = { kind: 'chosen', optionIds: [ann?.id ?? ''] } as const;
      expect((await cast(decision, seat, answer)).status).toBe(200);
    }
    await world.secretary.do(decision.meetingId, { type: 'vote.close', voteId: decision.vote.voteId });
    const { outcome } = await declared(decision.meetingId, decision.vote.voteId);
    expect(outcome?.kind).toBe('election');
  });

  it('is tied until the Chair gives the casting vote, and is then declared', async () => {
    const decision = await out({ tie: 'casting-vote' });
    const { meetingId, vote } = decision;
    for (let seat = 0; seat < 6; seat++) {
      await cast(decision, seat, choice(seat % 2 === 0 ? 'approve' : 'reject'));
    }
    const { voteId } = vote;
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    const early = await world.secretary.command(meetingId, { type: 'vote.declare', voteId });
    expect(early.status).toBe(409);
    await world.chair.do(meetingId, { type: 'vote.give-casting-vote', voteId, answer: choice('reject') });
    expect((await declared(meetingId, voteId)).outcome).toMatchObject({ verdict: 'rejected' });
  });

  it('refuses rules that need a meeting, at the field that names them', async () => {
    for (const [altered, code] of [
      [{ electorate: 'person-present' }, 'persons-not-in-writing'],
      [{ electorate: 'named-list' }, 'persons-not-in-writing'],
      [{ visibility: 'secret' }, 'secret-not-in-writing'],
    ] as const) {
      const refused = await call(altered);
      expect([refused.status, refused.problem.code]).toEqual([409, code]);
      expect(refused.problem.field).toBe('questions.0.ruleSetId');
    }
  });
});
