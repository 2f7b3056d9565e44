/** Ballots go out together or not at all, on a paper of those who stand, and to officers and scrutineers who do not. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson, BALLOT_DAY, type Client, Electing } from '../support/index.js';

describe('the papers of an election', () => {
  let electing: Electing;
  let administrator: Client;

  beforeAll(async () => {
    electing = await Electing.start([
      ...['Small 1', 'Small 2', 'Small 3'].map((name) => ({ name, categoryIds: ['small'] })),
      ...['Wires 1', 'Wires 2'].map((name) => ({ name, categoryIds: ['network'] })),
    ]);
    const { database, quorate } = electing.world;
    administrator = await quorate.signIn(
      await addPerson(database, { name: 'Administrator', administrator: true }),
    );
  });
  afterAll(() => electing.stop());

  const network = () => ({
    ...electing.small(8),
    ...{ constituencyId: 'network', name: 'Networks', categoryIds: ['network'] },
  });

  const setOfficers = (bodyId: string, altered: object = {}) => {
    const { chairId, secretaryIds } = electing.world.board;
    const officers = { chairId, secretaryIds, observerIds: [], scrutineerIds: [], ...altered };
    return administrator.put(`/api/bodies/${bodyId}/officers`, officers);
  };

  /** Nominated by an address that the person has, and accepted by the secretary. */
  const standAs = (electionId: string, by: string, name: string, personId: string): Promise<string> =>
    electing.stand(electionId, by, name, { candidate: { name, email: `${personId}@people.example` } });

  const waitingFor = async (name: string): Promise<unknown[]> =>
    (await electing.contact(name).get<{ waiting: unknown[] }>('/api/duties')).done.waiting;

  it('stay in while one of them cannot go out, and are those of who stands then', async () => {
    const { world } = electing;
    const [secretaryId] = world.board.secretaryIds;
    await setOfficers(world.board.bodyId, { secretaryIds: [secretaryId] });
    const id = await electing.called({ constituencies: [electing.small(5), network()] });
    const small = [
      await electing.stand(id, 'Small 1', 'Ann A'),
      await electing.stand(id, 'Small 2', 'Bob B'),
      await electing.stand(id, 'Small 3', 'Cat C'),
    ];
    const wires = { constituencyId: 'network' };
    await electing.stand(id, 'Wires 2', 'Dan D', wires);
    const nominated = await electing.act(
      electing.contact('Wires 1'),
      id,
      electing.nomination('The Secretary', {
        ...wires,
        candidate: { name: 'The Secretary', email: `${secretaryId}@people.example` },
      }),
    );
    const check = { type: 'nomination.check', accepted: true } as const;
    const nominationId = nominated.done.made.nominationId ?? '';
    expect((await electing.act(world.chair, id, { ...check, nominationId })).status).toBe(200);
    await electing.closed(id);
    await electing.clock(BALLOT_DAY);
    const refused = await electing.act(world.chair, id, { type: 'ballots.open' });
    expect(refused.problem).toMatchObject({ code: 'officers-stand' });
    expect((await electing.see(world.chair, id)).stage).toBe('nominations-closed');
    expect(await waitingFor('Small 1')).toEqual([]);
    const leaves = { type: 'nomination.withdraw', reason: 'I am ill.' } as const;
    await electing.act(electing.contact('Small 3'), id, { ...leaves, nominationId: small[2] ?? '' });
    const helper = await addPerson(world.database, { name: 'Helping Secretary' });
    await setOfficers(world.board.bodyId, { secretaryIds: [secretaryId, helper] });
    const { done } = await electing.act(world.chair, id, { type: 'ballots.open' });
    expect(done.election.ballots.map(({ nominationIds }) => nominationIds.length)).toEqual([2, 2]);
    expect(done.election.ballots[0]?.nominationIds.toSorted()).toEqual(small.slice(0, 2).toSorted());
    expect(await waitingFor('Small 1')).toHaveLength(1);
    await setOfficers(world.board.bodyId);
  });

  it('are scrutinised, and run, by nobody who stands on them, whoever names the officers', async () => {
    const { world } = electing;
    const { bodyId, observerId, chairId, secretaryIds } = world.board;
    await setOfficers(bodyId, { scrutineerIds: [observerId] });
    const rule = { form: 'choose-one', visibility: 'scrutineers', tie: 'casting-vote' } as const;
    const id = await electing.called({ constituencies: [electing.small(6)], ballotRule: rule });
    await standAs(id, 'Small 1', 'The Observer', observerId);
    const nominated = await electing.act(
      electing.contact('Small 2'),
      id,
      electing.nomination('The Chair', {
        candidate: { name: 'The Chair', email: `${chairId}@people.example` },
      }),
    );
    await electing.officer(id, {
      ...{ type: 'nomination.check', nominationId: nominated.done.made.nominationId ?? '', accepted: true },
    });
    await electing.closed(id);
    await electing.clock(BALLOT_DAY);
    const refused = await electing.act(world.secretary, id, { type: 'ballots.open' });
    expect(refused.problem).toMatchObject({ code: 'scrutineers-stand' });
    const scrutineer = await addPerson(world.database, { name: 'Free Scrutineer' });
    await setOfficers(bodyId, { scrutineerIds: [observerId, scrutineer] });
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    const electorate = (await world.secretary.meeting(ballot.meetingId)).bodyId;
    const { chair, scrutineers } = (await world.secretary.get<Named>(`/api/bodies/${electorate}`)).done;
    expect({ chair, scrutineers: scrutineers.map(({ personId }) => personId) }).toEqual({
      ...{ chair: null, scrutineers: [scrutineer] },
    });
    const free = { chairId: null, secretaryIds, scrutineerIds: [scrutineer] };
    for (const [field, altered] of Object.entries({
      chairId: { chairId },
      secretaryIds: { secretaryIds: [...secretaryIds, chairId] },
      scrutineerIds: { scrutineerIds: [observerId] },
    })) {
      const { problem } = await setOfficers(electorate, { ...free, ...altered });
      expect(problem).toMatchObject({ code: 'candidate-officer', field });
    }
    expect((await setOfficers(electorate, { ...free, chairId: scrutineer })).status).toBe(200);
  });
});

interface Named {
  readonly chair: { readonly personId: string } | null;
  readonly scrutineers: readonly { readonly personId: string }[];
}
