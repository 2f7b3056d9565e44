/** Who has agreed to a resolution in writing, and how many: sought in all that others are told before it is passed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckpointView } from '@quorate/contracts';
import {
  aCast,
  addPerson,
  type Client,
  eventually,
  startWorld,
  Watchers,
  type World,
} from '../support/index.js';
import { circulate, makeCompany, RESOLVING_RULES } from '../support/general-meeting.js';

const LOTS = [30, 20, 15, 35].map((shares, at) => ({ shares, holder: `Company ${at}` }));

describe('what others are told of agreements', () => {
  let world: World;
  let meetingId: string;
  let voteId: string;
  const watching = new Watchers();
  /** Everybody who neither agrees nor keeps the record nor counts. */
  const others = new Map<string, Client>();

  async function toldTo(client: Client): Promise<unknown> {
    const paths = [
      ...['frames', 'frames?after=3', 'checkpoint', 'minutes', 'my-ballots'].map(
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

  const signed = async (size: number) =>
    eventually(
      'it is signed for',
      async () =>
        (await world.secretary.get<CheckpointView>(`/api/meetings/${meetingId}/checkpoint`)).body.size,
      (of) => of >= size,
    );

  beforeAll(async () => {
    world = await startWorld({ board: { lots: LOTS, rules: RESOLVING_RULES } });
    await makeCompany(world);
    const party = await addPerson(world.database, { name: 'Party Reader' });
    others.set('public', world.quorate.anyone());
    others.set('party', await world.quorate.signIn(party));
    others.set('member', world.member(3));
    meetingId = (await circulate(world)).done.decision.meetingId;
    const state = await world.secretary.meeting(meetingId);
    voteId = state.votes[0]?.voteId ?? '';
    for (const [name, client] of others) await watching.add(name, client.socket(meetingId));
    await watching.see('it is out', ({ stage }) => stage === 'in-session');
    await signed(state.no);
  });

  afterAll(async () => {
    watching.close();
    await world.stop();
  });

  it('[ATK-29] is answered by nobody but who acts for the holder, and taken back by nobody', async () => {
    const { secretary, chair, observer } = world;
    const answer = aCast(voteId, world.seat(1), 'approve');
    const strangers = [
      world.member(0),
      observer,
      chair,
      secretary,
      world.quorate.anyone(),
      others.get('party'),
    ];
    for (const client of strangers) {
      const { status } = (await client?.command(meetingId, answer)) ?? {};
      expect([401, 403]).toContain(status);
    }
    expect((await secretary.meeting(meetingId)).no).toBe((await secretary.frame(meetingId)).to);
    expect(
      (await secretary.meeting(meetingId)).votes[0]?.castCounts.flat().every((casts) => casts === 0),
    ).toBe(true);
  });

  it('[ATK-29] nothing that others read changes by a letter, a tag or a push while holders answer', async () => {
    const read = async () =>
      Promise.all([...others].map(async ([name, client]) => [name, await toldTo(client)]));
    const before = await read();
    const pushed = watching.all().map((follower) => follower.pushed.length);
    await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'reject'));
    await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'approve'));
    const { to } = await world.member(2).do(meetingId, aCast(voteId, world.seat(2), 'reject'));
    await signed(to);
    expect(await read()).toEqual(before);
    expect(watching.all().map((follower) => follower.pushed.length)).toEqual(pushed);
    for (const [name, client] of others) {
      if (name === 'public') continue;
      const since = await client.get(`/api/meetings/${meetingId}/checkpoint?since=${String(to)}`);
      expect([name, since.problem.code]).toEqual([name, 'length-kept']);
    }
  });

  it('[ATK-29] officers and scrutineers read that a holder has answered, scrutineers also that one did again, and nobody how', async () => {
    const told: [Client, number[]][] = [
      [world.secretary, [0, 2]],
      [world.chair, [0, 2]],
      [world.observer, [0, 0, 2]],
    ];
    for (const [client, seen] of told) {
      const { entries } = await client.frame(meetingId);
      const cast = entries.flatMap((entry) => (entry.type === 'ballot.cast' ? [entry.data] : []));
      expect(cast.flatMap(({ places }) => places)).toEqual(seen);
      expect(JSON.stringify(cast)).not.toMatch(/approve|reject|abstain|salt|castBy|castFor/);
    }
  });

  it('[ATK-29] who agreed is for the scrutineers alone once it is passed', async () => {
    await world.member(1).do(meetingId, aCast(voteId, world.seat(1), 'approve'));
    await world.member(2).do(meetingId, aCast(voteId, world.seat(2), 'approve'));
    for (const [name, client] of others) {
      const { text } = await client.get(`/api/meetings/${meetingId}/frames`);
      expect({ name, isTold: text.includes('"vote.declared"') }).toEqual({ name, isTold: true });
      expect(text).not.toContain('"ballot.cast"');
      expect(text).not.toContain('"roll-call.taken"');
    }
    expect((await world.observer.get(`/api/meetings/${meetingId}/frames`)).text).toContain(
      '"roll-call.taken"',
    );
    expect((await world.secretary.get(`/api/meetings/${meetingId}/frames`)).text).not.toContain(
      '"roll-call.taken"',
    );
  });
});
