/** What stands in the proxies and advance votes of a general meeting, and that they are there: sought in all that others are told before the declaration. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskedCommand, CheckpointView } from '@quorate/contracts';
import type { Choice } from '@quorate/domain';
import {
  addItems,
  addPerson,
  type Client,
  eventually,
  madeIn,
  planMeeting,
  setDatabaseClock,
  startWorld,
  Watchers,
  type World,
} from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';

const LOTS = [60, 20, 5, 10, 15].map((shares, at) => ({ shares, holder: `Company ${at}` }));
/** Of the two items, so that each choice is given for one and another for the other. */
const CHOICES: readonly Choice[] = ['approve', 'reject', 'abstain'];

describe('what others are told of votes in advance', () => {
  let world: World;
  let meetingId: string;
  let itemIds: string[];
  const watching = new Watchers();
  /** Everybody who neither gives nor holds nor counts any of them. */
  const others = new Map<string, Client>();

  const inAdvance = (lot: number, choice: Choice): AskedCommand => ({
    type: 'advance-votes.give',
    lots: [{ seatIds: [world.seat(lot)], directions: itemIds.map((itemId) => ({ itemId, choice })) }],
  });

  /** Every page of data that a person may open about the meeting, with its tag and its length. */
  async function toldTo(client: Client): Promise<unknown> {
    const paths = [
      ...['frames', 'frames?after=3', 'checkpoint', 'minutes', 'directions', 'my-ballots'].map(
        (path) => `/api/meetings/${meetingId}/${path}`,
      ),
      ...['/api/meetings', '/api/front', '/api/bodies', '/api/duties', '/api/health'],
    ];
    return Promise.all(
      paths.map(async (path) => {
        const { status, text, headers } = await client.get(path);
        return { path, status, text, tag: headers.etag };
      }),
    );
  }

  /** The refusals for entries by number, one for each that the person was not told of. */
  async function refusals(client: Client, upTo: number): Promise<string[]> {
    const known = new Set((await client.frame(meetingId)).entries.map(({ no }) => no));
    const unknown = Array.from({ length: upTo }, (_, at) => at + 1).filter((no) => !known.has(no));
    const answers = await Promise.all(
      unknown.flatMap((no) => [
        client.get(`/api/meetings/${meetingId}/receipts/${String(no)}`),
        client.get(`/api/meetings/${meetingId}/receipts/${String(no)}/paper`),
      ]),
    );
    return answers.map(({ status, problem }) => `${String(status)} ${problem.code} ${problem.detail}`);
  }

  beforeAll(async () => {
    world = await startWorld({ hasClock: true, board: { lots: LOTS, rules: SHARES_RULES } });
    await setDatabaseClock(world.database, '2021-12-09T13:00:00.000Z');
    const party = await addPerson(world.database, { name: 'Party Reader' });
    others.set('public', world.quorate.anyone());
    others.set('party', await world.quorate.signIn(party));
    others.set('observer', world.observer);
    others.set('member', world.member(3));
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2021-12-20', start: '13:00', end: '15:00' },
    });
    itemIds = await addItems(world.secretary, meetingId, [
      { title: 'Change of auditor' },
      { title: 'The accounts' },
    ]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    for (const [name, client] of others) await watching.add(name, client.socket(meetingId));
    await watching.see('it is called', ({ stage }) => stage === 'called');
    const { to } = await world.secretary.frame(meetingId);
    await eventually(
      'the call is signed for',
      async () =>
        (await world.secretary.get<CheckpointView>(`/api/meetings/${meetingId}/checkpoint`)).body.size,
      (size) => size === to,
    );
  });

  afterAll(async () => {
    watching.close();
    await world.stop();
  });

  it('[ATK-26] nothing that others read changes by a letter, a tag or a push while votes in advance are given', async () => {
    const read = async () =>
      Promise.all([...others].map(async ([name, client]) => [name, await toldTo(client)]));
    const before = await read();
    const pushed = watching.all().map((follower) => follower.pushed.length);
    await world.member(1).do(meetingId, inAdvance(1, 'reject'));
    for (const choice of CHOICES) await world.member(0).do(meetingId, inAdvance(0, choice));
    const { to } = await world.member(2).do(meetingId, {
      ...{ type: 'proxy.appoint', seatId: world.seat(2), holderId: world.chair.personId },
      ...{ scope: { kind: 'meeting' }, directions: [{ itemId: itemIds[0] ?? '', choice: 'approve' }] },
    });
    await eventually(
      'all of them are signed for',
      async () =>
        (await world.secretary.get<CheckpointView>(`/api/meetings/${meetingId}/checkpoint`)).body.size,
      (size) => size >= to,
    );
    expect(await read()).toEqual(before);
    expect(watching.all().map((follower) => follower.pushed.length)).toEqual(pushed);
    for (const [name, client] of others) {
      const heads = await Promise.all(
        [to - 3, to, to + 5].map((no) =>
          client.get(`/api/meetings/${meetingId}/entries/${String(no)}/checkpoint`),
        ),
      );
      expect({ name, told: new Set(heads.map(({ text }) => text)).size }).toEqual({ name, told: 1 });
      const since = await client.get(`/api/meetings/${meetingId}/checkpoint?since=${String(to)}`);
      expect([name, since.problem.code]).toEqual([name, 'length-kept']);
    }
  });

  it('[ATK-26] what a number stands for is not learnt by asking for its receipt', async () => {
    const { to } = await world.secretary.frame(meetingId);
    for (const [name, client] of others) {
      if (name === 'public') continue;
      const said = new Set(await refusals(client, to + 5));
      expect({ name, said: said.size }).toEqual({ name, said: 1 });
    }
  });

  it('[ATK-26] how a proxy is directed changes neither the entry that officers read nor its length', async () => {
    const { entries } = await world.secretary.frame(meetingId);
    const given = entries.filter(({ type }) => type === 'proxy.appointed');
    expect(given).toHaveLength(5);
    const seat = (entry: (typeof given)[number]): string => ('seatId' in entry.data ? entry.data.seatId : '');
    const lengths = given
      .filter((entry) => seat(entry) === world.seat(0))
      .map((entry) => JSON.stringify(entry.data).length);
    expect(new Set(lengths).size).toBe(1);
    expect(JSON.stringify(given)).not.toMatch(/approve|reject|abstain|discretion|commitment|salt/);
  });

  it('[ATK-26] naming a holder as proxy neither tells whether they voted in advance nor keeps them from it', async () => {
    for (const lot of [0, 1, 2]) {
      const holderId = world.member(lot).personId;
      await world.member(4).do(meetingId, {
        ...{ type: 'proxy.appoint', seatId: world.seat(4), holderId },
        ...{ scope: { kind: 'meeting' }, directions: [] },
      });
      if (lot < 2) await world.member(lot).do(meetingId, inAdvance(lot, 'reject'));
      const state = await world.member(lot).meeting(meetingId);
      const given = state.proxies.find(({ seatId }) => seatId === world.seat(4));
      await world.member(lot).do(meetingId, { type: 'proxy.revoke', proxyId: given?.proxyId ?? '' });
    }
  });

  it('[ATK-26] their ballots tell others that a place has voted, in the order of the roll and never how', async () => {
    const { secretary, chair } = world;
    await setDatabaseClock(world.database, '2021-12-20T13:00:00.000Z');
    await chair.do(meetingId, { type: 'person.join' });
    await world.member(3).do(meetingId, { type: 'lots.take' });
    await secretary.do(meetingId, { type: 'meeting.start' });
    const [itemId = ''] = itemIds;
    await secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    const voteId = madeIn(
      await secretary.do(meetingId, { type: 'vote.open', itemId, question: 'Shall we?' }),
      'voteId',
    );
    await chair.do(meetingId, { type: 'ballots.cast-directed', voteId });
    await secretary.do(meetingId, { type: 'vote.close', voteId });
    const { to } = await secretary.do(meetingId, { type: 'note.write', itemId: null, text: 'A fence' });
    await eventually(
      'the close is signed for',
      () => secretary.get(`/api/meetings/${meetingId}/checkpoint`),
      ({ body }) => (body as CheckpointView).size >= to,
    );
    const places = (await secretary.frame(meetingId)).entries.flatMap((entry) =>
      entry.type === 'ballot.cast' ? entry.data.places : [],
    );
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const [name, client] of others) {
      const { text } = await client.get(`/api/meetings/${meetingId}/frames`);
      const heard = JSON.stringify(watching.one(name).pushed);
      for (const all of [text, heard]) {
        expect(all).not.toMatch(/"(choice|answer|directions|commitment|castBy|castFor)"/);
        expect(all).not.toContain('"vote.counted"');
        expect(all).not.toContain('"proxy.');
      }
    }
  });
});
