/** What somebody voted, and for whom, when the seat has somebody else meanwhile: by the page of the body, and by a file. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandReply, MyBallot } from '@quorate/contracts';
import {
  aCast,
  addPerson,
  type Client,
  meetingInSession,
  openVote,
  startWorld,
  type World,
} from '../support/index.js';

describe('a seat that has another member meanwhile', () => {
  let world: World;
  let meetingId: string;
  let voteId: string;
  let predecessor: Client;
  let successor: Client;
  let cast: CommandReply;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 4 } } });
    const held = await meetingInSession(world.board, world);
    meetingId = held.meetingId;
    voteId = await openVote(world.secretary, meetingId, held.itemId);
    predecessor = world.member(0);
    successor = await world.quorate.signIn(await addPerson(world.database, { name: 'Successor' }));
    cast = await predecessor.do(meetingId, aCast(voteId, world.seat(0), 'reject'));
  });
  afterAll(() => world.stop());

  const ballotsOf = async (client: Client): Promise<MyBallot[]> =>
    (await client.get<{ ballots: MyBallot[] }>(`/api/meetings/${meetingId}/my-ballots`)).done.ballots;
  const receiptFor = (client: Client) =>
    client.get(`/api/meetings/${meetingId}/receipts/${String(cast.from)}`);
  const record = (seat: number) =>
    world.secretary.command(meetingId, {
      ...{ type: 'ballot.record', voteId, seatId: world.seat(seat), reason: 'On the telephone' },
      answer: { kind: 'motion', choice: 'approve' },
    });

  it('[ATK-4] [VOT-27] shows the ballot to who cast it alone, not to who comes after', async () => {
    const path = `/api/bodies/${world.board.bodyId}/seats/${world.seat(0)}`;
    const filling = { memberId: successor.personId, alternateIds: [], termFrom: null, termUntil: null };
    expect((await world.secretary.put(path, filling)).status).toBe(200);
    expect(await ballotsOf(successor)).toEqual([]);
    expect((await receiptFor(successor)).problem.code).toBe('no-receipt');
    await successor.do(meetingId, {
      ...{ type: 'seat.take', seatId: world.seat(0), personId: successor.personId },
    });
    expect(await ballotsOf(successor)).toEqual([]);
    expect((await receiptFor(successor)).problem.code).toBe('no-receipt');
    expect((await ballotsOf(predecessor)).map(({ no }) => no)).toEqual([cast.from]);
    expect((await receiptFor(predecessor)).status).toBe(200);
  });

  it('[ATK-4] [VOT-9] lets no officer write over it', async () => {
    expect((await record(0)).problem).toMatchObject({ status: 409, code: 'own-ballot-stands' });
  });

  it('[ATK-4] takes the right from who lost the seat by an imported file, at once, in the meeting that runs', async () => {
    const administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    const file = async (name: string): Promise<string> =>
      (await administrator.get(`/api/register/${name}.csv`)).text;
    const lost = world.member(2);
    const seats = await file('seats');
    const email = (personId: string): string => `${personId}@people.example`;
    const newcomer = await addPerson(world.database, { name: 'Newcomer' });
    const changed = seats.replace(email(lost.personId), email(newcomer));
    expect(changed).not.toBe(seats);
    expect((await administrator.post('/api/register/import', { seats: changed })).status).toBe(200);
    const refused = await lost.command(meetingId, aCast(voteId, world.seat(2), 'approve'));
    expect(refused.status).toBe(403);
    const { roster } = await world.secretary.meeting(meetingId);
    expect(roster?.seats[2]?.member?.personId).toBe(newcomer);
    expect((await record(2)).status).toBe(200);
    const client = await world.quorate.signIn(newcomer);
    expect((await ballotsOf(client)).map(({ seatId }) => seatId)).toEqual([world.seat(2)]);
    expect(await ballotsOf(lost)).toEqual([]);
  });

  it('[ATK-4] has the roster of the last of many changes made at once', async () => {
    const path = `/api/bodies/${world.board.bodyId}/seats/${world.seat(3)}`;
    const people = await Promise.all(
      Array.from({ length: 8 }, (_, index) => addPerson(world.database, { name: `Person ${String(index)}` })),
    );
    await Promise.all(
      people.map((memberId) =>
        world.secretary.put(path, { memberId, alternateIds: [], termFrom: null, termUntil: null }),
      ),
    );
    const body = await world.secretary.get<{ seatList: { member: { personId: string } }[] }>(
      `/api/bodies/${world.board.bodyId}`,
    );
    const { roster } = await world.secretary.meeting(meetingId);
    expect(roster?.seats[3]?.member?.personId).toBe(body.done.seatList[3]?.member.personId);
  });
});
