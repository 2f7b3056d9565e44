/** Whose the lots of a company are, sought by all who may not read it: on pages, in lists, frames, pushes and files. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodySummary, BodyView } from '@quorate/contracts';
import {
  aCast,
  addItems,
  addPerson,
  type Client,
  madeIn,
  planMeeting,
  startWorld,
  Watchers,
  type World,
} from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';

const LOTS = [610_007, 200_003, 5_009].map((shares) => ({
  shares,
  holder: `Company ${randomBytes(6).toString('hex')}`,
}));

describe('the lots of a company', () => {
  let world: World;
  let bodyId: string;
  const watching = new Watchers();
  const outside = new Map<string, Client>();

  /** What tells of a lot: its place, its holder, its shares. */
  const secrets = (): string[] =>
    LOTS.flatMap(({ shares, holder }, at) => [world.seat(at), holder, String(shares)]);

  beforeAll(async () => {
    world = await startWorld({
      board: { lots: LOTS, rules: { ...SHARES_RULES, visibility: 'totals-only' } },
    });
    bodyId = world.board.bodyId;
    outside.set('public', world.quorate.anyone());
    outside.set(
      'party',
      await world.quorate.signIn(await addPerson(world.database, { name: 'Party Reader' })),
    );
  });

  afterAll(async () => {
    watching.close();
    await world.stop();
  });

  it('[ATK-28] are a number to whoever is not of the body, on its page and in the list of bodies', async () => {
    for (const client of outside.values()) {
      const { text, body } = await client.get<BodyView>(`/api/bodies/${bodyId}`);
      expect({ seats: body.seats, seatList: body.seatList }).toEqual({ seats: LOTS.length, seatList: [] });
      const list = await client.get<{ bodies: BodySummary[] }>('/api/bodies');
      expect(list.body.bodies.find((one) => one.bodyId === bodyId)?.seats).toBe(LOTS.length);
      for (const secret of secrets()) expect(text + list.text).not.toContain(secret);
    }
    const administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    const ofTheBody = [world.member(0), world.observer, world.secretary, world.chair, administrator];
    for (const client of ofTheBody) {
      const { text } = await client.get(`/api/bodies/${bodyId}`);
      for (const secret of secrets()) expect(text).toContain(secret);
    }
  });

  it('[ATK-28] are told by no frame, push, page or file of a meeting that is over', async () => {
    const { secretary, chair } = world;
    const meetingId = await planMeeting(secretary, world.board, {
      ...{ date: '2027-12-20', start: '13:00', end: '15:00' },
    });
    for (const [name, client] of outside) await watching.add(name, client.socket(meetingId));
    const [itemId = ''] = await addItems(secretary, meetingId, [{ title: 'Change of auditor' }]);
    await secretary.do(meetingId, { type: 'meeting.call' });
    await chair.do(meetingId, { type: 'person.join' });
    for (const at of [0, 1]) await world.member(at).do(meetingId, { type: 'lots.take' });
    await secretary.do(meetingId, { type: 'meeting.start' });
    await secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    const opening = { type: 'vote.open', itemId, question: 'Shall we?' } as const;
    const voteId = madeIn(await secretary.do(meetingId, opening), 'voteId');
    await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'approve'));
    await secretary.do(meetingId, { type: 'vote.close', voteId });
    await secretary.do(meetingId, { type: 'vote.declare', voteId });
    await secretary.do(meetingId, { type: 'meeting.close' });
    await watching.see('it is closed', ({ stage }) => stage === 'closed');
    for (const [name, client] of outside) {
      const paths = [
        ...['frames', 'minutes', `votes/${voteId}/bundle`].map(
          (path) => `/api/meetings/${meetingId}/${path}`,
        ),
        ...['/api/front', '/api/meetings', `/api/bodies/${bodyId}`],
      ];
      const texts = await Promise.all(paths.map(async (path) => (await client.get(path)).text));
      const all = [...texts, JSON.stringify(watching.one(name).pushed)].join('\n');
      expect(all).toContain('Change of auditor');
      for (const [at, { holder }] of LOTS.entries()) {
        expect({ name, at, isTold: [world.seat(at), holder].some((secret) => all.includes(secret)) }).toEqual(
          {
            ...{ name, at, isTold: false },
          },
        );
      }
    }
  });
});
