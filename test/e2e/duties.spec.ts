/** The duties of a person over HTTP: one answer for all bodies, in meetings and in writing, in the order of their closes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MeetingSummary, WaitingVote } from '@quorate/contracts';
import {
  aCast,
  type Board,
  type Client,
  makeBoard,
  meetingInSession,
  newKey,
  openVote,
  startWorld,
  type World,
} from '../support/index.js';

describe('duties', () => {
  let world: World;
  let other: Board;

  beforeAll(async () => {
    world = await startWorld();
    other = await makeBoard(world.database, { code: 'SUB', seats: { large: 6 } });
    const [first] = world.board.seats;
    const [, , third] = other.seats;
    await world.database.insert('seat_alternate', [
      { seat_id: third?.seatId, person_id: first?.memberId, position: 0 },
    ]);
  });
  afterAll(() => world.stop());

  const waitingFor = async (person: Client): Promise<readonly WaitingVote[]> =>
    (await person.get<{ waiting: WaitingVote[] }>('/api/duties')).done.waiting;

  const call = async (secretary: Client, bodyId: string, asked = {}, workingDays = 5): Promise<string> => {
    const question = {
      ...{ title: 'MP188 report', question: 'Should MP188 be approved?', summary: '' },
      ...{ classification: 'WHITE', namedPersons: [], modification: 'MP188', ...asked },
    };
    const body = { bodyId, title: 'MP188 between meetings', workingDays, questions: [question] };
    const key = { 'idempotency-key': newKey() };
    const path = '/api/written-decisions';
    return (await secretary.post<{ decision: MeetingSummary }>(path, body, key)).done.decision.meetingId;
  };

  it('are nothing for somebody for whom nothing waits, and refused to somebody who is not signed in', async () => {
    expect(await waitingFor(world.member(0))).toEqual([]);
    expect((await world.quorate.anyone().get('/api/duties')).status).toBe(401);
  });

  it('are every vote across bodies and capacities, soonest close first, until it is cast', async () => {
    const subSecretary = await world.quorate.signIn(other.secretaryIds[0]);
    const written = await call(subSecretary, other.bodyId, {}, 9);
    const sooner = await call(
      world.secretary,
      world.board.bodyId,
      { question: 'Should MP189 be approved?' },
      2,
    );
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const voteId = await openVote(world.secretary, meetingId, itemId);

    const member = world.member(0);
    const waiting = await waitingFor(member);
    expect(waiting.map((one) => [one.meetingId, one.label, one.capacity, one.memberName, one.needs])).toEqual(
      [
        [meetingId, 'BRD seat 1', 'member', null, 'ballot'],
        [sooner, 'BRD seat 1', 'member', null, 'ballot'],
        [written, 'SUB seat 3', 'alternate', 'SUB Member 3', 'ballot'],
      ],
    );
    expect(waiting.map(({ bodyName }) => bodyName)).toEqual([
      ...['The BRD Board', 'The BRD Board', 'The SUB Board'],
    ]);
    expect(waiting[0]?.closesAt).toBeNull();
    expect(waiting[1]?.closesAt).toMatch(/T1[67]:00:00/);

    await member.do(meetingId, aCast(voteId, world.seat(0), 'approve'));
    expect((await waitingFor(member)).map((one) => one.meetingId)).toEqual([sooner, written]);
    const seatId = waiting[2]?.seatId ?? '';
    await member.do(written, aCast(waiting[2]?.voteId ?? '', seatId, 'reject'));
    expect((await waitingFor(member)).map((one) => one.meetingId)).toEqual([sooner]);
    expect(await waitingFor(world.observer)).toEqual([]);
  });

  it('tell nobody of a question that they may not read', async () => {
    const named = world.board.seats[3]?.memberId ?? '';
    const red = { classification: 'RED', namedPersons: [named], question: 'Should we go to court?' };
    const meetingId = await call(world.secretary, world.board.bodyId, red);
    const seen = async (person: Client) =>
      (await waitingFor(person)).some((one) => one.meetingId === meetingId);
    expect(await seen(world.member(3))).toBe(true);
    expect(await seen(world.member(4))).toBe(false);
  });
});
