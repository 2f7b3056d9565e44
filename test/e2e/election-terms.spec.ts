/** Terms over HTTP: a resignation and the interim election for the rest of the term, a joiner until the annual review, the rights of a seat at their instants, and the last second of a ballot. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyView, SessionView } from '@quorate/contracts';
import { verifyFile, webCrypto } from '@quorate/verifier';
import { crosses, Electing, eventually } from '../support/index.js';

describe('the terms of an election', () => {
  let electing: Electing;

  beforeAll(async () => {
    electing = await Electing.start(['Small 1', 'Small 2'].map((name) => ({ name, categoryIds: ['small'] })));
  });
  afterAll(() => electing.stop());

  const setSeat = async (at: number, filling: object): Promise<void> => {
    const { secretary, board } = electing.world;
    const path = `/api/bodies/${board.bodyId}/seats/${electing.world.seat(at)}`;
    expect((await secretary.put(path, { alternateIds: [], ...filling })).status).toBe(200);
  };
  /** Who sits at this place of the board, when it is as it should be. */
  const seats = (at: number, memberId: string | null): Promise<BodyView> =>
    eventually(
      `seat ${String(at)} is held by ${String(memberId)}`,
      async () => (await electing.nobody().get<BodyView>(`/api/bodies/${electing.world.board.bodyId}`)).done,
      ({ seatList }) => (seatList[at]?.member?.personId ?? null) === memberId,
    );
  const hasRights = async (party: string, at: number): Promise<boolean> => {
    const { bodies } = (await electing.contact(party).get<SessionView>('/api/session')).done;
    return bodies.some((body) => body.seats.some(({ seatId }) => seatId === electing.world.seat(at)));
  };

  it('E9: are the rest of one that was resigned, and a short one until the annual review; seat and rights come and go at midnight in London', async () => {
    const [interim, joiner] = [5, 6];
    const memberId = electing.world.board.seats[interim]?.memberId;
    await setSeat(interim, { memberId, termFrom: '2020-10-01', termUntil: '2022-09-30' });
    for (const at of [interim, joiner])
      await setSeat(at, { memberId: null, termFrom: null, termUntil: null });
    const from = '2022-02-01';
    const id = await electing.called({
      constituencies: [
        {
          ...electing.small(),
          seats: [
            { seatId: electing.world.seat(interim), term: { kind: 'rest', from } },
            { seatId: electing.world.seat(joiner), term: { kind: 'review', from, review: '07-01' } },
          ],
        },
      ],
    });
    const { constituencies } = await electing.see(electing.nobody(), id);
    expect(constituencies[0]?.seats.map(({ termUntil }) => termUntil)).toEqual(['2022-09-30', '2022-06-30']);
    const persons = ['Small 1', 'Small 2'].map((name) => electing.parties.get(name)?.contactId ?? '');
    const [first = '', second = ''] = persons;
    await electing.stand(id, 'Small 1', 'the first', { candidate: { personId: first } });
    await electing.stand(id, 'Small 2', 'the second', { candidate: { personId: second } });
    await electing.closed(id);
    await electing.officer(id, { type: 'election.declare' });
    expect(await hasRights('Small 1', interim)).toBe(false);
    // Nobody had to vote, and its file proves who was elected all the same.
    const bundle = await electing.world.secretary.get(`${electing.path(id)}/bundle`);
    const report = await verifyFile(Buffer.from(bundle.text), webCrypto, null);
    expect([report.verdict, report.why]).toEqual(['verified', null]);
    expect(report.checked.at(-1)).toContain('2 stood for 2 seats, so no ballot was needed');

    await electing.clock('2022-02-01T00:00:00Z');
    await seats(interim, first);
    await seats(joiner, second);
    expect(await hasRights('Small 1', interim)).toBe(true);
    expect(await hasRights('Small 2', joiner)).toBe(true);
    // Midnight in London, which is an hour ahead in summer.
    await electing.clock('2022-06-30T23:00:00Z');
    await seats(joiner, null);
    expect(await hasRights('Small 2', joiner)).toBe(false);
    expect(await hasRights('Small 1', interim)).toBe(true);
    await electing.clock('2022-09-30T23:00:00Z');
    await seats(interim, null);
    expect(await hasRights('Small 1', interim)).toBe(false);
  });

  it('E7: follow a ballot that takes what comes before 17:00 in London, and nothing a second after', async () => {
    const id = await electing.called({ constituencies: [electing.small(7)] });
    const [one = ''] = [
      await electing.stand(id, 'Small 1', 'Ann A'),
      await electing.stand(id, 'Small 2', 'Bob B'),
    ];
    await electing.closed(id);
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    await electing.clock('2022-01-18T16:59:30Z');
    const seatId = await electing.vote('Small 1', ballot, crosses(one));
    await electing.clock('2022-01-18T17:00:01Z');
    const late = { type: 'ballot.cast', voteId: ballot.voteId, seatId, answer: crosses(one) } as const;
    const refused = await electing.contact('Small 1').command(ballot.meetingId, late);
    expect(refused.problem).toMatchObject({ code: 'vote-closed' });
  });
});
