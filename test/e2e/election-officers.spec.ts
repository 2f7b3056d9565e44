/** Officers and elections: whoever stands judges no rival and runs no ballot, whoever judged does not stand, and nobody nominates themselves unasked. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, crosses, Electing, voteSeen } from '../support/index.js';

describe('the officers of an election', () => {
  let electing: Electing;

  beforeAll(async () => {
    electing = await Electing.start(
      ['Small 1', 'Small 2', 'Small 3'].map((name) => ({ name, categoryIds: ['small'] })),
    );
  });
  afterAll(() => electing.stop());

  const nominate = (by: Client, id: string, name: string, personId: string) =>
    electing.act(
      by,
      id,
      electing.nomination(name, { candidate: { name, email: `${personId}@people.example` } }),
    );
  const contactId = (name: string): string => electing.parties.get(name)?.contactId ?? '';

  it('have nobody nominated by themselves where the call does not allow it, and everybody where it does', async () => {
    const [one, name] = [electing.contact('Small 1'), 'Contact of Small 1'];
    const closed = await electing.called({ maySelfNominate: false });
    const refused = await nominate(one, closed, name, contactId('Small 1'));
    expect(refused.problem).toMatchObject({ code: 'self-nomination' });
    expect((await electing.see(one, closed)).nominations).toEqual([]);
    const open = await electing.called();
    expect((await nominate(one, open, name, contactId('Small 1'))).status).toBe(200);
  });

  it('who stand check nobody else, and a secretary draws the lot where the Chair stands', async () => {
    const { world } = electing;
    const rule = { form: 'choose-one', visibility: 'totals-only', tie: 'lot' } as const;
    const id = await electing.called({ constituencies: [electing.small(5)], ballotRule: rule });
    const made = await nominate(electing.contact('Small 1'), id, 'The Chair', world.board.chairId);
    const own = made.done.made.nominationId ?? '';
    const rival = await electing.act(electing.contact('Small 2'), id, electing.nomination('Rita Rival'));
    const other = rival.done.made.nominationId ?? '';
    for (const nominationId of [own, other]) {
      const check = { type: 'nomination.check', nominationId, accepted: true } as const;
      const refused = await electing.act(world.chair, id, check);
      expect(refused.problem).toMatchObject({ code: 'own-nomination' });
      await electing.officer(id, check);
    }
    await electing.closed(id);
    const [ballot] = (await electing.opened(id)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    await electing.vote('Small 1', ballot, crosses(own));
    await electing.vote('Small 2', ballot, crosses(other));
    await electing.ballotOver(ballot);
    const { meetingId, voteId } = ballot;
    const draw = { type: 'vote.draw-lot', voteId, words: 'seven, three, one' } as const;
    expect((await world.chair.command(meetingId, draw)).status).toBe(403);
    await world.secretary.do(meetingId, draw);
    const { results } = await electing.officer(id, { type: 'election.declare' });
    const { tieAct } = await voteSeen(world.secretary, meetingId, voteId);
    expect(results[0]?.elected.map(({ candidate }) => candidate.name)).toEqual([
      tieAct?.kind === 'lot' ? tieAct.lot.drawn[0]?.name : 'a lot',
    ]);
  });

  it('who turned down a nomination are not nominated for those seats, and the nominator is not told why', async () => {
    const { world } = electing;
    const id = await electing.called();
    const first = await electing.act(electing.contact('Small 2'), id, electing.nomination('Sam Second'));
    const nominationId = first.done.made.nominationId ?? '';
    const reason = 'The vetting failed.';
    await electing.officer(id, { type: 'nomination.check', nominationId, accepted: false, reason });
    const [secretaryId] = world.board.secretaryIds;
    const refused = await nominate(electing.contact('Small 3'), id, 'The Secretary', secretaryId);
    expect(refused.problem).toMatchObject({ code: 'cannot-stand' });
    const told = await electing.see(world.secretary, id);
    expect(JSON.stringify(told)).not.toContain('turnedDown');
  });
});
