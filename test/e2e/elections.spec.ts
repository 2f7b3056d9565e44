/** Elections over HTTP: from the call to the declaration and into the seats, and what each reader is told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyView, ElectionView } from '@quorate/contracts';
import { verifyFile, webCrypto } from '@quorate/verifier';
import { crosses, Electing, eventually, newKey } from '../support/index.js';

describe('an election', () => {
  let electing: Electing;

  beforeAll(async () => {
    const small = { categoryIds: ['small'] };
    electing = await Electing.start([
      ...['Small 1', 'Small 2', 'Small 3'].map((name) => ({ name, ...small })),
      ...['Small 4a', 'Small 4b'].map((name) => ({ name, ...small, parent: 'Four Holdings' })),
      { name: 'Four Wires', categoryIds: ['network'], parent: 'Four Holdings' },
      { name: 'Large 1', categoryIds: ['large'] },
    ]);
  });
  afterAll(() => electing.stop());

  it('E1: of three seats and two nominees elects both without a ballot, and they sit from their first day to their last', async () => {
    const { world } = electing;
    const id = await electing.called({ title: 'Two for three' });
    await electing.stand(id, 'Small 1', 'Ada One');
    await electing.stand(id, 'Small 2', 'Bea Two');
    await electing.closed(id);
    const early = await electing.act(world.secretary, id, { type: 'ballots.open' });
    expect(early.problem).toMatchObject({ code: 'ballot-too-early' });
    const { results } = await electing.officer(id, { type: 'election.declare' });
    expect(results).toMatchObject([
      { by: 'unopposed', elected: [{ candidate: { name: 'Ada One' } }, {}], vacant: [{}] },
    ]);

    const seated = async (name: string | undefined, at: string) => {
      await electing.clock(at);
      await eventually(
        `${name ?? 'nobody'} in the seat`,
        async () => (await world.secretary.get<BodyView>(`/api/bodies/${world.board.bodyId}`)).done,
        ({ seatList }) => seatList[5]?.member?.name === name,
      );
    };
    await seated('BRD Member 6', '2022-01-31T23:59:55Z');
    await seated('Ada One', '2022-02-01T00:00:00Z');
    await seated('Ada One', '2023-01-31T23:59:50Z');
    await seated(undefined, '2023-02-01T00:00:00Z');
  });

  it('E2, E4: is contested, voted on by the groups, and declared with names only', async () => {
    const { world } = electing;
    const rule = { form: 'choose-one', visibility: 'roll-call-after-close', tie: 'lot' } as const;
    const id = await electing.called({ ballotRule: rule });
    const names = ['Cat Three', 'Dan Four', 'Eve Five', 'Fay Six'];
    const stands: string[] = [];
    for (const [index, name] of names.entries()) {
      stands.push(await electing.stand(id, `Small ${String((index % 3) + 1)}`, name));
    }
    const [nobody, one, large] = [
      electing.nobody(),
      electing.contact('Small 1'),
      electing.contact('Large 1'),
    ];
    expect((await electing.see(nobody, id)).candidates).toEqual([]);
    expect((await electing.see(one, id)).nominations).toHaveLength(2);
    expect((await electing.see(large, id)).nominations).toEqual([]);
    await electing.closed(id);
    const told = (await electing.see(nobody, id)).candidates;
    expect(told.map(({ candidate }) => candidate.name)).toEqual(names);
    const late = await electing.act(one, id, electing.nomination('Gus Late'));
    expect(late.problem).toMatchObject({ code: 'nominations-closed' });

    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    expect(ballot).toMatchObject({ seats: 3, nominationIds: stands, closesAt: '2022-01-18T17:00:00.000Z' });
    const { meetingId, voteId } = ballot;
    expect(await electing.dutiesOf('Large 1', voteId)).toEqual([]);
    expect(await electing.dutiesOf('Four Wires', voteId)).toEqual([]);
    // Whichever affiliate votes last, its ballot is the group's, and each that was cast stays in the journal.
    const group = await electing.vote('Small 4a', ballot, crosses(stands[3] ?? ''));
    await electing.vote('Small 4b', ballot, crosses(stands[3] ?? ''), group);
    await electing.vote('Small 4a', ballot, crosses(stands[0] ?? ''), group);
    for (const at of [0, 1, 2]) {
      await electing.vote(`Small ${String(at + 1)}`, ballot, crosses(stands[at] ?? ''));
    }
    const running = await world.secretary.meeting(meetingId);
    expect(running.votes[0]?.roll).toHaveLength(4);
    const electorate = `/api/bodies/${running.bodyId}`;
    expect((await one.get(electorate)).status).toBe(200);
    for (const stranger of [nobody, large]) expect((await stranger.get(electorate)).status).toBe(404);

    expect((await nobody.get(`${electing.path(id)}/bundle`)).status).toBe(404);
    const undeclared = await electing.act(world.secretary, id, { type: 'election.declare' });
    expect(undeclared.problem).toMatchObject({ code: 'ballot-undeclared' });
    await electing.ballotOver(ballot);
    const { results, counts } = await electing.officer(id, { type: 'election.declare' });
    expect(results[0]?.elected.map(({ candidate }) => candidate.name)).toEqual(names.slice(0, 3));
    expect(counts[0]?.says.join(' ')).toContain('Cat Three');

    // Under names only nobody else is told a figure, by any way.
    for (const reader of [nobody, one, large]) {
      const view = await electing.see(reader, id);
      expect(view).toMatchObject({ stage: 'declared', counts: [], breakdowns: [] });
      const frame = await reader.get(`/api/meetings/${meetingId}/frames?after=0`);
      expect(frame.text).not.toMatch(/vote\.(counted|declared)|"totals":|"rollCall":/);
      expect((await reader.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`)).status).toBe(404);
      expect((await reader.get(`/api/meetings/${meetingId}/minutes`)).text).not.toMatch(/ are elected; /);
      const journal = await reader.get(`${electing.path(id)}/bundle`);
      expect(journal.text).not.toMatch(/"says"|"nominator"|"candidate.left"/);
      const report = await verifyFile(Buffer.from(journal.text), webCrypto, null);
      expect([report.verdict, report.why]).toEqual(['in-part', null]);
    }
    const bundle = await world.secretary.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);
    expect((await verifyFile(Buffer.from(bundle.text), webCrypto, null)).verdict).toBe('verified');
    const front = await nobody.get('/api/front');
    expect(front.text).not.toContain('Cat Three');
    const asker = electing.contact('Small 3');
    const asked = (await electing.act(asker, id, { type: 'breakdown.ask' })).done.election;
    expect(asked.breakdowns).toMatchObject([{ party: { name: 'Small 3' }, counts }]);
    expect((await electing.see(world.secretary, id)).breakdowns).toHaveLength(1);
    expect((await electing.see(electing.contact('Small 2'), id)).breakdowns).toEqual([]);
  });

  it('is called by officers, once for a key, and not found under another body', async () => {
    const { world } = electing;
    await electing.clock('2021-12-06T10:00:00Z');
    expect((await electing.call({}, electing.contact('Small 1'))).status).toBe(403);
    const key = newKey();
    const first = (await electing.call({ title: 'Once' }, world.secretary, key)).done.election;
    const again = (await electing.call({ title: 'Once' }, world.secretary, key)).done.election;
    expect(again.electionId).toBe(first.electionId);
    const other = await electing.call({ title: 'Twice' }, world.secretary, key);
    expect(other.problem).toMatchObject({ code: 'key-reused' });
    const list = await electing.nobody().get<{ elections: ElectionView[] }>('/api/elections');
    expect(list.done.elections.filter(({ title }) => title === 'Once')).toHaveLength(1);
    const elsewhere = `/api/bodies/${world.seat(0)}/elections/${first.electionId}`;
    expect((await world.secretary.get(elsewhere)).status).toBe(404);
    expect((await electing.nobody().get('/api/bodies')).text).not.toContain('electors of');
  });

  it('tells nobody whose an address is, and says who set a nomination aside', async () => {
    const { world } = electing;
    const id = await electing.called({ title: 'By address' });
    const [one, secretary] = [electing.contact('Small 1'), world.secretary];
    const first = await electing.act(one, id, electing.nomination('Kit Known'));
    const nominationId = first.done.made.nominationId ?? '';
    const address = 'kit.known@candidates.example';
    await electing.officer(id, { type: 'nomination.withdraw', nominationId, reason: 'No vetting.' });
    const [aside] = (await electing.see(one, id)).nominations;
    expect(aside).toMatchObject({
      ...{ status: 'set-aside', reason: 'No vetting.' },
      setAsideBy: { name: 'BRD Secretary', role: 'secretary' },
    });
    const again = electing.nomination('Somebody', { candidate: { name: 'K', email: address } });
    const answer = await electing.act(one, id, again);
    expect(answer.text).not.toContain('"knownAs"');
    const seen = (await electing.see(one, id)).nominations.at(-1);
    expect(seen?.candidate).toEqual({ personId: seen?.nominationId, name: 'K' });
    const checked = (await electing.see(secretary, id)).nominations.at(-1);
    expect(checked?.candidate).toMatchObject({ name: 'K', knownAs: 'Kit Known' });
    const twice = await electing.act(electing.contact('Small 2'), id, again);
    expect(twice.problem).toMatchObject({ code: 'cannot-stand' });
    expect(twice.text).not.toContain('Kit');
    const chair = { name: 'Brd Chair', email: 'chair.at.home@candidates.example' };
    await electing.act(electing.contact('Small 2'), id, electing.nomination('', { candidate: chair }));
    const { warnings } = await electing.see(secretary, id);
    expect(warnings.join()).toContain('has the same name as BRD Chair, who is the Chair here');
  });

  it.each([
    ['not-eligible', 'Large 1', {}],
    ['not-confirmed', 'Small 1', { confirmed: [] }],
    ['person-unknown', 'Small 1', { candidate: { personId: '00000000-0000-4000-8000-000000000000' } }],
    ['no-such-constituency', 'Small 1', { constituencyId: 'other' }],
    ['invalid-input', 'Small 1', { statement: 'x'.repeat(3001) }],
    ['invalid-input', 'Small 1', { candidate: { name: 'No Address', email: 'nowhere' } }],
  ])('takes no bad nomination, and nothing is changed: %s', async (code, by, altered) => {
    const id = await electing.called({ title: `Bad input: ${code}` });
    const before = await electing.world.database.fingerprint();
    const command = electing.nomination('Zoe Nobody', altered);
    expect((await electing.act(electing.contact(by), id, command)).problem).toMatchObject({ code });
    expect(await electing.world.database.fingerprint()).toEqual(before);
  });
});
