/** Elections over HTTP, in the days of the Change Board's of 2021: from the call to the declaration, and what each reader is told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElectionCallInput, ElectionCommandInput, ElectionView, WaitingVote } from '@quorate/contracts';
import {
  Client,
  eventually,
  newKey,
  type RegisteredParty,
  registerParties,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';

const CALL_DAY = '2021-12-06T10:00:00Z';
const AFTER_CLOSE = '2021-12-20T17:00:01Z';
const BALLOT_DAY = '2022-01-04T09:00:00Z';
const AFTER_BALLOT = '2022-01-18T17:00:02Z';
const TERM = { kind: 'months', from: '2022-02-01', months: 12 } as const;

type Commanded = { readonly made: { readonly nominationId?: string }; readonly election: ElectionView };

describe('an election', () => {
  let world: World;
  let parties: ReadonlyMap<string, RegisteredParty>;
  const contacts = new Map<string, Client>();

  beforeAll(async () => {
    world = await startWorld({ hasClock: true });
    parties = await registerParties(world.database, [
      { name: 'Small 1', categoryIds: ['small'] },
      { name: 'Small 2', categoryIds: ['small'] },
      { name: 'Small 3', categoryIds: ['small'] },
      { name: 'Small 4a', categoryIds: ['small'], parent: 'Four Holdings' },
      { name: 'Small 4b', categoryIds: ['small'], parent: 'Four Holdings' },
      { name: 'Four Wires', categoryIds: ['network'], parent: 'Four Holdings' },
      { name: 'Large 1', categoryIds: ['large'] },
      { name: 'Large 2', categoryIds: ['large'] },
    ]);
    for (const [name, { contactId }] of parties) {
      contacts.set(name, await world.quorate.signIn(contactId));
    }
  });
  afterAll(() => world.stop());

  const contact = (name: string): Client => {
    const found = contacts.get(name);
    if (found === undefined) throw new Error(`there is no party ${name}`);
    return found;
  };

  const bodyOf = (altered: Partial<ElectionCallInput> = {}): ElectionCallInput => ({
    title: 'Board election 2021',
    constituencies: [
      {
        ...{ constituencyId: 'small', name: 'Small Suppliers', categoryIds: ['small'], way: 'ballot' },
        seats: [5, 6, 7].map((index) => ({ seatId: world.seat(index), term: TERM })),
      },
    ],
    requirements: [{ id: 'senior', sentence: 'A senior officer of the party nominates me.' }],
    nominations: { closesOn: '2021-12-20' },
    ...{ ballotOpensOn: '2022-01-04', ballotWorkingDays: 10, told: 'names' },
    ...altered,
  });

  const pathOf = (electionId = '') => `/api/bodies/${world.board.bodyId}/elections/${electionId}`;
  const call = (altered: Partial<ElectionCallInput> = {}, by: Client = world.secretary, key = newKey()) =>
    by.post<{ election: ElectionView; warnings: string[] }>(
      `/api/bodies/${world.board.bodyId}/elections`,
      bodyOf(altered),
      { 'idempotency-key': key },
    );
  const act = (by: Client, electionId: string, command: ElectionCommandInput, key = newKey()) =>
    by.post<Commanded>(`${pathOf(electionId)}/commands`, command, { 'idempotency-key': key });
  const see = async (by: Client, electionId: string) => (await by.get<ElectionView>(pathOf(electionId))).done;
  const nobody = () => new Client(world.quorate.origin);

  const called = async (altered: Partial<ElectionCallInput> = {}): Promise<string> => {
    await setDatabaseClock(world.database, CALL_DAY);
    return (await call(altered)).done.election.electionId;
  };

  const nomination = (name: string, altered: object = {}): ElectionCommandInput => ({
    ...{ type: 'nomination.make', constituencyId: 'small', statement: `I am ${name}.` },
    candidate: { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@candidates.example` },
    ...{ confirmed: ['senior'], ...altered },
  });

  const stand = async (electionId: string, by: string, name: string): Promise<string> => {
    const { made } = (await act(contact(by), electionId, nomination(name))).done;
    const nominationId = made.nominationId ?? '';
    const check = { type: 'nomination.check', nominationId, accepted: true } as const;
    expect((await act(world.secretary, electionId, check)).status).toBe(200);
    return nominationId;
  };

  const closed = async (electionId: string): Promise<ElectionView> => {
    await setDatabaseClock(world.database, AFTER_CLOSE);
    return eventually(
      'the clock closes nominations',
      () => see(world.secretary, electionId),
      ({ stage }) => stage === 'nominations-closed',
    );
  };

  const opened = async (electionId: string): Promise<ElectionView> => {
    await setDatabaseClock(world.database, BALLOT_DAY);
    return (await act(world.secretary, electionId, { type: 'ballots.open' })).done.election;
  };

  it('of three seats and two nominees elects both without a ballot', async () => {
    const id = await called({ title: 'Two for three' });
    await stand(id, 'Small 1', 'Ada One');
    await stand(id, 'Small 2', 'Bea Two');
    await closed(id);
    const early = await act(world.secretary, id, { type: 'ballots.open' });
    expect(early.problem).toMatchObject({ code: 'ballot-too-early' });
    const { election } = (await act(world.secretary, id, { type: 'election.declare' })).done;
    expect(election.results).toMatchObject([
      { by: 'unopposed', elected: [{ candidate: { name: 'Ada One' } }, {}], vacant: [{}] },
    ]);
  });

  it('is contested, voted on by the groups, and declared with names only', async () => {
    const id = await called();
    const names = ['Cat Three', 'Dan Four', 'Eve Five', 'Fay Six'];
    const nominationIds: string[] = [];
    for (const [index, name] of names.entries()) {
      nominationIds.push(await stand(id, `Small ${String((index % 3) + 1)}`, name));
    }
    expect((await see(nobody(), id)).candidates).toEqual([]);
    expect((await see(contact('Small 1'), id)).nominations).toHaveLength(2);
    expect((await see(contact('Large 1'), id)).nominations).toEqual([]);
    const shut = await closed(id);
    expect(shut.candidates).toHaveLength(4);
    expect((await see(nobody(), id)).candidates.map(({ candidate }) => candidate.name)).toEqual(names);
    const late = await act(contact('Small 1'), id, nomination('Gus Late'));
    expect(late.problem).toMatchObject({ code: 'nominations-closed' });

    const open = await opened(id);
    expect(open.ballots).toMatchObject([
      { seats: 3, nominationIds, closesAt: '2022-01-18T17:00:00.000Z', isRunOff: false },
    ]);
    const { meetingId = '', voteId = '' } = open.ballots[0] ?? {};
    const dutyOf = async (by: string) => {
      const { waiting } = (await contact(by).get<{ waiting: WaitingVote[] }>('/api/duties')).done;
      return waiting.find((duty) => duty.voteId === voteId);
    };
    const vote = async (by: string, optionId = '') => {
      const seatId = (await dutyOf(by))?.seatId ?? '';
      const answer = { kind: 'chosen' as const, optionIds: [optionId] };
      const cast = await contact(by).command(meetingId, { type: 'ballot.cast', voteId, seatId, answer });
      expect(cast.status).toBe(200);
    };
    expect(await dutyOf('Large 1')).toBeUndefined();
    expect(await dutyOf('Four Wires')).toBeUndefined();
    const shared = await Promise.all(['Small 4a', 'Small 4b'].map(dutyOf));
    expect(shared[0]?.seatId).toBe(shared[1]?.seatId);
    // Whichever affiliate votes last, its ballot is the group's.
    await contact('Small 4a').command(meetingId, {
      ...{ type: 'ballot.cast', voteId, seatId: shared[0]?.seatId ?? '' },
      answer: { kind: 'chosen', optionIds: [nominationIds[3] ?? ''] },
    });
    for (const by of ['Small 4b', 'Small 4a']) {
      const cast = await contact(by).command(meetingId, {
        ...{ type: 'ballot.cast', voteId, seatId: shared[0]?.seatId ?? '' },
        answer: { kind: 'chosen', optionIds: [nominationIds[by === 'Small 4a' ? 0 : 1] ?? ''] },
      });
      expect(cast.status).toBe(200);
    }
    await vote('Small 1', nominationIds[0]);
    await vote('Small 2', nominationIds[1]);
    await vote('Small 3', nominationIds[2]);

    const undeclared = await act(world.secretary, id, { type: 'election.declare' });
    expect(undeclared.problem).toMatchObject({ code: 'ballot-undeclared' });
    await setDatabaseClock(world.database, AFTER_BALLOT);
    await eventually(
      'the clock closes the ballot',
      () => world.secretary.meeting(meetingId),
      ({ votes }) => votes[0]?.stage === 'closed',
    );
    const { election } = (await act(world.secretary, id, { type: 'election.declare' })).done;
    expect(election.results[0]).toMatchObject({ by: 'ballot', vacant: [] });
    expect(election.results[0]?.elected.map(({ candidate }) => candidate.name)).toEqual(names.slice(0, 3));
    expect(election.counts).toHaveLength(1);

    // Under names only nobody else is told a figure, by any way.
    for (const reader of [nobody(), contact('Small 1'), contact('Large 1')]) {
      const told = await see(reader, id);
      expect(told).toMatchObject({ stage: 'declared', counts: [], breakdowns: [] });
      const frame = await reader.get(`/api/meetings/${meetingId}/frames?after=0`);
      expect(frame.text).not.toMatch(/vote\.(counted|declared)|"votes":/);
      expect((await reader.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`)).status).toBe(404);
    }
    const { election: asked } = (await act(contact('Small 3'), id, { type: 'breakdown.ask' })).done;
    expect(asked.breakdowns).toMatchObject([{ party: { name: 'Small 3' } }]);
    expect((await see(world.secretary, id)).breakdowns).toHaveLength(1);
    expect((await see(contact('Small 2'), id)).breakdowns).toEqual([]);
  });

  it('is called by officers, and not found under another body', async () => {
    await setDatabaseClock(world.database, CALL_DAY);
    expect((await call({}, contact('Small 1'))).status).toBe(403);
    const key = newKey();
    const first = (await call({ title: 'Once' }, world.secretary, key)).done.election;
    const again = (await call({ title: 'Once' }, world.secretary, key)).done.election;
    expect(again.electionId).toBe(first.electionId);
    const { elections } = (await nobody().get<{ elections: ElectionView[] }>('/api/elections')).done;
    expect(elections.filter(({ title }) => title === 'Once')).toHaveLength(1);
    const elsewhere = `/api/bodies/${world.seat(0)}/elections/${first.electionId}`;
    expect((await world.secretary.get(elsewhere)).status).toBe(404);
    const bodies = await nobody().get('/api/bodies');
    expect(bodies.text).not.toContain('electors of');
  });
});
