/** Attacks on a secret vote by people of it: a paper for a seat that was lost, shares for strangers, keys and papers after the close, a count that others do not find. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addItems,
  addPerson,
  type Client,
  meetingInSession,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';
import { makeSecret, SecretVote } from '../support/secret-vote.js';

const approve = '{"choice":"approve","kind":"motion"}';
const reject = '{"choice":"reject","kind":"motion"}';
const blinded = (byte: number): string => Buffer.alloc(384, byte).toString('base64');

describe('the people of a secret vote', () => {
  let world: World;
  let scrutineers: string[];

  const keysOf = (voteId: string) =>
    world.database.query('SELECT cell FROM registrar.issuing_key WHERE round = $1', [voteId]);
  const givenIn = (voteId: string) =>
    world.database.query('SELECT giver, holder FROM registrar.given_share WHERE round = $1', [voteId]);

  const setSeat = async (index: number, memberId: string, alternateIds: readonly string[]): Promise<void> => {
    const path = `/api/bodies/${world.board.bodyId}/seats/${world.seat(index)}`;
    const filled = { memberId, alternateIds, termFrom: null, termUntil: null };
    expect((await world.secretary.put(path, filled)).status).toBe(200);
  };

  /** Open, with a paper for each of the first six seats. */
  const opened = async (): Promise<SecretVote> => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const vote = await SecretVote.prepare(world, meetingId, itemId, scrutineers);
    await vote.makeKey();
    const voters = [];
    for (const index of [0, 1, 2, 3, 4, 5]) voters.push(await vote.takePaper(index));
    await vote.open();
    for (const voter of voters)
      expect((await vote.cast(await vote.seal(voter, { kind: 'motion', choice: 'approve' }))).status).toBe(
        200,
      );
    return vote;
  };

  beforeAll(async () => {
    world = await startWorld();
    scrutineers = await makeSecret(world);
  });

  afterAll(async () => {
    await world.stop();
  });

  it('[ATK-15] [ATK-4] take no paper before the start for a seat that was theirs when the meeting was called', async () => {
    const { board, secretary } = world;
    const meetingId = await planMeeting(secretary, board);
    const [itemId = ''] = await addItems(secretary, meetingId, [{}]);
    await secretary.do(meetingId, { type: 'meeting.call' });
    const seatId = world.seat(3);
    const before = world.member(3);
    await before.do(meetingId, { type: 'seat.take', seatId, personId: before.personId });
    const vote = await SecretVote.prepare(world, meetingId, itemId, scrutineers);
    await vote.makeKey();
    const newcomer = await world.quorate.signIn(await addPerson(world.database, { name: 'Newcomer' }));
    await setSeat(3, newcomer.personId, []);
    await setSeat(4, world.member(4).personId, [before.personId]);
    const ask = (client: Client) => client.post(vote.path('papers'), { seatId, blinded: blinded(7) });
    expect((await ask(before)).problem).toMatchObject({ status: 403, code: 'not-your-seat' });
    expect((await vote.seenBy(secretary)).secret?.issued).toEqual([]);
    await newcomer.do(meetingId, { type: 'seat.take', seatId, personId: newcomer.personId });
    expect((await ask(newcomer)).status).toBe(200);
    await setSeat(3, before.personId, []);
    await setSeat(4, world.member(4).personId, []);
  });

  it('[ATK-17] give shares to nobody but its scrutineers, and none before the close or by whoever was named later', async () => {
    const vote = await opened();
    const [first] = vote.scrutineers;
    if (first === undefined) throw new Error('no scrutineer');
    expect((await vote.giveShare(first)).problem.code).toBe('vote-not-closed');
    const later = await world.quorate.signIn(await addPerson(world.database, { name: 'Later' }));
    const administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    const { bodyId, chairId, secretaryIds, observerId } = world.board;
    const name = (scrutineerIds: readonly string[]) =>
      administrator.put(`/api/bodies/${bodyId}/officers`, {
        ...{ chairId, secretaryIds, observerIds: [observerId], scrutineerIds },
      });
    expect((await name([...scrutineers, later.personId])).status).toBe(200);
    await vote.close();
    const made = [{ personId: first.client.personId, sealed: 'A'.repeat(152) }];
    const given = await later.post(vote.path('given-shares'), { sealed: made });
    expect(given.problem).toMatchObject({ status: 403, code: 'not-a-scrutineer' });
    const stranger = [{ personId: world.observer.personId, sealed: 'A'.repeat(152) }];
    expect((await first.client.post(vote.path('given-shares'), { sealed: stranger })).status).toBe(200);
    expect(await givenIn(vote.voteId)).toEqual([]);
    expect((await later.get(vote.path('share'))).problem.code).toBe('no-share');
    const count = { opened: [{ group: 'all', answers: Array<string>(6).fill(approve), spoilt: 0 }] };
    expect((await later.post(vote.path('count'), count)).problem.code).toBe('not-a-scrutineer');
    expect((await name(scrutineers)).status).toBe(200);
  });

  it('[ATK-15] [ATK-17] make no key and take no paper after the close', async () => {
    const vote = await opened();
    await vote.close();
    expect(await keysOf(vote.voteId)).toEqual([]);
    const ask = { seatId: world.seat(7), blinded: blinded(9) };
    const late = await world.member(7).post(vote.path('papers'), ask);
    expect(late.problem).toMatchObject({ status: 409, code: 'vote-closed' });
    const [first] = vote.scrutineers;
    const again = await first?.client.post(vote.path('election-key'), await vote.aKey());
    expect(again?.problem).toMatchObject({ status: 409, code: 'vote-over' });
    expect(await keysOf(vote.voteId)).toEqual([]);
    expect((await vote.seenBy(world.secretary)).secret?.issued).toHaveLength(6);
  });

  it('[ATK-16] count nothing that another found otherwise, nor twice, and one of them alone makes no result', async () => {
    const vote = await opened();
    await vote.close();
    const [one, two, three] = vote.scrutineers;
    if (!one || !two || !three) throw new Error('too few scrutineers');
    for (const giver of [one, two, three]) await vote.giveShare(giver);
    const confirm = (client: Client, answers: readonly string[]) =>
      client.post(vote.path('count'), { opened: [{ group: 'all', answers, spoilt: 0 }] });
    const madeUp = [...Array<string>(5).fill(reject), approve];
    expect((await confirm(one.client, madeUp)).status).toBe(200);
    const declare = { type: 'vote.declare', voteId: vote.voteId } as const;
    expect((await world.secretary.command(vote.meetingId, declare)).problem.code).toBe('box-not-counted');
    const [found] = await vote.openedBy(two);
    expect(found?.answers).toEqual(Array<string>(6).fill(approve));
    expect((await confirm(two.client, found?.answers ?? [])).problem.code).toBe('count-differs');
    expect((await confirm(one.client, found?.answers ?? [])).problem.code).toBe('done-already');
    expect((await world.secretary.command(vote.meetingId, declare)).problem.code).toBe('box-not-counted');
    expect((await vote.seenBy(world.chair)).outcome).toBeNull();
    const reason = 'Two devices found different answers';
    await world.secretary.do(vote.meetingId, { type: 'vote.annul', voteId: vote.voteId, reason });
  });
});
