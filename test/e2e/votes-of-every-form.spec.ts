/** Votes of every form over HTTP: who sees what, the clock, and what their bundles prove. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RuleSet, Vote } from '@quorate/domain';
import { type Report, verifyFile, webCrypto } from '@quorate/verifier';
import {
  aCast,
  addRules,
  type Client,
  eventually,
  madeIn,
  meetingInSession,
  newKey,
  setDatabaseClock,
  startWorld,
  voteSeen,
  type World,
} from '../support/index.js';

const names = (...all: readonly string[]) => all.map((name) => ({ name }));

describe('a vote of another form', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;
  const ids = new Map<string, string>();

  const open = async (rules: string, altered: object = {}) => {
    const ruleSetId = ids.get(rules) ?? null;
    const opening = { type: 'vote.open', itemId, question: 'Who?', ruleSetId, ...altered } as const;
    const voteId = madeIn(await world.secretary.do(meetingId, opening), 'voteId');
    return seen(voteId);
  };

  const seen = (voteId: string, by: Client = world.member(0)): Promise<Vote> =>
    voteSeen(by, meetingId, voteId);

  const send = (by: Client, body: unknown) =>
    by.post(`/api/meetings/${meetingId}/commands`, body, { 'idempotency-key': newKey() });

  const end = async (voteId: string): Promise<void> => {
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
  };

  const bundleFor = async (client: Client, voteId: string): Promise<string> =>
    (await client.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`)).text;
  const judge = (text: string): Promise<Report> =>
    verifyFile(new TextEncoder().encode(text), webCrypto, null);

  beforeAll(async () => {
    world = await startWorld({ hasClock: true });
    const rules: Readonly<Record<string, Partial<RuleSet>>> = {
      'Choose two': { form: { kind: 'choose', most: 2 } },
      Ranked: { form: { kind: 'ranked', count: 'scottish-stv' } },
      Totals: { visibility: 'totals-only' },
      Hands: {},
    };
    for (const [name, altered] of Object.entries(rules)) {
      ids.set(name, await addRules(world.secretary, world.board, { name, ...altered }));
    }
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    ({ meetingId, itemId } = await meetingInSession(world.board, world));
  });

  it('is cast, changed, counted and declared with one kind of command, and its bundle opens the ballots', async () => {
    const vote = await open('Choose two', { options: names('Asha Rao', 'Ben Cole', 'Dee Fox'), seats: 1 });
    const { voteId } = vote;
    const [a = '', b = ''] = vote.options.map(({ id }) => id);
    const cast = (index: number, answer: object) =>
      world.member(index).do(meetingId, {
        ...{ type: 'ballot.cast', voteId, seatId: world.seat(index) },
        answer: answer as { kind: 'blank' },
      });
    const { receipt } = await cast(0, { kind: 'chosen', optionIds: [b] });
    expect(receipt?.answer).toEqual({ kind: 'chosen', optionIds: [b] });
    await cast(0, { kind: 'chosen', optionIds: [a, b] });
    await cast(1, { kind: 'chosen', optionIds: [a] });
    await cast(2, { kind: 'blank' });
    await end(voteId);
    expect((await seen(voteId, world.quorate.anyone())).outcome).toMatchObject({
      kind: 'election',
      turnout: { voted: 2, blank: 1 },
      count: { kind: 'choices', elected: [a], totals: [{ votes: 2 }, { votes: 1 }, { votes: 0 }] },
    });
    const report = await judge(await bundleFor(world.member(0), voteId));
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    expect(report.checked.at(-1)).toBe('Outcome: elected Asha Rao, as declared.');
  });

  it('with totals only never lets out who voted how, to the secretary neither', async () => {
    const { voteId } = await open('Totals');
    await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'approve'));
    await end(voteId);
    for (const reader of [world.secretary, world.member(1), world.quorate.anyone()]) {
      const { text } = await reader.get(`/api/meetings/${meetingId}/frames?after=0`);
      expect(text).toContain('"rollCall":[]');
      expect(text).not.toMatch(/"standing":"approve"|"kind":"motion","choice"/);
      const bundle = await bundleFor(reader, voteId);
      expect(bundle).toContain('"openings":[]');
      expect(await judge(bundle)).toMatchObject({ verdict: 'in-part', why: null });
    }
  });

  it('by show of hands is entered by the secretary alone, and its bundle says what it cannot show', async () => {
    const { voteId } = await open('Hands');
    const hands = { approve: 7, reject: 2, abstain: 0, 'send-back': 0 };
    const enter = { type: 'hands.enter', voteId, hands };
    expect((await send(world.chair, enter)).status).toBe(403);
    const badly = [
      { approve: 7 },
      { ...hands, reject: -1 },
      { ...hands, reject: 0.5 },
      { ...hands, reject: '2' },
    ];
    for (const wrong of badly) {
      expect((await send(world.secretary, { ...enter, hands: wrong })).problem.code).toBe('invalid-input');
    }
    expect((await send(world.secretary, enter)).status).toBe(200);
    await end(voteId);
    expect(await seen(voteId)).toMatchObject({
      hands: { hands },
      outcome: { verdict: 'approved' },
      rollCall: [],
    });
    const report = await judge(await bundleFor(world.member(0), voteId));
    expect(report).toMatchObject({ verdict: 'in-part', why: null });
    expect(report.notChecked.join(' ')).toMatch(/show of hands/);
  });

  it('with a time is closed by the clock, which takes no later ballot', async () => {
    const over = Date.now() + 3_600_000;
    const closesAt = new Date(over).toISOString();
    const { voteId } = await open('Totals', { closesAt });
    await setDatabaseClock(world.database, new Date(over + 1_000).toISOString());
    const closed = await eventually(
      'the clock closes the vote',
      () => seen(voteId),
      ({ stage }) => stage === 'closed',
    );
    expect((closed.closedAt ?? '') > closesAt).toBe(true);
    const late = await send(world.member(0), aCast(voteId, world.seat(0), 'approve'));
    expect(late.problem).toMatchObject({ status: 409, code: 'vote-closed' });
    await setDatabaseClock(world.database, null);
  });
});
