/**
 * Everybody who holds some role on the body, but not this right: of another seat, out of their seat, withdrawn, replaced,
 * or with a proxy that is over or for something else. Each sends every command about what is really there.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskedCommand } from '@quorate/contracts';
import { type Action, mayDo, type Role } from '@quorate/domain';
import {
  addPeople,
  addPerson,
  anItem,
  type Client,
  madeIn,
  makeBoard,
  meetingInSession,
  openVote,
  SAMPLE_COMMANDS,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';

/** The place on the board that each is after, what they are there now, and what stays theirs to do. */
const ACTORS = {
  'the member of another seat': { seat: 3, roles: ['member'], own: ['speaker.ask'] },
  'a member who left their seat': {
    ...{ seat: 1, roles: ['member'] },
    own: ['seat.take', 'apologies.give', 'interest.declare', 'proxy.appoint', 'proxies.appoint'],
  },
  'a member who withdrew for an interest': {
    ...{ seat: 2, roles: ['member'] },
    own: ['seat.leave', 'speaker.ask', 'proxy.appoint', 'proxies.appoint'],
  },
  'an alternate whose member sits': { seat: 0, roles: ['alternate'], own: [] },
  'an alternate of other seats': { seat: 3, roles: ['alternate'], own: [] },
  'a former member': { seat: 5, roles: ['observer'], own: ['person.leave', 'speaker.ask'] },
  'the former chair': { seat: 3, roles: ['observer'], own: ['person.leave', 'speaker.ask'] },
  'the holder of a proxy that ended': { seat: 8, roles: ['observer'], own: ['person.leave', 'speaker.ask'] },
  'the holder of a proxy that was revoked': {
    ...{ seat: 9, roles: ['observer'], own: ['person.leave', 'speaker.ask'] },
  },
  'the holder of a proxy for another item': {
    ...{ seat: 10, roles: ['observer'], own: ['person.leave', 'speaker.ask'] },
  },
  'the holder of a proxy of the member before': {
    ...{ seat: 11, roles: ['observer'], own: ['person.leave', 'speaker.ask'] },
  },
  'the chair, secretary and member of another body': { seat: 3, roles: [], own: [] },
} as const satisfies Record<
  string,
  { readonly seat: number; readonly roles: readonly Role[]; readonly own: readonly Action[] }
>;
type Who = keyof typeof ACTORS;

const HOLDERS = [
  'the holder of a proxy that ended',
  'the holder of a proxy that was revoked',
  'the holder of a proxy for another item',
  'the holder of a proxy of the member before',
] as const satisfies readonly Who[];

/** On a vote that is declared; every other is on the open one. */
const OF_DECLARED: ReadonlySet<string> = new Set([
  'vote.call-run-off',
  'vote.propose-annulment',
  'vote.confirm-annulment',
  'vote.withdraw-annulment',
]);

/** A seat that is no lot is its own holder. */
const OF_HOLDERS: ReadonlySet<string> = new Set([
  'question.ask holderId',
  'short-notice.agree holderId',
  'short-notice.withdraw holderId',
]);

describe('[ATK-5] [ATK-4] somebody with a role, and not with this right', () => {
  let world: World;
  let meetingId: string;
  const clients = new Map<Who, Client>();
  /** What is there, by the name under which commands name it. */
  const there: Record<string, string> = {};

  const clientOf = (who: Who): Client => {
    const client = clients.get(who);
    if (!client) throw new Error(`${who} is not here`);
    return client;
  };

  /** The command about what is there instead of what is not. */
  function aimed(command: AskedCommand, who: Who): AskedCommand {
    const aim = (name: string, value: unknown): unknown => {
      if (Array.isArray(value)) return value.map((one: unknown) => aim(name, one));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, aim(key, one)]));
      if (name === 'seatId' || name === 'seatIds' || OF_HOLDERS.has(`${command.type} ${name}`))
        return world.seat(ACTORS[who].seat);
      if (name === 'personId') return clientOf(who).personId;
      if (name === 'voteId' && OF_DECLARED.has(command.type)) return there['declaredId'];
      if (name === 'requestId' && command.type === 'speaker.finish') return there['speakingId'];
      return there[name] ?? value;
    };
    return aim('', command) as AskedCommand;
  }

  beforeAll(async () => {
    const mandates = { alternates: true, proxies: { mostPerHolder: null }, splitVotes: false };
    world = await startWorld({ hasClock: true, board: { rules: { mandates } } });
    const { database, board, quorate, secretary, chair } = world;
    const administrator = await quorate.signIn(
      await addPerson(database, { name: 'Administrator', administrator: true }),
    );
    const holders = await addPeople(
      database,
      HOLDERS.map((name) => ({ name })),
    );
    const newChair = await addPerson(database, { name: 'New Chair' });
    const setOfficers = async (chairId: string, observerIds: readonly string[]): Promise<void> => {
      const officers = { chairId, secretaryIds: board.secretaryIds, observerIds, scrutineerIds: [] };
      expect((await administrator.put(`/api/bodies/${board.bodyId}/officers`, officers)).status).toBe(200);
    };
    const setMember = async (index: number, memberId: string | null): Promise<void> => {
      const filled = { memberId, alternateIds: [], termFrom: null, termUntil: null };
      const path = `/api/bodies/${board.bodyId}/seats/${world.seat(index)}`;
      expect((await secretary.put(path, filled)).status).toBe(200);
    };
    for (const [index, name] of HOLDERS.entries())
      clients.set(name, await quorate.signIn(holders[index] ?? ''));
    await setOfficers(board.chairId, [board.observerId, ...holders]);

    const begun = await meetingInSession(board, world, { items: [{}, { title: 'The next' }] });
    ({ meetingId } = begun);
    const [first = '', second = ''] = begun.itemIds;
    const declaredId = await openVote(secretary, meetingId, first);
    await secretary.do(meetingId, { type: 'vote.close', voteId: declaredId });
    await secretary.do(meetingId, { type: 'vote.declare', voteId: declaredId });
    await secretary.do(meetingId, {
      type: 'vote.propose-annulment',
      voteId: declaredId,
      reason: 'Wrong roll',
    });
    await chair.do(meetingId, { type: 'person.join' });
    for (const holder of HOLDERS) await clientOf(holder).do(meetingId, { type: 'person.join' });

    const appoint = async (seat: number, holderId: string, altered: object = {}): Promise<string> => {
      const given = { seatId: world.seat(seat), holderId, scope: { kind: 'meeting' }, ...altered } as const;
      return madeIn(await world.member(seat).do(meetingId, { type: 'proxy.appoint', ...given }), 'proxyId');
    };
    const [ended = '', revoked = '', elsewhere = '', before = ''] = holders;
    const until = new Date(Date.now() + 60_000).toISOString();
    await appoint(8, ended, { until });
    const proxyId = await appoint(9, revoked);
    await world.member(9).do(meetingId, { type: 'proxy.revoke', proxyId });
    await appoint(10, elsewhere, { scope: { kind: 'item', itemId: first } });
    await appoint(11, before);
    await setDatabaseClock(database, new Date(Date.now() + 120_000).toISOString());

    await setMember(11, await addPerson(database, { name: 'Newcomer' }));
    await setMember(5, null);
    const [formerMember, formerChair] = [world.member(5), chair];
    await setOfficers(newChair, [board.observerId, ...holders, formerMember.personId, formerChair.personId]);
    await formerMember.do(meetingId, { type: 'person.join' });
    clients.set('a former member', formerMember);
    clients.set('the former chair', formerChair);

    await world.member(1).do(meetingId, { type: 'seat.leave', seatId: world.seat(1) });
    await secretary.do(meetingId, { type: 'item.open', itemId: second, from: first });
    const interest = {
      type: 'interest.declare',
      itemId: second,
      seatId: world.seat(2),
      text: 'Mine',
    } as const;
    await world.member(2).do(meetingId, interest);
    const speaks = madeIn(await world.member(6).do(meetingId, { type: 'speaker.ask' }), 'requestId');
    await secretary.do(meetingId, { type: 'speaker.call', requestId: speaks });
    const waits = madeIn(await world.member(7).do(meetingId, { type: 'speaker.ask' }), 'requestId');
    const note = { type: 'note.write', itemId: second, text: 'A note' } as const;
    Object.assign(there, {
      ...{ itemId: second, declaredId, requestId: waits, speakingId: speaks, holderId: board.observerId },
      recordId: madeIn(await secretary.do(meetingId, note), 'recordId'),
      proxyId: await appoint(7, board.observerId),
      voteId: await openVote(secretary, meetingId, second),
    });

    const other = await makeBoard(database, { code: 'OTH' });
    const [seat] = other.seats;
    await database.query('UPDATE seat_term SET member_id = $1 WHERE seat_id = $2', [
      other.chairId,
      seat?.seatId,
    ]);
    await database.insert('body_officer', [
      { body_id: other.bodyId, office: 'secretary', person_id: other.chairId, position: 2 },
    ]);
    clients.set('the chair, secretary and member of another body', await quorate.signIn(other.chairId));
    clients.set('the member of another seat', world.member(4));
    clients.set('a member who left their seat', world.member(1));
    clients.set('a member who withdrew for an interest', world.member(2));
    clients.set('an alternate whose member sits', world.alternate);
    clients.set('an alternate of other seats', world.alternate);
  });

  afterAll(async () => {
    await world.stop();
  });

  it.each(Object.keys(ACTORS) as Who[])('%s does nothing with any command', async (who) => {
    const { roles, own } = ACTORS[who];
    const theirs: readonly string[] = own;
    const before = await world.database.fingerprint();
    for (const command of Object.values<AskedCommand>(SAMPLE_COMMANDS)) {
      if (theirs.includes(command.type)) continue;
      const { status, problem } = await clientOf(who).command(meetingId, aimed(command, who));
      const turnedAway = { type: command.type, status: 403, code: 'not-allowed' };
      const seen = { type: command.type, status, code: problem.code };
      if (mayDo(command.type, ['anyone', 'signed-in', ...roles])) {
        expect(seen).not.toMatchObject({ code: 'not-allowed' });
        expect(['invalid-input', 'no-such-vote', 'no-such-item', 'no-such-seat']).not.toContain(seen.code);
        expect(problem.detail).toMatch(/\w+.*\.$/);
      } else expect(seen).toEqual(turnedAway);
    }
    expect(await world.database.fingerprint()).toEqual(before);
  });

  it('is told of no ballot, direction or share that is not theirs', async () => {
    for (const who of Object.keys(ACTORS) as Who[]) {
      const of = async (what: string) => (await clientOf(who).get(`/api/meetings/${meetingId}/${what}`)).done;
      expect(await of('my-ballots')).toEqual({ ballots: [] });
      const { proxies } = (await of('directions')) as { proxies: { seatId: string }[] };
      const seatId = world.seat(ACTORS[who].seat);
      expect(proxies.filter((proxy) => proxy.seatId !== seatId)).toEqual([]);
    }
  });

  it('[ATK-24] is told nothing of a RED item by naming it', async () => {
    const { agenda, agendaRevision } = await world.secretary.meeting(meetingId);
    const red = { classification: 'RED', namedPersons: [world.member(6).personId] } as const;
    const item = { ...anItem({ ...red, title: 'The takeover', purpose: 'discussion' }) };
    const added = { type: 'item.add', item, position: agenda.length, agendaRevision } as const;
    const itemId = madeIn(await world.secretary.do(meetingId, added), 'itemId');
    const member = world.member(4);
    const seatId = world.seat(4);
    const proxy = { type: 'proxy.appoint', seatId, holderId: world.board.observerId } as const;
    const acts: AskedCommand[] = [
      { ...proxy, scope: { kind: 'item', itemId } },
      { ...proxy, scope: { kind: 'meeting' }, directions: [{ itemId, choice: 'approve' }] },
      { type: 'interest.declare', itemId, seatId, text: 'Mine' },
      { type: 'poll.demand', itemId },
    ];
    for (const act of acts) {
      const { text, problem } = await member.command(meetingId, act);
      expect(problem.code).toBe('no-such-item');
      expect(text).not.toMatch(/takeover|discussion/);
    }
  });
});
