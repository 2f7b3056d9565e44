/** The register of parties and people over HTTP: who may, what is kept, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PartyView, partyRoutes, ReplyOf } from '@quorate/contracts';
import { addPerson, type Client, startWorld, type World } from '../support/index.js';

type Listed = ReplyOf<typeof partyRoutes.list>;

describe('the register of parties', () => {
  let world: World;
  let administrator: Client;

  const aParty = (signifier: string, altered: object = {}) => ({
    name: `Party ${signifier}`,
    signifier,
    parent: null,
    acceded: '2014-03-01',
    categoryId: 'small',
    ...altered,
  });

  async function added(signifier: string, altered: object = {}): Promise<PartyView> {
    const answer = await administrator.post<PartyView>('/api/parties', aParty(signifier, altered));
    expect(answer.status).toBe(201);
    return answer.body;
  }

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 1 } } });
    await world.database.insert('party_category', [
      { id: 'large', name: 'Large Supplier', plural: 'Large Suppliers', position: 0 },
      { id: 'small', name: 'Small Supplier', plural: 'Small Suppliers', position: 1 },
    ]);
    const administratorId = await addPerson(world.database, { name: 'Administrator', administrator: true });
    administrator = await world.quorate.signIn(administratorId);
  });

  afterAll(() => world.stop());

  it('takes a new category after those there are, once', async () => {
    const category = { categoryId: 'gas-network', name: 'Gas Network', plural: 'Gas Networks' };
    expect((await world.secretary.post('/api/party-categories', category)).problem.status).toBe(403);
    const unfit = await administrator.post('/api/party-categories', {
      ...category,
      categoryId: 'Gas Network',
    });
    expect(unfit.problem).toMatchObject({ status: 422, field: 'categoryId' });
    expect((await administrator.post('/api/party-categories', category)).status).toBe(201);
    const again = await administrator.post('/api/party-categories', category);
    expect(again.problem).toMatchObject({ status: 409, code: 'category-taken' });
    await added('GAS1', { categoryId: 'gas-network' });
    const { categories } = (await world.observer.get<Listed>('/api/parties')).done;
    expect(categories.at(-1)).toEqual(category);
  });

  it('shows every party with its history, and the voting groups of today', async () => {
    const one = await added('ONE1', { parent: 'Holding' });
    const two = await added('TWO2', { parent: 'Holding', acceded: '2015-01-01' });
    const listed = (await world.observer.get<Listed>('/api/parties')).done;
    expect(listed.categories.map(({ name }) => name)).toEqual([
      'Large Supplier',
      'Small Supplier',
      'Gas Network',
    ]);
    expect(listed.parties).toEqual(expect.arrayContaining([one, two]));
    expect(listed.votingGroups).toContainEqual({
      categoryId: 'small',
      name: 'Small Supplier group 01',
      parties: [
        { partyId: one.partyId, name: one.name },
        { partyId: two.partyId, name: two.name },
      ],
    });
  });

  it('keeps the history when a party grows, and gives it a voting group in each category', async () => {
    const { partyId } = await added('GROW');
    await administrator.post(`/api/parties/${partyId}/categories`, {
      categoryId: 'large',
      from: '2018-01-01',
      until: null,
    });
    const both = (await world.observer.get<Listed>('/api/parties')).done.votingGroups;
    expect(both.filter(({ parties }) => parties.some((party) => party.partyId === partyId))).toHaveLength(2);
    const ended = await administrator.post<PartyView>(`/api/parties/${partyId}/categories`, {
      categoryId: 'small',
      from: '2014-03-01',
      until: '2018-01-01',
    });
    expect(ended.done.categories).toEqual([
      { categoryId: 'small', name: 'Small Supplier', from: '2014-03-01', until: '2018-01-01' },
      { categoryId: 'large', name: 'Large Supplier', from: '2018-01-01', until: null },
    ]);
  });

  it('amends a party and lets it withdraw', async () => {
    const { partyId } = await added('LEAV');
    const { categoryId: _, ...details } = aParty('LEFT', { name: 'Renamed' });
    expect((await administrator.put(`/api/parties/${partyId}`, details)).done).toMatchObject({
      name: 'Renamed',
      signifier: 'LEFT',
    });
    expect(
      (await administrator.post(`/api/parties/${partyId}/withdrawal`, { on: '2020-01-01' })).done,
    ).toMatchObject({
      withdrawn: '2020-01-01',
      categories: [{ until: '2020-01-01' }],
    });
  });

  it('moves a recorded withdrawal and takes it back, each with its reason', async () => {
    const { partyId } = await added('BACK');
    await administrator.post(`/api/parties/${partyId}/withdrawal`, { on: '2020-01-01' });
    const move = (body: object) => administrator.put<PartyView>(`/api/parties/${partyId}/withdrawal`, body);
    expect((await move({ on: '2021-01-01' })).problem).toMatchObject({ status: 422, field: 'reason' });
    expect((await move({ on: '2020-01-01', reason: 'Same' })).problem).toMatchObject({
      status: 409,
      code: 'same-withdrawal',
    });
    await move({ on: '2021-01-01', reason: 'The notice says 2021' });
    expect((await move({ on: null, reason: 'It stays' })).done).toMatchObject({
      withdrawn: null,
      withdrawalChanges: [{ became: '2021-01-01' }, { was: '2021-01-01', became: null, reason: 'It stays' }],
    });
    const byObserver = await world.observer.put(`/api/parties/${partyId}/withdrawal`, {
      on: null,
      reason: 'Mine',
    });
    expect(byObserver.status).toBe(403);
  });

  it.each<[string, object, number, string, string]>([
    ['a signifier in use', { signifier: 'USED' }, 409, 'signifier-taken', 'signifier'],
    ['an unknown category', { categoryId: 'none' }, 422, 'category-unknown', 'categoryId'],
    ['a day that does not exist', { acceded: '2021-02-30' }, 422, 'invalid-input', 'acceded'],
    ['a signifier in small letters', { signifier: 'used' }, 422, 'invalid-input', 'signifier'],
    ['a name with a line break', { name: 'Two\nlines' }, 422, 'invalid-input', 'name'],
    ['an unknown field', { partyId: 'mine' }, 422, 'invalid-input', 'partyId'],
  ])('refuses %s', async (_, altered, status, code, field) => {
    await administrator.post('/api/parties', aParty('USED'));
    const before = (await administrator.get('/api/parties')).text;
    const answer = await administrator.post('/api/parties', aParty('FRSH', altered));
    expect(answer.problem).toMatchObject({ status, code, field });
    expect((await administrator.get('/api/parties')).text).toBe(before);
  });

  it('refuses history that contradicts itself', async () => {
    const { partyId } = await added('HIST');
    const at = (path: string, body: object) => administrator.post(`/api/parties/${partyId}/${path}`, body);
    const overlap = await at('categories', { categoryId: 'small', from: '2016-01-01', until: null });
    expect(overlap.problem).toMatchObject({ status: 409, code: 'category-overlap', field: 'from' });
    const early = await at('categories', { categoryId: 'large', from: '2013-01-01', until: null });
    expect(early.problem).toMatchObject({ status: 422, code: 'before-accession', field: 'from' });
    const reversed = await at('categories', { categoryId: 'large', from: '2016-01-01', until: '2015-01-01' });
    expect(reversed.problem).toMatchObject({ status: 422, code: 'period-reversed', field: 'until' });
    await at('withdrawal', { on: '2020-01-01' });
    expect((await at('withdrawal', { on: '2021-01-01' })).problem).toMatchObject({
      status: 409,
      code: 'already-withdrawn',
    });
    const nobody = await administrator.post(`/api/parties/${world.board.bodyId}/withdrawal`, {
      on: '2020-01-01',
    });
    expect(nobody.problem).toMatchObject({ status: 404, code: 'party-unknown' });
  });

  it('adds people, each with an address of their own and a party that exists', async () => {
    const { partyId, name: partyName } = await added('STAF');
    const person = { name: 'New Person', email: 'New@People.example', partyId, password: null };
    const first = await administrator.post('/api/people', person);
    expect([first.status, first.body]).toMatchObject([
      201,
      { email: 'new@people.example', partyName, hasAccount: false },
    ]);
    expect((await administrator.get('/api/people')).done).toMatchObject({
      people: expect.arrayContaining([first.body]),
    });
    expect((await administrator.post('/api/people', person)).problem).toMatchObject({
      status: 409,
      code: 'email-taken',
      field: 'email',
    });
    const orphan = { ...person, email: 'other@people.example', partyId: world.board.bodyId };
    expect((await administrator.post('/api/people', orphan)).problem).toMatchObject({
      status: 422,
      code: 'party-unknown',
      field: 'partyId',
    });
    const weak = { ...person, email: 'other@people.example', password: 'too short' };
    expect((await administrator.post('/api/people', weak)).problem).toMatchObject({
      status: 422,
      field: 'password',
    });
  });

  it('is edited by the administrator alone, and read by whoever is signed in', async () => {
    const anyone = world.quorate.anyone();
    expect((await anyone.get('/api/parties')).problem.status).toBe(401);
    expect((await anyone.post('/api/parties', aParty('NOPE'))).problem.status).toBe(401);
    for (const client of [world.secretary, world.chair, world.observer, ...world.members]) {
      expect((await client.get('/api/parties')).status).toBe(200);
      expect((await client.get('/api/people')).problem).toMatchObject({ status: 403, code: 'not-allowed' });
      expect((await client.post('/api/parties', aParty('NOPE'))).problem.status).toBe(403);
    }
  });
});
