/** Who votes in a ballot, and until when to the millisecond: the roll of its opening stands, whatever the register becomes meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElectionView } from '@quorate/contracts';
import { addPerson, type Client, crosses, Electing, stopDatabaseClock } from '../support/index.js';

describe('the roll and the close of a ballot', () => {
  let electing: Electing;
  let administrator: Client;

  beforeAll(async () => {
    electing = await Electing.start([
      ...['Small 1', 'Small 2', 'Grows'].map((name) => ({ name, categoryIds: ['small'] })),
      { name: 'Large 1', categoryIds: ['large'] },
    ]);
    const { database, quorate } = electing.world;
    const person = { name: 'An administrator', administrator: true };
    administrator = await quorate.signIn(await addPerson(database, person));
  });
  afterAll(() => electing.stop());

  const cast = (
    by: string,
    { meetingId, voteId }: ElectionView['ballots'][number],
    seatId: string,
    on: string,
  ) => electing.contact(by).command(meetingId, { type: 'ballot.cast', voteId, seatId, answer: crosses(on) });

  it('E7: a ballot at exactly 17:00:00.000 counts, and one a millisecond later is refused', async () => {
    const id = await electing.called({ constituencies: [electing.small(5)], told: 'counts' });
    const [ann = '', bob = ''] = [
      await electing.stand(id, 'Small 1', 'Ann A'),
      await electing.stand(id, 'Small 2', 'Bob B'),
    ];
    await electing.closed(id);
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    expect(ballot.closesAt).toBe('2022-01-18T17:00:00.000Z');
    const placeOf = async (name: string) => (await electing.dutiesOf(name, ballot.voteId))[0]?.seatId ?? '';
    const places = { first: await placeOf('Small 1'), late: await placeOf('Small 2') };
    const { database } = electing.world;
    await stopDatabaseClock(database, '2022-01-18T17:00:00.000Z');
    expect((await cast('Small 1', ballot, places.first, ann)).status).toBe(200);
    await stopDatabaseClock(database, '2022-01-18T17:00:00.001Z');
    const late = await cast('Small 2', ballot, places.late, bob);
    expect(late).toMatchObject({ status: 409, problem: { code: 'vote-closed' } });
    expect(late.problem.detail).toContain('17:00');
    await electing.ballotOver(ballot);
    const { results } = await electing.officer(id, { type: 'election.declare' });
    expect(results[0]?.elected.map(({ candidate }) => candidate.name)).toEqual(['Ann A']);
  });

  it('E5: a supplier that becomes Large by the register during the ballot votes under the frozen roll, and has no second ballot', async () => {
    const large = { constituencyId: 'large', name: 'Large Suppliers', categoryIds: ['large'] };
    const constituencies = [electing.small(5), { ...electing.small(0), ...large }];
    const id = await electing.called({ constituencies });
    const inLarge = { constituencyId: 'large' };
    const [cat = '', , eve = ''] = [
      await electing.stand(id, 'Small 1', 'Cat C'),
      await electing.stand(id, 'Small 2', 'Dan D'),
      await electing.stand(id, 'Large 1', 'Eve E', inLarge),
      await electing.stand(id, 'Large 1', 'Fay F', inLarge),
    ];
    await electing.closed(id);
    const [small, other] = (await electing.opened(id)).ballots;
    if (small === undefined || other === undefined) throw new Error('two ballots were to open');
    const { partyId = '' } = electing.parties.get('Grows') ?? {};
    const categories = `/api/parties/${partyId}/categories`;
    const ended = { categoryId: 'small', from: '2016-01-04', until: '2022-01-10' };
    expect((await administrator.post(categories, ended)).status).toBe(200);
    const begun = { categoryId: 'large', from: '2022-01-10', until: null };
    expect((await administrator.post(categories, begun)).status).toBe(200);
    await electing.clock('2022-01-10T09:00:00Z');
    expect((await electing.see(electing.contact('Grows'), id)).stage).toBe('balloting');
    expect(await electing.dutiesOf('Grows', small.voteId)).toHaveLength(1);
    expect(await electing.dutiesOf('Grows', other.voteId)).toEqual([]);
    const [seat] = await electing.dutiesOf('Large 1', other.voteId);
    expect((await cast('Grows', other, seat?.seatId ?? '', eve)).status).toBe(403);
    await electing.vote('Grows', small, crosses(cat));
    await electing.vote('Large 1', other, crosses(eve));
    await electing.ballotOver(small);
    await electing.ballotOver(other);
    const { results } = await electing.officer(id, { type: 'election.declare' });
    expect(results.map(({ elected }) => elected.map(({ candidate }) => candidate.name))).toEqual([
      ['Cat C'],
      ['Eve E'],
    ]);
  });
});
