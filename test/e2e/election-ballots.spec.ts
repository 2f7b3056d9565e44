/** Ballots of elections in their forms: several categories, appointments, ties that go to a run-off, transferable votes, a register that changes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { crosses, Electing, ranking, voteSeen, YEAR } from '../support/index.js';

describe('ballots of an election', () => {
  let electing: Electing;

  beforeAll(async () => {
    electing = await Electing.start([
      ...['Small 1', 'Small 2', 'Small 3', 'Small 4'].map((name) => ({ name, categoryIds: ['small'] })),
      { name: 'Both', categoryIds: ['small', 'network'] },
      { name: 'Wires', categoryIds: ['network'] },
      { name: 'Large 1', categoryIds: ['large'] },
    ]);
  });
  afterAll(() => electing.stop());

  const network = (...seats: readonly number[]) => ({
    ...electing.small(...seats),
    ...{ constituencyId: 'network', name: 'Networks', categoryIds: ['network'] },
  });

  it('E5: a party in two categories votes in each, and one that leaves its category votes under the frozen roll', async () => {
    const id = await electing.called({ constituencies: [electing.small(5), network(8)], told: 'counts' });
    const small = [
      await electing.stand(id, 'Small 1', 'Ann A'),
      await electing.stand(id, 'Small 2', 'Bob B'),
    ];
    const wires = { constituencyId: 'network' };
    const nets = [
      await electing.stand(id, 'Wires', 'Cat C', wires),
      await electing.stand(id, 'Both', 'Dan D', wires),
    ];
    await electing.closed(id);
    const { ballots } = await electing.opened(id);
    const [first, second] = ballots;
    if (first === undefined || second === undefined) throw new Error('two ballots were to open');
    await electing.vote('Both', first, crosses(small[0] ?? ''));
    await electing.vote('Both', second, crosses(nets[1] ?? ''));
    const { partyId } = electing.parties.get('Small 3') ?? {};
    await electing.world.database.query(
      "UPDATE party_category_period SET valid_until = '2022-01-05' WHERE party_id = $1",
      [partyId],
    );
    await electing.clock('2022-01-10T09:00:00Z');
    await electing.vote('Small 3', first, crosses(small[0] ?? ''));
    await electing.ballotOver(first);
    await electing.ballotOver(second);
    const { results, counts } = await electing.officer(id, { type: 'election.declare' });
    expect(results.map(({ elected }) => elected.map(({ candidate }) => candidate.name))).toEqual([
      ['Ann A'],
      ['Dan D'],
    ]);
    expect((await electing.see(electing.nobody(), id)).counts).toEqual(counts);
    await electing.world.database.query('UPDATE party_category_period SET valid_until = NULL');
  });

  it('breaks a tie by a run-off among the tied', async () => {
    const rule = { form: 'choose-one', visibility: 'totals-only', tie: 'run-off' } as const;
    const id = await electing.called({ constituencies: [electing.small(5)], ballotRule: rule });
    const stands = [
      await electing.stand(id, 'Small 1', 'Eve E'),
      await electing.stand(id, 'Small 2', 'Fay F'),
      await electing.stand(id, 'Small 3', 'Gus G'),
    ];
    await electing.closed(id);
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    await electing.vote('Small 1', ballot, crosses(stands[0] ?? ''));
    await electing.vote('Small 2', ballot, crosses(stands[1] ?? ''));
    const again = { type: 'run-off.open', constituencyId: 'small' } as const;
    const soon = await electing.act(electing.world.secretary, id, again);
    expect(soon.problem).toMatchObject({ code: 'no-run-off' });
    await electing.ballotOver(ballot);
    const tied = await electing.act(electing.world.secretary, id, { type: 'election.declare' });
    expect(tied.problem).toMatchObject({ code: 'run-off-first' });
    const [, runOff] = (await electing.officer(id, again)).ballots;
    if (runOff === undefined) throw new Error('there is no run-off');
    expect(runOff).toMatchObject({ isRunOff: true, seats: 1, nominationIds: stands.slice(0, 2) });
    await electing.vote('Small 4', runOff, crosses(stands[1] ?? ''));
    await electing.ballotOver(runOff, '2022-02-28T09:00:00Z');
    const { results } = await electing.officer(id, { type: 'election.declare' });
    expect(results[0]?.elected.map(({ candidate }) => candidate.name)).toEqual(['Fay F']);
  });

  it('of a run-off that is tied again are settled by a lot, not by a third ballot', async () => {
    const rule = { form: 'choose-one', visibility: 'totals-only', tie: 'run-off' } as const;
    const id = await electing.called({ constituencies: [electing.small(5)], ballotRule: rule });
    const [one = '', other = ''] = [
      await electing.stand(id, 'Small 1', 'Val V'),
      await electing.stand(id, 'Small 2', 'Wim W'),
    ];
    await electing.closed(id);
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    const again = { type: 'run-off.open', constituencyId: 'small' } as const;
    await electing.vote('Small 1', ballot, crosses(one));
    await electing.vote('Small 2', ballot, crosses(other));
    await electing.ballotOver(ballot);
    await electing.act(electing.world.secretary, id, { type: 'election.declare' });
    const [, runOff] = (await electing.officer(id, again)).ballots;
    if (runOff === undefined) throw new Error('there is no run-off');
    await electing.vote('Small 1', runOff, crosses(one));
    await electing.vote('Small 2', runOff, crosses(other));
    await electing.ballotOver(runOff, '2022-02-28T09:00:00Z');
    const early = await electing.act(electing.world.secretary, id, { type: 'election.declare' });
    expect(early.problem).toMatchObject({ code: 'awaits-lot' });
    const third = await electing.act(electing.world.secretary, id, again);
    expect(third.problem).toMatchObject({ code: 'no-run-off' });
    const { meetingId, voteId } = runOff;
    await electing.world.chair.do(meetingId, { type: 'vote.draw-lot', voteId, words: 'four, nine, two' });
    const { ballots, results } = await electing.officer(id, { type: 'election.declare' });
    const { tieAct } = await voteSeen(electing.world.secretary, meetingId, voteId);
    if (tieAct?.kind !== 'lot') throw new Error('no lot was drawn');
    const first = tieAct.lot.drawn[0]?.name;
    expect(ballots).toHaveLength(2);
    expect(results[0]?.elected.map(({ candidate }) => candidate.name)).toEqual([first]);
  });

  it('that are tied wait for the casting vote of the chair, where the call says so', async () => {
    const rule = { form: 'choose-one', visibility: 'totals-only', tie: 'casting-vote' } as const;
    const id = await electing.called({ constituencies: [electing.small(5)], ballotRule: rule });
    const [one = '', other = ''] = [
      await electing.stand(id, 'Small 1', 'Xia X'),
      await electing.stand(id, 'Small 2', 'Yan Y'),
    ];
    await electing.closed(id);
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    await electing.vote('Small 1', ballot, crosses(one));
    await electing.vote('Small 2', ballot, crosses(other));
    await electing.ballotOver(ballot);
    const early = await electing.act(electing.world.secretary, id, { type: 'election.declare' });
    expect(early.problem).toMatchObject({ code: 'awaits-casting-vote' });
    const { meetingId, voteId } = ballot;
    const answer = { kind: 'chosen', optionIds: [other] } as const;
    const give = { type: 'vote.give-casting-vote', voteId, answer } as const;
    expect((await electing.world.secretary.command(meetingId, give)).status).toBe(403);
    await electing.world.chair.do(meetingId, give);
    const { results } = await electing.officer(id, { type: 'election.declare' });
    expect(results[0]?.elected.map(({ candidate }) => candidate.name)).toEqual(['Yan Y']);
  });

  it('of the approval form have a cross for as many candidates as the group approves of', async () => {
    const rule = { form: 'approval', visibility: 'totals-only', tie: 'lot' } as const;
    const id = await electing.called({ constituencies: [electing.small(5, 6)], ballotRule: rule });
    const [a = '', b = '', c = ''] = [
      await electing.stand(id, 'Small 1', 'Zed Z'),
      await electing.stand(id, 'Small 2', 'Amy M'),
      await electing.stand(id, 'Small 3', 'Ben N'),
    ];
    await electing.closed(id);
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    await electing.vote('Small 1', ballot, crosses(a, b, c));
    await electing.vote('Small 2', ballot, crosses(b, c));
    await electing.vote('Small 3', ballot, crosses(c));
    await electing.ballotOver(ballot);
    const { results } = await electing.officer(id, { type: 'election.declare' });
    expect(results[0]?.elected.map(({ candidate }) => candidate.name)).toEqual(['Amy M', 'Ben N']);
  });

  it('take votes until the new close where an officer put it off, and the page of the election says so', async () => {
    const id = await electing.called({ constituencies: [electing.small(5)] });
    const stands = [
      await electing.stand(id, 'Small 1', 'Rob R'),
      await electing.stand(id, 'Small 2', 'Sue S'),
    ];
    await electing.closed(id);
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    const { meetingId, voteId } = ballot;
    const closesAt = '2022-01-20T17:00:00.000Z';
    const putOff = { type: 'vote.extend', voteId, closesAt, reason: 'The register was corrected.' } as const;
    const tooLate = { ...putOff, closesAt: '2022-02-01T17:00:00.000Z' };
    const refused = await electing.world.secretary.command(meetingId, tooLate);
    expect(JSON.parse(refused.text)).toMatchObject({
      code: 'closes-after-terms',
      detail: expect.stringContaining('begin on Tuesday 1 February 2022') as unknown,
    });
    await electing.world.secretary.do(meetingId, putOff);
    expect((await electing.see(electing.nobody(), id)).ballots[0]).toMatchObject({ closesAt });
    await electing.clock('2022-01-20T16:59:30Z');
    await electing.vote('Small 3', ballot, crosses(stands[1] ?? ''));
    await electing.ballotOver(ballot, '2022-01-20T17:00:01Z');
    const { results } = await electing.officer(id, { type: 'election.declare' });
    expect(results[0]?.elected.map(({ candidate }) => candidate.name)).toEqual(['Sue S']);
  });

  it('are called again with the same paper where one was annulled', async () => {
    const id = await electing.called({ constituencies: [electing.small(5)] });
    const stands = [
      await electing.stand(id, 'Small 1', 'Pia P'),
      await electing.stand(id, 'Small 2', 'Quin Q'),
    ];
    await electing.closed(id);
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    const { meetingId, voteId } = ballot;
    const { secretary, chair } = electing.world;
    const reason = 'A name was wrong.';
    const alone = await secretary.command(meetingId, { type: 'vote.annul', voteId, reason });
    expect(JSON.parse(alone.text)).toMatchObject({ code: 'second-person-needed' });
    await secretary.do(meetingId, { type: 'vote.propose-annulment', voteId, reason });
    const [proposed] = (await chair.meeting(meetingId)).votes;
    const proposal = proposed?.annulment?.no ?? 0;
    await chair.do(meetingId, { type: 'vote.confirm-annulment', voteId, proposal });
    const declared = await electing.act(electing.world.secretary, id, { type: 'election.declare' });
    expect(declared.problem).toMatchObject({ code: 'ballot-undeclared' });
    const { ballots } = await electing.officer(id, { type: 'run-off.open', constituencyId: 'small' });
    expect(ballots[1]).toMatchObject({ isRunOff: false, seats: 1, nominationIds: stands });
    expect(ballots[1]?.meetingId).not.toBe(meetingId);
  });

  it('counts transferable votes', async () => {
    const rule = { form: 'scottish-stv', visibility: 'totals-only', tie: 'lot' } as const;
    const id = await electing.called({
      ...{ constituencies: [electing.small(5, 6)], ballotRule: rule, told: 'counts' },
    });
    const [a = '', b = '', c = ''] = [
      await electing.stand(id, 'Small 1', 'Hal H'),
      await electing.stand(id, 'Small 2', 'Ida I'),
      await electing.stand(id, 'Small 3', 'Jo J'),
    ];
    await electing.closed(id);
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    await electing.vote('Small 1', ballot, ranking(a, b));
    await electing.vote('Small 2', ballot, ranking(a, b));
    await electing.vote('Small 3', ballot, ranking(a, b));
    await electing.vote('Small 4', ballot, ranking(c));
    await electing.ballotOver(ballot);
    const { results, counts } = await electing.officer(id, { type: 'election.declare' });
    expect(results[0]?.elected).toHaveLength(2);
    expect(results[0]?.elected[0]?.candidate.name).toBe('Hal H');
    expect(counts[0]?.says.join(' ')).toMatch(/quota/i);
  });

  it('are not there for appointments: the group of the seat names its member, the latest accepted', async () => {
    const { world } = electing;
    const { partyId = '' } = electing.parties.get('Large 1') ?? {};
    const seatPath = `/api/bodies/${world.board.bodyId}/seats/${world.seat(0)}`;
    const memberId = world.board.seats[0]?.memberId;
    const held = { memberId, alternateIds: [], termFrom: null, termUntil: null, partyId };
    expect((await world.secretary.put(seatPath, held)).status).toBe(200);
    const seats = [{ seatId: world.seat(0), term: YEAR }];
    const large = { constituencyId: 'large', name: 'Large Suppliers', categoryIds: ['large'] };
    const id = await electing.called({ constituencies: [{ ...large, way: 'appointment', seats }] });
    const appoint = { constituencyId: 'large', seatId: world.seat(0) };
    const strange = electing.nomination('Ken K', appoint);
    const refused = await electing.act(electing.contact('Small 1'), id, strange);
    expect(refused.problem).toMatchObject({ code: 'not-eligible' });
    await electing.stand(id, 'Large 1', 'Lou L', appoint);
    await electing.stand(id, 'Large 1', 'Mia M', appoint);
    await electing.stand(id, 'Large 1', 'again', { ...appoint, candidate: { personId: memberId } });
    await electing.closed(id);
    const { results } = await electing.officer(id, { type: 'election.declare' });
    expect(results).toMatchObject([
      { by: 'appointment', elected: [{ candidate: { personId: memberId }, reElected: true }] },
    ]);
  });

  it('have nobody on the paper whose party lost its category, and warn officers of it', async () => {
    const id = await electing.called({ constituencies: [electing.small(5)] });
    await electing.stand(id, 'Small 1', 'Ned N');
    await electing.stand(id, 'Small 2', 'Oda O');
    await electing.closed(id);
    const { partyId } = electing.parties.get('Small 2') ?? {};
    await electing.world.database.query(
      "UPDATE party_category_period SET valid_until = '2021-12-22' WHERE party_id = $1",
      [partyId],
    );
    await electing.clock('2022-01-04T08:00:00Z');
    const { warnings } = await electing.see(electing.world.secretary, id);
    expect(warnings).toEqual(['Small 2, which nominated Oda O, is no longer eligible to nominate here.']);
    expect((await electing.see(electing.contact('Small 1'), id)).warnings).toEqual([]);
    const { ballots, nominations } = await electing.opened(id);
    expect(ballots).toEqual([]);
    expect(nominations[1]).toMatchObject({ status: 'lapsed' });
    const { results } = await electing.officer(id, { type: 'election.declare' });
    expect(results[0]?.elected.map(({ candidate }) => candidate.name)).toEqual(['Ned N']);
    await electing.world.database.query('UPDATE party_category_period SET valid_until = NULL');
  });
});
