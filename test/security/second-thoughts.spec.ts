/** What changes between an act and its effect: roles lost before a confirmation, departures after hands, a server that restarts in the grace of a vote. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AskedCommand } from '@quorate/contracts';
import { proposalOutcome } from '@quorate/domain';
import {
  aCast,
  addPerson,
  addRules,
  type Client,
  eventually,
  madeIn,
  meetingInSession,
  setDatabaseClock,
  startWorld,
  voteSeen,
  type World,
} from '../support/index.js';

const reason = 'A seat was missing from the roll';
const MINUTE = 60_000;

describe('between an act and its effect', () => {
  let world: World;
  let administrator: Client;
  let perHead: string;
  let meetingId: string;
  let itemId: string;

  const setOfficers = async (chairId: string, secretaryIds: readonly string[]): Promise<void> => {
    const { bodyId, observerId } = world.board;
    const officers = { chairId, secretaryIds, observerIds: [observerId], scrutineerIds: [] };
    expect((await administrator.put(`/api/bodies/${bodyId}/officers`, officers)).status).toBe(200);
  };
  const open = async (altered: object = {}): Promise<string> => {
    const opening = {
      type: 'vote.open',
      itemId,
      question: 'Shall we?',
      ruleSetId: perHead,
      ...altered,
    } as const;
    return madeIn(await world.secretary.do(meetingId, opening), 'voteId');
  };
  const refusal = async (by: Client, command: AskedCommand) => (await by.command(meetingId, command)).problem;
  const typesOf = async (): Promise<string[]> =>
    (await world.secretary.frame(meetingId)).entries.map(({ type }) => type);

  beforeAll(async () => {
    world = await startWorld({ hasClock: true });
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    const close = { whenAllVoted: false, graceSeconds: 120 };
    perHead = await addRules(world.secretary, world.board, { name: 'Per head', close });
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    ({ meetingId, itemId } = await meetingInSession(world.board, world));
  });

  describe('[ATK-5] an annulment', () => {
    let voteId: string;
    let confirm: AskedCommand;

    beforeEach(async () => {
      voteId = await open();
      await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'approve'));
      await world.secretary.do(meetingId, { type: 'vote.close', voteId });
      await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
      await world.secretary.do(meetingId, { type: 'vote.propose-annulment', voteId, reason });
      const { annulment } = await voteSeen(world.secretary, meetingId, voteId);
      confirm = { type: 'vote.confirm-annulment', voteId, proposal: annulment?.no ?? 0 };
    });

    it('is not confirmed by the same person in another office, nor by who has none any more', async () => {
      const { board, chair, secretary, secondSecretary } = world;
      await setOfficers(secretary.personId, board.secretaryIds);
      expect((await refusal(secretary, confirm)).code).toBe('second-person-needed');
      expect((await refusal(chair, confirm)).code).toBe('not-allowed');
      await setOfficers(board.chairId, [secretary.personId]);
      expect((await refusal(secondSecretary, confirm)).code).toBe('not-allowed');
      await setOfficers(board.chairId, board.secretaryIds);
      expect((await voteSeen(secretary, meetingId, voteId)).stage).toBe('declared');
      await chair.do(meetingId, confirm);
    });

    it('is confirmed once by however many confirm it at once, and then withdrawn by nobody', async () => {
      const { chair, secretary, secondSecretary } = world;
      const answers = await Promise.all(
        [chair, secondSecretary, administrator].map((one) => one.command(meetingId, confirm)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const withdraw = { type: 'vote.withdraw-annulment', voteId, reason: 'It was right' } as const;
      expect((await refusal(secretary, withdraw)).code).toBe('vote-annulled');
      expect((await typesOf()).filter((type) => type === 'vote.annulment-confirmed')).toHaveLength(1);
    });

    it('is either confirmed or withdrawn, and another proposal is another to confirm', async () => {
      const { chair, secretary } = world;
      const withdraw = { type: 'vote.withdraw-annulment', voteId, reason: 'It was right' } as const;
      const both = await Promise.all([
        chair.command(meetingId, confirm),
        secretary.command(meetingId, withdraw),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { stage } = await voteSeen(secretary, meetingId, voteId);
      if (stage === 'annulled') return;
      await secretary.do(meetingId, { type: 'vote.propose-annulment', voteId, reason: 'Another reason' });
      expect((await refusal(chair, confirm)).code).toBe('proposal-changed');
    });
  });

  it('[ATK-10] hands stay those that were raised, whoever leaves after them, and their parts come to the roll', async () => {
    const voteId = await open();
    const enter = (approve: number, by = world.secretary) =>
      by.command(meetingId, {
        type: 'hands.enter',
        voteId,
        hands: { approve, reject: 1, abstain: 0, 'send-back': 0 },
      });
    for (const by of [world.chair, world.member(0), world.observer])
      expect((await enter(11, by)).problem.code).toBe('not-allowed');
    expect((await enter(11)).status).toBe(200);
    for (const index of [0, 1, 2, 3, 4])
      await world.member(index).do(meetingId, { type: 'seat.leave', seatId: world.seat(index) });
    expect((await enter(11)).problem.code).toBe('too-many-hands');
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const { outcome } = await voteSeen(world.secretary, meetingId, voteId);
    expect(proposalOutcome(outcome)?.total).toMatchObject({
      approve: 11,
      reject: 1,
      absent: 0,
      'not-voted': 0,
    });
    expect((await enter(1)).problem.code).toBe('vote-closed');
  });

  it('[ATK-3] a ballot in the grace counts and one after it does not, also where the time was put off and the server was started again between', async () => {
    const start = Date.now();
    const at = (minutes: number): string => new Date(start + minutes * MINUTE).toISOString();
    const clock = (minutes: number): Promise<void> => setDatabaseClock(world.database, at(minutes));
    const cast = (index: number) =>
      world.member(index).command(meetingId, aCast(voteId, world.seat(index), 'approve'));
    await clock(0);
    const voteId = await open({ closesAt: at(10) });
    const extend = (minutes: number) =>
      ({ type: 'vote.extend', voteId, closesAt: at(minutes), reason: 'The line was bad' }) as const;
    await world.secretary.do(meetingId, extend(20));
    await clock(13);
    expect((await cast(0)).status).toBe(200);
    await world.quorate.halt();
    await clock(21);
    await world.quorate.launch();
    for (const client of [world.secretary, ...world.members]) client.reconnect();
    expect((await voteSeen(world.secretary, meetingId, voteId)).stage).toBe('open');
    expect((await cast(1)).status).toBe(200);
    expect((await refusal(world.secretary, extend(30))).code).toBe('vote-closed');
    await world.quorate.halt();
    await clock(22.1);
    await world.quorate.launch();
    for (const client of [world.secretary, ...world.members]) client.reconnect();
    const late = await cast(2);
    expect(late.problem).toMatchObject({ status: 409, code: 'vote-closed' });
    const closed = await eventually(
      'the clock closes the vote',
      () => voteSeen(world.secretary, meetingId, voteId),
      ({ stage }) => stage === 'closed',
    );
    expect(proposalOutcome(closed.outcome)?.total).toMatchObject({ approve: 2 });
    await setDatabaseClock(world.database, null);
  });
});
