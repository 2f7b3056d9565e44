/** Every role on every route, every command and every socket event, held against the one table of who may do what. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedCommand, ROUTES, type RouteShape } from '@quorate/contracts';
import { type Action, mayDo, maySee, clearanceOf, type Role } from '@quorate/domain';
import {
  addItems,
  addPerson,
  type Answer,
  type Client,
  Follower,
  FollowRefused,
  makeBoard,
  newKey,
  planMeeting,
  SAMPLE_COMMANDS,
  startWorld,
  takeSeats,
  type World,
} from '../support/index.js';
import { nameScrutineers } from '../support/secret-vote.js';

const SIGNED_IN: readonly Role[] = ['anyone', 'signed-in'];

/** What each of them holds on the board; a secretary elsewhere is just somebody with an account here. */
const ROLES = {
  anyone: ['anyone'],
  'somebody with a party account': SIGNED_IN,
  'the secretary of another body': SIGNED_IN,
  observer: [...SIGNED_IN, 'observer'],
  member: [...SIGNED_IN, 'member'],
  alternate: [...SIGNED_IN, 'alternate'],
  scrutineer: [...SIGNED_IN, 'scrutineer'],
  chair: [...SIGNED_IN, 'chair'],
  secretary: [...SIGNED_IN, 'secretary'],
  administrator: [...SIGNED_IN, 'administrator'],
} as const satisfies Record<string, readonly Role[]>;
type Who = keyof typeof ROLES;
const EVERYBODY = Object.keys(ROLES) as readonly Who[];

const ROUTE_LIST = Object.entries(ROUTES).flatMap(([area, routes]) =>
  Object.entries<RouteShape>(routes).map(([name, route]) => ({ name: `${area}.${name}`, route })),
);

/** How the guard refuses; a rule of the domain may forbid too, but in other words. */
function isTurnedAway(answer: Answer): boolean {
  if (answer.status !== 401 && answer.status !== 403) return false;
  return ['sign-in-needed', 'not-allowed'].includes(answer.problem.code);
}

function expected(who: Who, action: Action): string {
  if (mayDo(action, ROLES[who])) return 'let in';
  return who === 'anyone' ? 'asked to sign in' : 'not allowed';
}

function was(answer: Answer): string {
  if (!isTurnedAway(answer)) return 'let in';
  return answer.status === 401 ? 'asked to sign in' : 'not allowed';
}

describe('[ATK-5] who may do what', () => {
  let world: World;
  /** Cancelled: whoever is let in is told that it is too late, so that nothing changes. */
  let meetingId: string;
  let before: Readonly<Record<string, string>>;
  const clients = new Map<Who, Client>();

  const clientOf = (who: Who): Client => {
    const client = clients.get(who);
    if (!client) throw new Error(`${who} is not here`);
    return client;
  };

  async function freshSignIn(who: Who): Promise<Client> {
    return who === 'anyone' ? world.quorate.anyone() : world.quorate.signIn(clientOf(who).personId);
  }

  beforeAll(async () => {
    world = await startWorld();
    const { board, database, quorate, secretary } = world;
    const other = await makeBoard(database, { code: 'OTH' });
    const party = await addPerson(database, { name: 'Party Reader' });
    const administrator = await addPerson(database, { name: 'Administrator', administrator: true });
    clients.set('anyone', quorate.anyone());
    clients.set('somebody with a party account', await quorate.signIn(party));
    clients.set('the secretary of another body', await quorate.signIn(other.secretaryIds[0]));
    clients.set('observer', world.observer);
    clients.set('member', await quorate.signIn(board.seats[4]?.memberId ?? ''));
    clients.set('alternate', world.alternate);
    const [scrutineer = ''] = await nameScrutineers(world);
    clients.set('scrutineer', await quorate.signIn(scrutineer));
    clients.set('chair', world.chair);
    clients.set('secretary', secretary);
    clients.set('administrator', await quorate.signIn(administrator));

    meetingId = await planMeeting(secretary, board);
    await addItems(secretary, meetingId, [
      {},
      { classification: 'AMBER' },
      { classification: 'RED', namedPersons: [party] },
    ]);
    await secretary.do(meetingId, { type: 'meeting.call' });
    await takeSeats(meetingId, board, world, 3);
    await secretary.do(meetingId, { type: 'meeting.cancel', reason: 'So that nothing can change' });
    before = await database.fingerprint();
  });

  afterAll(async () => {
    await world.stop();
  });

  /** An address of the route about the board and its meeting, and a body that no route accepts. */
  function ask(client: Client, route: RouteShape): Promise<Answer> {
    const { bodyId, seats } = world.board;
    const path = route.path
      .replace(':bodyId', bodyId)
      .replace(':meetingId', meetingId)
      .replace(':seatId', seats[0]?.seatId ?? '')
      .replace(':partyId', randomUUID())
      .replace(':number', 'MP999')
      .replace(':token', 'no-such-token-at-all')
      .replace(':key', newKey())
      .replace(':file', 'parties');
    const body = route.body === undefined ? undefined : { bodyId, nobodyKnowsThis: true };
    return client.request(route.method, path, body, { 'idempotency-key': newKey() });
  }

  describe.each(EVERYBODY)('%s', (who) => {
    it.each(ROUTE_LIST)('on route $name', async ({ route }) => {
      const answer = await ask(await clientFor(who, route), route);
      expect(was(answer)).toBe(expected(who, route.action));
      if (answer.status >= 400) expect(answer.problem.detail).toMatch(/\w+.*\.$/);
    });

    /** Signing out ends the session: with one of its own. */
    const clientFor = (name: Who, route: RouteShape): Promise<Client> =>
      route.action === 'session.end' ? freshSignIn(name) : Promise.resolve(clientOf(name));

    it.each(Object.values<AskedCommand>(SAMPLE_COMMANDS))('with command $type', async (command) => {
      const answer = await clientOf(who).command(meetingId, command);
      expect(was(answer)).toBe(expected(who, command.type));
      expect(answer.status).toBeGreaterThanOrEqual(400);
    });

    it('over a socket reads what their clearance lets them, and no more', async () => {
      const client = clientOf(who);
      const follower = await client.socket(meetingId);
      const reader = {
        clearance: clearanceOf(ROLES[who]),
        personId: client.personId === '' ? null : client.personId,
      };
      const whole = await world.secretary.frame(meetingId);
      const theirs = whole.entries.filter(({ audience }) => maySee(audience, reader)).map(({ no }) => no);
      expect(follower.entries.map(({ no }) => no)).toEqual(theirs);
      follower.close();
    });
  });

  describe('a room screen', () => {
    let display: string;

    beforeAll(async () => {
      const { path } = (
        await world.secretary.post<{ path: string }>(`/api/meetings/${meetingId}/display-links`)
      ).done;
      display = path.replace('/room/', '');
    });

    it('reads over HTTP and socket what the body may read, and its address names the meeting', async () => {
      const client = world.quorate.anyone();
      const follower = await Follower.open(world.quorate.origin, meetingId, { display });
      const read = await client.get<{ entries: { no: number }[] }>(
        `/api/meetings/${meetingId}/frames?display=${display}`,
      );
      const whole = await world.secretary.frame(meetingId);
      const reader = { clearance: clearanceOf(['display']), personId: null };
      const theirs = whole.entries.filter(({ audience }) => maySee(audience, reader)).map(({ no }) => no);
      expect(follower.entries.map(({ no }) => no)).toEqual(theirs);
      expect(read.done.entries.map(({ no }) => no)).toEqual(theirs);
      expect((await client.get(`/api/displays/${display}`)).body).toEqual({ meetingId });
      follower.close();
    });

    it('opens no other meeting, and a link that was not made here opens none', async () => {
      const other = await planMeeting(world.secondSecretary, world.board);
      before = await world.database.fingerprint();
      const client = world.quorate.anyone();
      const forged = display.replace(meetingId, other);
      for (const link of [display, forged, `${other}.1.`, display.replace('.1.', '.2.'), 'x'.repeat(60)]) {
        expect((await client.get(`/api/meetings/${other}/frames?display=${link}`)).problem.status).toBe(404);
        await expect(Follower.open(world.quorate.origin, other, { display: link })).rejects.toThrow(
          FollowRefused,
        );
      }
      expect((await client.get(`/api/displays/${forged}`)).problem.code).toBe('link-unknown');
    });

    it.each(Object.values<AskedCommand>(SAMPLE_COMMANDS))('cannot do $type', async (command) => {
      const answer = await world.quorate
        .anyone()
        .post(`/api/meetings/${meetingId}/commands?display=${display}`, command, {
          'idempotency-key': newKey(),
        });
      expect(answer.status).toBe(401);
    });
  });

  it('and from all this nothing has changed', async () => {
    expect(await world.database.fingerprint()).toEqual(before);
  });
});
