/** Proposals of parties for modifications: sent in, sent back, sent in again, taken into the register, withdrawn; and who may read and do what. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ModificationView, NewsView, ProposalView } from '@quorate/contracts';
import { addPerson, type Client, eventually, startWorld, type World } from '../support/index.js';

const CODE = {
  ...{ name: 'A code', draftNumbers: 'DP###', proposalNumbers: 'MP###' },
  paths: [
    {
      ...{ number: 3, name: 'Self-Governance', decidedBy: 'The Change Board' },
      ...{ boardVote: 'decision', referralWorkingDays: 10, implementationWorkingDays: 15 },
    },
  ],
};
const PATH = '/api/modification-proposals';
const words = { title: 'Longer orders', problem: 'Orders are too short.', solution: 'Make them longer.' };

interface Reply {
  readonly party: string | null;
  readonly keeps: boolean;
  readonly proposals: readonly ProposalView[];
}

describe('proposals of parties', () => {
  let world: World;
  let alder: Client;
  let colleague: Client;
  let birch: Client;
  let stranger: Client;

  const partyNamed = async (name: string): Promise<string> => {
    const id = randomUUID();
    const signifier = name.slice(0, 5).toUpperCase();
    await world.database.insert('party', [
      { id, name, signifier, parent: null, acceded: '2020-01-01', withdrawn: null },
    ]);
    return id;
  };
  const person = async (name: string, partyId?: string): Promise<Client> =>
    world.quorate.signIn(
      await addPerson(world.database, { name, ...(partyId === undefined ? {} : { partyId }) }),
    );
  const list = async (by: Client): Promise<Reply> => (await by.get<Reply>(PATH)).done;
  const sendIn = (by: Client, proposalId: string, more: object = {}) =>
    by.post<ProposalView>(PATH, { proposalId, ...words, ...more });
  const act = (by: Client, proposalId: string, what: string, body: object) =>
    by.post<ProposalView>(`${PATH}/${proposalId}/${what}`, body);
  const told = (by: Client, title: RegExp) =>
    eventually(
      String(title),
      async () => (await by.get<{ news: NewsView[] }>('/api/inbox')).done.news.map((news) => news.title),
      (titles) => titles.some((one) => title.test(one)),
    );

  beforeAll(async () => {
    world = await startWorld();
    const administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    await administrator.put('/api/code', { ...CODE, bodyId: world.board.bodyId });
    const alderId = await partyNamed('Alder Energy');
    alder = await person('Ann Alder', alderId);
    colleague = await person('Al Alder', alderId);
    birch = await person('Bob Birch', await partyNamed('Birch Networks'));
    stranger = await person('Stranger');
  });
  afterAll(() => world.stop());

  it('[MOD-15] are sent in by a person of a party, once, and wait for the secretary who keeps the register', async () => {
    const proposalId = randomUUID();
    const made = await sendIn(alder, proposalId);
    expect([made.status, made.done.state, made.done.party]).toEqual([201, 'sent-in', 'Alder Energy']);
    expect((await sendIn(alder, proposalId, { title: 'Other' })).done.title).toBe('Longer orders');
    expect((await sendIn(stranger, randomUUID())).problem).toMatchObject({ code: 'no-party' });
    expect((await world.quorate.anyone().get(PATH)).status).toBe(401);
    expect((await sendIn(birch, proposalId)).status).toBe(404);
    for (const bad of [{ title: '' }, { problem: '' }, { problem: 'x'.repeat(6_001) }, { more: 1 }]) {
      expect((await sendIn(alder, randomUUID(), bad)).status).toBe(422);
    }
    for (const [who, keeps, count] of [
      [colleague, false, 1],
      [birch, false, 0],
      [stranger, false, 0],
      [world.member(0), false, 0],
      [world.secretary, true, 1],
    ] as const) {
      const reply = await list(who);
      expect([reply.keeps, reply.proposals.length]).toEqual([keeps, count]);
    }
    await told(world.secretary, /^The proposal “Longer orders” of Alder Energy waits for you$/);
  });

  it('[MOD-15] are sent back with a reason and sent in again, each by whom it is for', async () => {
    const [{ proposalId = '' } = {}] = (await list(alder)).proposals;
    const back = { type: 'send-back', version: 1, reason: 'Say what it costs.' };
    for (const who of [alder, birch, world.chair, world.member(0)]) {
      expect((await act(who, proposalId, 'decisions', back)).status).toBe(403);
    }
    expect((await act(world.secretary, proposalId, 'decisions', { ...back, reason: '' })).status).toBe(422);
    expect((await act(world.secretary, proposalId, 'decisions', back)).done.state).toBe('sent-back');
    await told(alder, /is sent back$/);
    expect((await act(birch, proposalId, 'submissions', { version: 2, ...words })).status).toBe(404);
    const late = await act(colleague, proposalId, 'submissions', { version: 1, ...words });
    expect(late.problem).toMatchObject({ code: 'proposal-changed' });
    const again = { ...words, solution: 'It costs nothing.' };
    const sent = await act(colleague, proposalId, 'submissions', { version: 2, ...again });
    expect([sent.done.state, sent.done.solution]).toEqual(['sent-in', again.solution]);
  });

  it('[MOD-15] are taken into the register under the next number, once, with the party as their proposer', async () => {
    const [{ proposalId = '' } = {}] = (await list(alder)).proposals;
    const take = { type: 'take', version: 3 };
    const [one, other] = await Promise.all([
      act(world.secretary, proposalId, 'decisions', take),
      act(world.secretary, proposalId, 'decisions', take),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([200, 409]);
    const [{ number = '' } = {}] = (await list(alder)).proposals;
    const seen = (await world.quorate.anyone().get<ModificationView>(`/api/modifications/${number ?? ''}`))
      .done;
    expect(seen).toMatchObject({ title: 'Longer orders', proposer: 'Alder Energy', stage: 'draft' });
    expect(seen).toMatchObject({ issue: words.problem, solution: 'It costs nothing.' });
    await told(alder, new RegExp(`is in the register as ${number ?? ''}$`));
    await told(colleague, /is in the register as/);
    expect((await act(alder, proposalId, 'withdrawal', { version: 4 })).problem).toMatchObject({
      code: 'proposal-not-so-far',
    });
  });

  it('[MOD-15] are withdrawn by their party, and a number that is taken is refused', async () => {
    const proposalId = randomUUID();
    await sendIn(birch, proposalId, { title: 'Fewer orders' });
    const [taken] = (await list(alder)).proposals;
    const again = { type: 'take', version: 1, number: taken?.number };
    expect((await act(world.secretary, proposalId, 'decisions', again)).problem).toMatchObject({
      code: 'number-taken',
    });
    expect((await act(alder, proposalId, 'withdrawal', { version: 1 })).status).toBe(404);
    expect((await act(birch, proposalId, 'withdrawal', { version: 1 })).done.state).toBe('withdrawn');
    await told(world.secretary, /^Birch Networks withdrew its proposal “Fewer orders”$/);
  });

  it('[MOD-15] are at most ten at a time of one party', async () => {
    for (let at = 0; at < 10; at += 1) expect((await sendIn(birch, randomUUID())).status).toBe(201);
    expect((await sendIn(birch, randomUUID())).problem).toMatchObject({ code: 'too-many-proposals' });
  });
});
