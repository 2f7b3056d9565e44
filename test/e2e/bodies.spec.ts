/** Bodies over HTTP: read by all, seats set by their secretary, and a role that is taken away acts at once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { bodyRoutes, BodyView, ReplyOf } from '@quorate/contracts';
import {
  addPerson,
  type Board,
  type Client,
  makeBoard,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';

const TERM = { termFrom: '2021-02-01', termUntil: '2022-01-31' };
const VACANT = { memberId: null, alternateIds: [], termFrom: null, termUntil: null };

describe('the bodies', () => {
  let world: World;
  let board: Board;
  let other: Board;
  let administrator: Client;

  const path = (of: Board = board) => `/api/bodies/${of.bodyId}`;
  const seatPath = (index: number, of: Board = board) => `${path(of)}/seats/${of.seats[index]?.seatId ?? ''}`;
  const member = (index: number) => board.seats[index]?.memberId ?? '';
  const newcomer = (name: string) => addPerson(world.database, { name });

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 3, small: 2 } } });
    ({ board } = world);
    other = await makeBoard(world.database, { code: 'OTHER', seats: { large: 2 } });
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
  });

  afterAll(() => world.stop());

  it('are shown to anyone, with seats, officers and rules in words', async () => {
    const anyone = world.quorate.anyone();
    const { bodies } = (await anyone.get<ReplyOf<typeof bodyRoutes.list>>('/api/bodies')).done;
    expect(bodies).toContainEqual(expect.objectContaining({ bodyId: board.bodyId, seats: 5, inPost: 5 }));
    const body = (await anyone.get<BodyView>(path())).done;
    expect(body.seatList.map(({ label }) => label)).toEqual(board.seats.map(({ label }) => label));
    expect(body.secretaries.map(({ personId }) => personId)).toEqual(board.secretaryIds);
    expect(body.chair?.personId).toBe(board.chairId);
    expect(body.rules.length).toBeGreaterThan(2);
    expect((await anyone.get(`/api/bodies/${board.chairId}`)).problem).toMatchObject({
      status: 404,
      code: 'body-unknown',
    });
    expect((await anyone.get('/api/bodies/x')).problem.status).toBe(404);
  });

  it('have their seats set by their secretary and the administrator, and by nobody else', async () => {
    const memberId = await newcomer('Newcomer');
    const filling = { memberId, alternateIds: [member(1)], ...TERM };
    const body = (await world.secretary.put<BodyView>(seatPath(4), filling)).done;
    expect(body.seatList[4]).toMatchObject({
      member: { personId: memberId },
      alternates: [{ personId: member(1) }],
      ...TERM,
    });
    expect((await administrator.put(seatPath(4), filling)).status).toBe(200);
    expect((await world.secretary.put(seatPath(0, other), VACANT)).problem.status).toBe(403);
    expect((await world.quorate.anyone().put(seatPath(4), VACANT)).problem.status).toBe(401);
    for (const client of [world.chair, world.observer, world.alternate, ...world.members.slice(0, 4)]) {
      expect((await client.put(seatPath(4), VACANT)).problem).toMatchObject({
        status: 403,
        code: 'not-allowed',
      });
    }
    expect((await world.secretary.get<BodyView>(path())).done.seatList[4]?.member?.personId).toBe(memberId);
  });

  it('refuse a seat that contradicts itself or another, and stay as they were', async () => {
    const before = (await world.secretary.get(path())).text;
    const refusals: [object, number, string, string][] = [
      [{ memberId: member(1), alternateIds: [], ...TERM }, 409, 'second-seat', 'memberId'],
      [{ memberId: member(0), alternateIds: [member(0)], ...TERM }, 422, 'own-alternate', 'alternateIds'],
      [{ memberId: board.bodyId, alternateIds: [], ...TERM }, 422, 'person-unknown', 'memberId'],
      [
        { memberId: member(0), alternateIds: [], termFrom: '2022-01-01', termUntil: '2021-01-01' },
        422,
        'term-reversed',
        'termUntil',
      ],
      [{ ...VACANT, termFrom: '2022-01-01' }, 422, 'seat-vacant', 'memberId'],
      [{ ...VACANT, constituencyId: 'small' }, 422, 'invalid-input', 'constituencyId'],
      [{ ...VACANT, alternateIds: ['x'] }, 422, 'invalid-input', 'alternateIds.0'],
    ];
    for (const [body, status, code, field] of refusals) {
      expect((await world.secretary.put(seatPath(0), body)).problem).toMatchObject({ status, code, field });
    }
    const strange = `${path()}/seats/${other.seats[0]?.seatId ?? ''}`;
    expect((await world.secretary.put(strange, VACANT)).problem).toMatchObject({
      status: 404,
      code: 'seat-unknown',
    });
    expect((await world.secretary.get(path())).text).toBe(before);
  });

  it('let a person sit on several', async () => {
    const filling = { memberId: member(2), alternateIds: [], ...TERM };
    expect((await administrator.put(seatPath(1, other), filling)).status).toBe(200);
  });

  it('change name, code and clocks for the meetings planned afterwards', async () => {
    const details = {
      code: 'RENAMED',
      name: 'Renamed Board',
      paperWorkingDays: 3,
      noticeWorkingDays: 8,
      paperNumbers: '{code}-{paper}',
    };
    const was = (await administrator.get<BodyView>(path())).done;
    const first = await planMeeting(world.secretary, board);
    expect((await world.secretary.put(`${path()}/details`, details)).status).toBe(403);
    expect((await administrator.put(`${path()}/details`, { ...details, code: 'r' })).problem).toMatchObject({
      status: 422,
      field: 'code',
    });
    expect(
      (await administrator.put(`${path()}/details`, { ...details, code: 'OTHER' })).problem,
    ).toMatchObject({
      status: 409,
      code: 'body-code-taken',
    });
    expect((await administrator.get<BodyView>(path())).done).toEqual(was);
    expect((await administrator.put<BodyView>(`${path()}/details`, details)).done).toMatchObject(details);
    const second = await planMeeting(world.secretary, board);
    expect(await world.secretary.meeting(second)).toMatchObject({
      bodyCode: 'RENAMED',
      bodyName: 'Renamed Board',
      clocks: { noticeWorkingDays: 8, paperWorkingDays: 3, paperNumbers: '{code}-{paper}' },
    });
    expect(await world.secretary.meeting(first)).toMatchObject({
      bodyCode: was.code,
      bodyName: was.name,
      clocks: {
        noticeWorkingDays: was.noticeWorkingDays,
        paperWorkingDays: was.paperWorkingDays,
        paperNumbers: was.paperNumbers,
      },
    });
    const { code, name, paperWorkingDays, noticeWorkingDays, paperNumbers } = was;
    await administrator.put(`${path()}/details`, {
      code,
      name,
      paperWorkingDays,
      noticeWorkingDays,
      paperNumbers,
    });
  });

  it('are founded by an administrator, with vacant seats, rules in words and clocks', async () => {
    const secretaryId = await newcomer('Founding Secretary');
    const constituency = (id: string, minimumPresent: number) => ({ id, name: `The ${id}`, minimumPresent });
    const founded = {
      code: 'NEW',
      name: 'New Board',
      kind: 'board',
      chairId: null,
      secretaryIds: [secretaryId],
      constituencies: [constituency('north', 1), constituency('south', 0)],
      seats: ['north', 'north', 'south'].map((constituencyId, index) => ({
        label: `Seat ${index + 1}`,
        constituencyId,
      })),
      method: 'by-category',
      quorum: {
        fractionInPost: { numerator: 1, denominator: 2 },
        chairPresent: false,
        recusedCount: false,
      },
      source: 'The terms of reference',
      paperWorkingDays: 5,
      noticeWorkingDays: 10,
    };
    for (const client of [world.quorate.anyone(), world.secretary]) {
      expect([401, 403]).toContain((await client.post('/api/bodies', founded)).problem.status);
    }
    const refusals: [object, string][] = [
      [{ code: 'n w' }, 'code'],
      [{ secretaryIds: [] }, 'secretaryIds'],
      [{ secretaryIds: [board.bodyId] }, 'secretaryIds'],
      [{ seats: [] }, 'constituencies'],
      [{ seats: [founded.seats[0], founded.seats[0]] }, 'seats'],
      [{ seats: [...founded.seats, { label: 'Seat', constituencyId: 'west' }] }, 'constituencyId'],
      [{ constituencies: [constituency('north', 3), constituency('south', 0)] }, 'constituencies'],
      [{ constituencies: [constituency('north', 0), constituency('north', 0)] }, 'constituencies'],
      [
        { quorum: { ...founded.quorum, fractionInPost: { numerator: 3, denominator: 2 } } },
        'quorum.fractionInPost',
      ],
    ];
    for (const [wrong, field] of refusals) {
      const { problem } = await administrator.post('/api/bodies', { ...founded, ...wrong });
      expect(problem).toMatchObject({ status: 422, field });
    }
    const answer = await administrator.post<BodyView>('/api/bodies', founded);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      seats: 3,
      inPost: 0,
      noticeWorkingDays: 10,
      ruleSet: {
        name: 'New Board: Rule C',
        quorum: { minimumByConstituency: [{ constituencyId: 'north', minimum: 1 }] },
      },
    });
    expect((await administrator.post('/api/bodies', founded)).problem).toMatchObject({
      status: 409,
      code: 'body-code-taken',
    });
    const secretary = await world.quorate.signIn(secretaryId);
    const seat = `/api/bodies/${answer.body.bodyId}/seats/${answer.body.seatList[0]?.seatId ?? ''}`;
    const filling = { memberId: await newcomer('First Member'), alternateIds: [], ...TERM };
    expect((await secretary.put<BodyView>(seat, filling)).done.inPost).toBe(1);
  });

  it('have officers that the administrator sets', async () => {
    const secretaryId = await newcomer('Another Secretary');
    const officers = {
      chairId: null,
      secretaryIds: [...other.secretaryIds, secretaryId],
      observerIds: [],
      scrutineerIds: [],
    };
    expect((await world.secretary.put(`${path(other)}/officers`, officers)).problem.status).toBe(403);
    const changed = (await administrator.put<BodyView>(`${path(other)}/officers`, officers)).done;
    expect([changed.chair, changed.secretaries.length]).toEqual([null, 3]);
    const none = await administrator.put(`${path(other)}/officers`, { ...officers, secretaryIds: [] });
    expect(none.problem).toMatchObject({
      status: 422,
      field: 'secretaryIds',
      detail: expect.stringContaining('needs a secretary'),
    });
  });

  it('[I20] take a role away at once, on requests and on open sockets', async () => {
    const meetingId = await planMeeting(world.secretary, board);
    const observer = await world.quorate.signIn(board.observerId);
    const reader = await observer.socket(meetingId);
    const second = await world.quorate.signIn(board.secretaryIds[1]);
    const officers = {
      chairId: board.chairId,
      secretaryIds: [board.secretaryIds[0]],
      observerIds: [],
      scrutineerIds: [],
    };
    expect((await second.put(seatPath(3), { ...VACANT, memberId: member(3) })).status).toBe(200);
    await administrator.put(`${path()}/officers`, officers);
    expect((await second.put(seatPath(3), VACANT)).problem.status).toBe(403);
    await reader.gone();
    reader.close();
  });
});
