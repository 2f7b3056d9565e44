/** The register of interests through the front door: declared by each for themselves, kept with its history, reviewed, and beside what is declared in meetings. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyInterests, InterestCommandInput, MyInterests, NewsView } from '@quorate/contracts';
import { INTEREST_RULE } from '@quorate/domain';
import {
  type Client,
  eventually,
  meetingInSession,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';

const POST = { kindId: 'employment', text: 'Head of regulation at Alder', from: '2021-04-01', until: null };

describe('the register of interests', () => {
  let world: World;
  let path: string;

  const mine = async (by: Client): Promise<MyInterests> =>
    (await by.get<MyInterests>('/api/my-interests')).done;
  const act = (by: Client, command: InterestCommandInput) =>
    by.post<MyInterests>('/api/my-interests', command);
  const register = async (by: Client): Promise<BodyInterests> => (await by.get<BodyInterests>(path)).done;
  const lineOf = async (reader: Client, who: Client) =>
    (await register(reader)).people.find(({ personId }) => personId === who.personId);

  beforeAll(async () => {
    world = await startWorld({ hasClock: true });
    await setDatabaseClock(world.database, '2027-03-01T10:00:00Z');
    path = `/api/bodies/${world.board.bodyId}/interests`;
  });
  afterAll(() => world.stop());

  it('holds what each declared, with every change and its day', async () => {
    const member = world.member(0);
    expect(await mine(member)).toMatchObject({
      ...{ interests: [], reviewedAt: null, kinds: INTEREST_RULE.kinds },
      bodies: [{ bodyName: 'The BRD Board', isPublic: false, dueOn: null, isDue: true }],
    });
    const declared = (await act(member, { type: 'declare', ...POST })).done;
    const { interestId = '' } = declared.interests[0] ?? {};
    const over = { ...POST, until: '2027-02-28' };
    await act(member, { type: 'change', interestId, ...over });
    expect((await act(member, { type: 'change', interestId, ...over })).problem.code).toBe(
      'interest-unchanged',
    );
    await act(member, { type: 'declare-nothing' });
    const now = await mine(member);
    expect(now.interests).toMatchObject([{ kind: 'Employment', until: '2027-02-28', stands: false }]);
    expect(now).toMatchObject({ hasNothing: true, bodies: [{ dueOn: '2028-03-01', isDue: false }] });
    expect(now.history.map(({ sentence }) => sentence)).toEqual([
      'Declared: Employment: Head of regulation at Alder',
      'Changed to: Employment: Head of regulation at Alder',
      'Declared that there is nothing to declare',
    ]);
    expect(await lineOf(world.member(1), member)).toMatchObject({ hasNothing: true, review: null });
    expect((await lineOf(world.secretary, member))?.review).toEqual({ dueOn: '2028-03-01', isDue: false });
    expect((await lineOf(world.secretary, world.member(3)))?.review).toEqual({ dueOn: null, isDue: true });
  });

  it('takes two acts of one person at a time, and none of who sits nowhere', async () => {
    const member = world.member(2);
    const asked = Array.from({ length: 8 }, (_, at) =>
      act(member, { type: 'declare', ...POST, text: `Interest ${String(at)}` }),
    );
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 200));
    expect((await mine(member)).history).toHaveLength(8);
    expect((await act(world.observer, { type: 'declare', ...POST })).problem.code).toBe('sits-nowhere');
    expect((await act(world.alternate, { type: 'declare-nothing' })).status).toBe(200);
    expect((await act(member, { type: 'declare', ...POST, kindId: 'gifts' })).problem.field).toBe('kindId');
  });

  it('has beside it what was declared in meetings, until it is withdrawn', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const seatId = world.seat(2);
    const text = '=We own the hubs';
    await world.member(2).do(meetingId, { type: 'interest.declare', itemId, seatId, text });
    const first = await eventually(
      'an interest of a meeting',
      async () => (await register(world.member(1))).inMeetings,
      ({ length }) => length === 1,
    );
    expect(first).toMatchObject([
      { meetingId, seat: 'BRD seat 3', name: 'BRD Member 3', text, withdrawn: false },
    ]);
    const csv = await world.member(1).get(`${path}.csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text).toContain(`BRD Member 3,BRD seat 3,Declared in a meeting,'=We own the hubs,2027-03-01`);
    expect(csv.text).toContain('BRD Member 1,BRD seat 1,,,,,2027-03-01,,,nothing to declare\r\n');
    expect(csv.text).toContain('BRD Member 4,BRD seat 4,,,,,,,,nothing declared yet\r\n');
    await world.secretary.do(meetingId, { type: 'interest.withdraw', itemId, seatId, reason: 'Sold' });
    await eventually(
      'it is withdrawn',
      async () => (await register(world.member(1))).inMeetings,
      ([one]) => one?.withdrawn === true,
    );
  });

  it('has the kinds and the months of the body, and says who reads it', async () => {
    const rule = {
      ...INTEREST_RULE,
      kinds: [{ kindId: 'gifts', name: 'Gifts' }],
      reviewMonths: 6,
      isPublic: true,
    };
    const rulePath = `/api/bodies/${world.board.bodyId}/interest-rule`;
    expect((await world.secretary.put(rulePath, rule)).status).toBe(200);
    expect((await world.secretary.put(rulePath, { ...rule, reviewMonths: 0 })).status).toBe(422);
    expect((await act(world.member(4), { type: 'declare', ...POST })).problem.code).toBe(
      'interest-kind-unknown',
    );
    expect((await act(world.member(4), { type: 'declare', ...POST, kindId: 'gifts' })).status).toBe(200);
    const open = await register(world.quorate.anyone());
    const lineFor = ({ people }: BodyInterests, who: Client) =>
      people.find(({ personId }) => personId === who.personId);
    const before = { isHeldBack: true, interests: [], hasNothing: false, reviewedAt: null, history: [] };
    expect(lineFor(open, world.member(0))).toMatchObject(before);
    expect(lineFor(open, world.member(4))).toMatchObject({
      isHeldBack: false,
      interests: [{ kind: 'Gifts' }],
    });
    await act(world.member(0), { type: 'confirm' });
    const told = lineFor(await register(world.quorate.anyone()), world.member(0));
    // What is over is for the body alone, as its history and its meetings are.
    expect(told).toMatchObject({ interests: [], hasNothing: true, history: [], review: null });
    // Kinds that the body does not ask for are not in its register.
    expect(await lineOf(world.secretary, world.member(2))).toMatchObject({ interests: [], history: [] });
    expect((await mine(world.member(2))).interests).toHaveLength(8);
    expect(open.inMeetings).toEqual([]);
    expect(JSON.stringify(open)).not.toContain('@people.example');
  });

  it('reminds a person once when the review is due', async () => {
    await setDatabaseClock(world.database, '2027-09-02T10:00:00Z');
    const news = async (by: Client) =>
      (await by.get<{ news: NewsView[] }>('/api/inbox')).done.news.filter(
        ({ kind }) => kind === 'interests-due',
      );
    const told = await eventually(
      'a reminder',
      () => news(world.member(0)),
      ({ length }) => length > 0,
    );
    expect(told).toMatchObject([{ link: '/interests', bodyName: 'The BRD Board' }]);
    expect(await news(world.member(3))).toEqual([]);
    await act(world.member(0), { type: 'confirm' });
    expect((await mine(world.member(0))).bodies[0]).toMatchObject({ dueOn: '2028-03-02', isDue: false });
  });
});
