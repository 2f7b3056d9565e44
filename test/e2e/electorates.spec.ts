/** One vote of each electorate over HTTP: who is on its roll, what a weight may be cut into, what is refused, and what its bundle proves. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PartyView } from '@quorate/contracts';
import type { RuleSet, Vote } from '@quorate/domain';
import { verifyFile, webCrypto } from '@quorate/verifier';
import {
  aCast,
  addPerson,
  addRules,
  type Client,
  madeIn,
  meetingInSession,
  newKey,
  startWorld,
  voteSeen,
  type World,
} from '../support/index.js';

const BY_WEIGHT = { kind: 'whole', unit: 'weight' } as const;
const WEIGHTS = [100, 7, 1];

describe('an electorate', () => {
  let world: World;
  let administrator: Client;
  let meetingId: string;
  let itemId: string;
  const ids = new Map<string, string>();

  const setSeat = async (index: number, partyId: string): Promise<void> => {
    const { seatId = '', memberId = '' } = world.board.seats[index] ?? {};
    const filled = { memberId, alternateIds: [], termFrom: null, termUntil: null };
    const body = { ...filled, weight: WEIGHTS[index], partyId };
    const path = `/api/bodies/${world.board.bodyId}/seats/${seatId}`;
    expect((await administrator.put(path, body)).status).toBe(200);
  };

  const seen = (voteId: string): Promise<Vote> => voteSeen(world.member(0), meetingId, voteId);

  const send = (by: Client, body: unknown) =>
    by.post(`/api/meetings/${meetingId}/commands`, body, { 'idempotency-key': newKey() });

  const giveRules = async (electorate: RuleSet['electorate'], altered: Partial<RuleSet>): Promise<void> => {
    const named = { name: electorate, electorate, ...altered };
    ids.set(electorate, await addRules(world.secretary, world.board, named));
  };

  const opening = (electorate: RuleSet['electorate'], electorIds: readonly unknown[] = []) => ({
    ...{ type: 'vote.open', itemId, question: 'Should MP188 be approved?' },
    ...{ ruleSetId: ids.get(electorate), electorIds },
  });

  const open = async (electorate: RuleSet['electorate'], electorIds: string[] = []): Promise<string> => {
    const ruleSetId = ids.get(electorate) ?? null;
    const question = 'Should MP188 be approved?';
    const asked = { type: 'vote.open', itemId, question, ruleSetId, electorIds } as const;
    return madeIn(await world.secretary.do(meetingId, asked), 'voteId');
  };

  /** Closes and declares; the bundle of a member must be verified whole. */
  const outcomeOf = async (voteId: string): Promise<Vote> => {
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const { text } = await world.member(0).get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);
    const report = await verifyFile(new TextEncoder().encode(text), webCrypto, null);
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    return seen(voteId);
  };

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 2, small: 1 } } });
    await world.database.insert('party_category', [
      { id: 'large', name: 'Large Supplier', plural: 'Large Suppliers', position: 0 },
      { id: 'small', name: 'Small Supplier', plural: 'Small Suppliers', position: 1 },
    ]);
    const administratorId = await addPerson(world.database, { name: 'Administrator', administrator: true });
    administrator = await world.quorate.signIn(administratorId);
    for (const [index, categoryId] of ['large', 'large', 'small'].entries()) {
      const party = { name: `Party ${index}`, signifier: `PTY${index}`, parent: null, categoryId };
      const added = await administrator.post<PartyView>('/api/parties', { ...party, acceded: '2014-03-01' });
      await setSeat(index, added.done.partyId);
    }
    await giveRules('seat', { counting: BY_WEIGHT });
    await giveRules('voting-group', { counting: { kind: 'whole', unit: 'group' } });
    await giveRules('shareholder', {
      ...{ counting: BY_WEIGHT, mandates: { alternates: true, proxies: null, splitVotes: true } },
      form: { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false },
    });
    await giveRules('person-present', {});
    await giveRules('named-list', {});
  });

  afterAll(() => world.stop());

  beforeEach(async () => {
    ({ meetingId, itemId } = await meetingInSession(world.board, world));
  });

  it('[ROLL-1] of seats votes with what each seat weighs', async () => {
    const voteId = await open('seat');
    await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'approve'));
    await world.member(1).do(meetingId, aCast(voteId, world.seat(1), 'reject'));
    const vote = await outcomeOf(voteId);
    expect(vote.roll.map(({ weight }) => weight)).toEqual(WEIGHTS);
    expect(vote.outcome).toMatchObject({ total: { approve: 100, reject: 7, 'not-voted': 1 } });
  });

  it('[ROLL-2] of voting groups names the group of each place', async () => {
    const voteId = await open('voting-group');
    await world.member(2).do(meetingId, aCast(voteId, world.seat(2), 'approve'));
    const vote = await outcomeOf(voteId);
    expect(new Set(vote.roll.map(({ groupId }) => groupId)).size).toBe(3);
    expect(vote.outcome).toMatchObject({ total: { approve: 1, 'not-voted': 2 } });
  });

  it('[CNT-19] [ATK-10] of shareholders takes the parts of a holding, never more, and nothing malformed', async () => {
    const voteId = await open('shareholder');
    const cast = (index: number, parts: unknown) =>
      send(world.member(index), {
        ...{ type: 'ballot.cast', voteId, seatId: world.seat(index) },
        answer: { kind: 'split', parts },
      });
    const malformed: readonly (readonly [unknown, string])[] = [
      [{ approve: 0.5 }, 'invalid-input'],
      [{ approve: -1 }, 'invalid-input'],
      [{ approve: '60' }, 'invalid-input'],
      [{ approve: 9e99 }, 'invalid-input'],
      [{ approve: 2 ** 53 }, 'invalid-input'],
      [{ maybe: 1 }, 'invalid-input'],
      [{ constructor: 1 }, 'invalid-input'],
      [[60, 40], 'invalid-input'],
      [null, 'invalid-input'],
      [{}, 'split-empty'],
      [{ approve: 0, reject: 0 }, 'split-empty'],
      [{ approve: 60, reject: 41 }, 'split-too-much'],
      [{ approve: Number.MAX_SAFE_INTEGER, reject: Number.MAX_SAFE_INTEGER }, 'split-too-much'],
      [{ approve: 1, 'send-back': 1 }, 'send-back-not-offered'],
    ];
    const before = await seen(voteId);
    for (const [parts, code] of malformed) {
      const { problem } = await cast(0, parts);
      expect([parts, problem.code]).toEqual([parts, code]);
      expect(problem.detail).toMatch(/\.$/);
    }
    expect(await seen(voteId)).toEqual(before);
    expect((await cast(1, { approve: 8 })).problem.code).toBe('split-too-much');
    expect((await cast(0, { approve: 60, reject: 30 })).status).toBe(200);
    await world.member(1).do(meetingId, aCast(voteId, world.seat(1), 'reject'));
    const vote = await outcomeOf(voteId);
    expect(vote.outcome).toMatchObject({ total: { approve: 60, reject: 37, 'not-voted': 11 } });
    expect(vote.rollCall[0]).toMatchObject({
      standing: 'voted',
      answer: { kind: 'split', parts: { approve: 60, reject: 30 } },
    });
  });

  it('[CNT-19] that may not split refuses parts', async () => {
    const voteId = await open('seat');
    const answer = { kind: 'split', parts: { approve: 1 } };
    const cast = { type: 'ballot.cast', voteId, seatId: world.seat(0), answer };
    expect((await send(world.member(0), cast)).problem.code).toBe('split-not-allowed');
  });

  it('[ROLL-3] of the persons present takes nobody who comes late, and nobody for another', async () => {
    const { observerId, chairId } = world.board;
    await world.observer.do(meetingId, { type: 'person.join' });
    const voteId = await open('person-present');
    await world.chair.do(meetingId, { type: 'person.join' });
    const late = await send(world.chair, aCast(voteId, chairId, 'approve'));
    expect(late.problem).toMatchObject({ status: 403, code: 'not-on-roll' });
    const other = await send(world.member(0), aCast(voteId, observerId, 'approve'));
    expect(other.problem).toMatchObject({ status: 403, code: 'not-your-vote' });
    expect((await send(world.member(0), aCast(voteId, world.seat(0), 'approve'))).problem.code).toBe(
      'not-on-roll',
    );
    const { receipt } = await world.observer.do(meetingId, aCast(voteId, observerId, 'approve'));
    expect(receipt?.answer).toEqual({ kind: 'motion', choice: 'approve' });
    const mine = await world.observer.get(`/api/meetings/${meetingId}/my-ballots`);
    expect(mine.text).toContain(`"seatId":"${observerId}"`);
    const vote = await outcomeOf(voteId);
    expect(vote.roll.map(({ seatId }) => seatId)).not.toContain(chairId);
    expect(vote.outcome).toMatchObject({ categories: [], total: { approve: 1 } });
  });

  it('[ROLL-4] of a list takes the persons named, wherever they are, and refuses a bad list', async () => {
    const { observerId, seats } = world.board;
    const memberId = seats[1]?.memberId ?? '';
    const lists: readonly (readonly [readonly unknown[], string])[] = [
      [[], 'nobody-named'],
      [[memberId, memberId], 'named-twice'],
      [[itemId], 'person-unknown'],
      [['somebody'], 'invalid-input'],
      [[7], 'invalid-input'],
    ];
    for (const [list, code] of lists) {
      expect([list, (await send(world.secretary, opening('named-list', list))).problem.code]).toEqual([
        list,
        code,
      ]);
    }
    expect((await send(world.secretary, opening('seat', [memberId]))).problem.code).toBe('no-list-here');
    const voteId = await open('named-list', [observerId, memberId]);
    await world.observer.do(meetingId, aCast(voteId, observerId, 'reject'));
    expect((await send(world.member(0), aCast(voteId, world.seat(0), 'approve'))).problem.code).toBe(
      'not-on-roll',
    );
    const vote = await outcomeOf(voteId);
    expect(vote.outcome).toMatchObject({ verdict: 'rejected', total: { reject: 1, 'not-voted': 1 } });
  });
});
