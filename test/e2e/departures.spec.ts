/** Members who leave their seats over HTTP: by resignation and by loss of category, to the last second before midnight in London, over a change of the clocks; taken back before; and the rest of the term is still there to elect for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyView, MeetingSummary, SessionView } from '@quorate/contracts';
import { addPerson, Electing, eventually, newKey } from '../support/index.js';

const APPROVE = { kind: 'motion', choice: 'approve' } as const;
const [RESIGNS, LOSES, STAYS] = [0, 5, 6];
const TERM = { termFrom: '2021-10-01', termUntil: '2022-09-30' };
const REASON = 'Moves to a party of another category.';

describe('a member who leaves a seat', () => {
  let electing: Electing;
  let decisionId: string;
  let voteId: string;

  const bodyPath = () => `/api/bodies/${electing.world.board.bodyId}`;
  const seatPath = (at: number) => `${bodyPath()}/seats/${electing.world.seat(at)}`;
  const member = (at: number) => electing.world.board.seats[at]?.memberId ?? '';
  const leaves = (at: number, lastDay: string, altered: object = {}) => {
    const departure = { memberId: member(at), lastDay, cause: 'resignation', reason: REASON, ...altered };
    return electing.world.secretary.put<BodyView>(`${seatPath(at)}/departure`, departure);
  };
  const stays = (at: number, memberId = member(at)) =>
    electing.world.secretary.put<BodyView>(`${seatPath(at)}/departure/taken-back`, { memberId });
  const seatOf = async (at: number, client = electing.nobody()) =>
    (await client.get<BodyView>(bodyPath())).done.seatList[at];
  const vacant = (at: number) =>
    eventually(
      `seat ${String(at)} is vacant`,
      () => seatOf(at),
      (seat) => seat?.member === null,
    );
  const vote = (at: number) =>
    electing.world.member(at).command(decisionId, {
      ...{ type: 'ballot.cast', voteId, seatId: electing.world.seat(at), answer: APPROVE },
    });
  const seatsOf = async (at: number): Promise<number> => {
    const { bodies } = (await electing.world.member(at).get<SessionView>('/api/session')).done;
    return bodies.flatMap(({ seats }) => seats).length;
  };

  beforeAll(async () => {
    electing = await Electing.start([{ name: 'Small 1', categoryIds: ['small'] }]);
    const { secretary, board } = electing.world;
    await electing.clock('2022-03-24T10:00:00Z');
    for (const at of [RESIGNS, LOSES, STAYS]) {
      const alternateIds = at === RESIGNS ? [board.alternateId] : [];
      expect(
        (await secretary.put(seatPath(at), { memberId: member(at), alternateIds, ...TERM })).status,
      ).toBe(200);
    }
    const question = {
      ...{ title: 'MP188 report', question: 'Should MP188 be approved?', summary: '' },
      ...{ classification: 'WHITE', namedPersons: [], modification: 'MP188' },
    };
    const asked = { bodyId: board.bodyId, title: 'MP188', workingDays: 10, questions: [question] };
    const key = { 'idempotency-key': newKey() };
    const { decision } = (
      await secretary.post<{ decision: MeetingSummary }>('/api/written-decisions', asked, key)
    ).done;
    decisionId = decision.meetingId;
    voteId = (await secretary.meeting(decisionId)).votes[0]?.voteId ?? '';
  });
  afterAll(() => electing.stop());

  it('is written down by the secretary or an administrator, and by nobody else', async () => {
    const { world } = electing;
    const path = `${seatPath(STAYS)}/departure`;
    const departure = { lastDay: '2022-03-26', cause: 'category-lost', reason: REASON };
    for (const client of [world.chair, world.observer, world.alternate, world.member(STAYS)]) {
      const asked = { memberId: member(STAYS), ...departure };
      expect((await client.put(path, asked)).problem).toMatchObject({ status: 403, code: 'not-allowed' });
    }
    const administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    expect((await administrator.put(path, { memberId: member(STAYS), ...departure })).status).toBe(200);
  });

  it('is told to everybody with day and cause, and with the reason to the body', async () => {
    const { world } = electing;
    const told = { lastDay: '2022-03-26', cause: 'category-lost' };
    expect((await seatOf(STAYS))?.leaving).toEqual({ ...told, reason: null });
    expect((await seatOf(STAYS, electing.contact('Small 1')))?.leaving).toEqual({ ...told, reason: null });
    for (const client of [world.secretary, world.chair, world.member(1), world.alternate]) {
      expect((await seatOf(STAYS, client))?.leaving).toEqual({ ...told, reason: REASON });
    }
  });

  it('is refused for a day that is over, for somebody else, and without a reason', async () => {
    const refused = async (altered: object, at = RESIGNS): Promise<unknown> =>
      (await leaves(at, '2022-03-26', altered)).problem;
    expect(await refused({ lastDay: '2022-03-23' })).toMatchObject({
      ...{ status: 422, code: 'last-day-over', field: 'lastDay' },
    });
    expect(await refused({ memberId: member(1) })).toMatchObject({ status: 409, code: 'seat-left' });
    expect(await refused({ reason: '' })).toMatchObject({ status: 422, field: 'reason' });
    expect(await refused({ cause: 'death' })).toMatchObject({ status: 422, field: 'cause' });
    expect((await stays(RESIGNS, member(1))).problem).toMatchObject({ code: 'seat-left' });
    const { leaving, member: sitting } = (await seatOf(RESIGNS)) ?? {};
    expect([leaving, sitting?.personId]).toEqual([null, member(RESIGNS)]);
  });

  it('[TRM-6] votes before midnight in London and not after it, in the night in which the clocks go forward and in the next', async () => {
    expect((await leaves(RESIGNS, '2022-03-26')).done.seatList[RESIGNS]).toMatchObject({
      ...{ member: { personId: member(RESIGNS) }, ...TERM, leaving: { cause: 'resignation' } },
    });
    await leaves(LOSES, '2022-03-27', { cause: 'category-lost' });
    expect((await stays(STAYS)).done.seatList[STAYS]?.leaving).toBeNull();

    await electing.clock('2022-03-26T23:59:30Z');
    expect((await vote(RESIGNS)).status).toBe(200);
    await electing.clock('2022-03-27T00:00:00Z');
    expect((await vacant(RESIGNS))?.alternates).toEqual([]);
    expect((await vote(RESIGNS)).problem.status).toBe(403);
    expect(await seatsOf(RESIGNS)).toBe(0);

    // It is summer by now, so the day has ended an hour earlier.
    await electing.clock('2022-03-27T22:59:30Z');
    expect((await vote(LOSES)).status).toBe(200);
    expect(await seatsOf(LOSES)).toBe(1);
    await electing.clock('2022-03-27T23:00:00Z');
    await vacant(LOSES);
    expect((await vote(LOSES)).problem.status).toBe(403);
    expect((await stays(LOSES)).problem).toMatchObject({ status: 409, code: 'seat-left' });
    expect((await seatOf(STAYS))?.member?.personId).toBe(member(STAYS));
  });

  it('[TRM-4] leaves a term whose rest is elected for, and no departure to who comes', async () => {
    const { world } = electing;
    await electing.clock('2022-04-01T10:00:00Z');
    const rest = { kind: 'rest', from: '2022-06-01' } as const;
    const called = await electing.call({
      constituencies: [{ ...electing.small(), seats: [{ seatId: world.seat(LOSES), term: rest }] }],
      nominations: { closesOn: '2022-04-20' },
      ballotOpensOn: '2022-05-04',
    });
    expect(called.done.election.constituencies[0]?.seats[0]?.termUntil).toBe(TERM.termUntil);

    await leaves(STAYS, '2022-05-01');
    const comes = { memberId: member(LOSES), alternateIds: [], ...TERM };
    expect(
      (await world.secretary.put<BodyView>(seatPath(STAYS), comes)).done.seatList[STAYS]?.leaving,
    ).toBeNull();
    await electing.clock('2022-05-01T23:00:00Z');
    await leaves(1, '2022-05-02');
    await electing.clock('2022-05-02T23:00:00Z');
    await vacant(1);
    expect((await seatOf(STAYS))?.member?.personId).toBe(member(LOSES));
  });
});
