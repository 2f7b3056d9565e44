/** Who cast which secret ballot, asked of everything that is stored: all tables and their hidden columns, the write-ahead log, the logs, the replies. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BallotAnswer } from '@quorate/domain';
import pg from 'pg';
import { meetingInSession, startWorld, type World } from '../support/index.js';
import { type Evidence, link, type Order, type Verdict } from '../support/linker.js';
import { makeSecret, SecretVote, type Voter } from '../support/secret-vote.js';

const VOTERS = 12;
/** Two whole votes, or twice as many, with keys of 3072 bits take their time on a busy machine. */
const WITHIN_MS = 180_000;
const yes: BallotAnswer = { kind: 'motion', choice: 'approve' };

/** The same numbers in every run, so that a failure can be looked at again. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled(random: () => number): number[] {
  return Array.from({ length: VOTERS }, (_, at) => [random(), at] as const)
    .sort(([one], [other]) => one - other)
    .map(([, at]) => at);
}

describe('secret ballots as they are stored', () => {
  let world: World;
  let scrutineers: string[];
  const random = numbersFrom(15);

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: VOTERS } } });
    scrutineers = await makeSecret(world);
  });

  afterAll(async () => {
    await world.stop();
  });

  const columns = async (sql: string): Promise<Order> =>
    (await world.database.query<{ name: string }>(sql)).map(({ name }) => name);

  const byWal = (texts: ReadonlyMap<string, string>): Order => {
    const wal = world.database.walBytes();
    const found = [...texts].map(([name, text]) => [name, wal.indexOf(text)] as const);
    expect(found.every(([, at]) => at >= 0)).toBe(true);
    return found.sort(([, one], [, other]) => one - other).map(([name]) => name);
  };

  /** One time in a hundred chance alone links as well as that; a second vote then has to do so again. */
  async function verdictOf(evidence: () => Promise<Evidence>): Promise<Verdict> {
    const first = link(await evidence(), random);
    return first.p > 0.01 ? first : link(await evidence(), random);
  }

  /** A ballot is known by the key of its paper, a voter by their ids: the first stands in the box alone, the second never there, and none in a log. */
  async function keptApart(keys: readonly string[]): Promise<void> {
    const { board, database, quorate } = world;
    const { box = '', ...others } = await database.dump();
    const people = board.seats.flatMap(({ seatId, memberId }) => [seatId, memberId]);
    expect(keys.filter((key) => !box.includes(key))).toEqual([]);
    expect(people.filter((id) => !(others['public'] ?? '').includes(id))).toEqual([]);
    const logs = { server: quorate.process.output, database: database.log() };
    for (const [name, text] of Object.entries({ ...others, ...logs })) {
      expect([name, keys.filter((key) => text.includes(key))]).toEqual([name, []]);
    }
    for (const [name, text] of Object.entries({ box, ...logs })) {
      expect([name, people.filter((id) => text.includes(id))]).toEqual([name, []]);
    }
  }

  /** A whole vote: papers taken in one order, ballots cast in another; what is stored before and after its close. */
  async function held(papersIn: readonly number[], castIn: readonly number[]) {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const vote = await SecretVote.prepare(world, meetingId, itemId, scrutineers);
    await vote.makeKey();
    const voters = new Map<number, Voter>();
    for (const at of papersIn) voters.set(at, await vote.takePaper(at));
    await vote.open();
    const { box } = await vote.notice();
    const sizes = new Set<number>();
    for (const at of castIn) {
      const voter = voters.get(at);
      if (voter === undefined) throw new Error('no paper');
      const reply = await vote.cast(await vote.seal(voter, yes));
      sizes.add(reply.text.length);
    }
    await keptApart([...voters.values()].map(({ key }) => key.publicKey));
    const open = `box.open_${box.replaceAll('-', '')}`;
    const closed = `box.closed_${box.replaceAll('-', '')}`;
    const issued = `SELECT place::text AS name FROM registrar.issued_paper WHERE round = '${vote.voteId}'`;
    const people: Record<string, Order> = {
      'rows of papers': await columns(`${issued} ORDER BY ctid`),
      'transactions of papers': await columns(`${issued} ORDER BY xmin::text::bigint`),
      'blinded values': await columns(`${issued} ORDER BY blinded COLLATE "C"`),
      signatures: await columns(`${issued} ORDER BY blind_signature COLLATE "C"`),
      journal: (await vote.seenBy(world.secretary)).secret?.issued.map(String) ?? [],
      sessions: await columns(
        `SELECT place::text AS name FROM (SELECT row_number() OVER (ORDER BY t.ctid) - 1 AS place, t.member_id
         FROM seat_term t JOIN seat s ON s.id = t.seat_id WHERE s.body_id = '${world.board.bodyId}') m
         JOIN session x ON x.person_id = m.member_id ORDER BY x.xmin::text::bigint, x.ctid`,
      ),
    };
    const blinded = await world.database.query<{ place: number; blinded: string }>(
      `SELECT place, blinded FROM registrar.issued_paper WHERE round = '${vote.voteId}'`,
    );
    const truth = new Map([...voters].map(([at, { key }]) => [String(at), key.publicKey]));
    const whileOpen = {
      'rows of the open box': await columns(`SELECT public_key AS name FROM ${open} ORDER BY ctid`),
      'transactions of the open box': await columns(
        `SELECT public_key AS name FROM ${open} ORDER BY xmin::text::bigint`,
      ),
    };
    const withWal = {
      people: {
        ...people,
        'write-ahead log': byWal(new Map(blinded.map((row) => [String(row.place), row.blinded]))),
      },
      ballots: {
        ...whileOpen,
        'write-ahead log': byWal(new Map([...truth.values()].map((key) => [key, key]))),
      },
      truth,
    };
    expect((await vote.close()).status).toBe(200);
    await keptApart([...truth.values()]);
    const paper = `SELECT ballot->'paper'->>'publicKey' AS name FROM ${closed}`;
    const ballots = {
      'rows of the closed box': await columns(`${paper} ORDER BY ctid`),
      'transactions of the closed box': await columns(`${paper} ORDER BY xmin::text::bigint, ctid`),
      keys: await columns(`${paper} ORDER BY ballot->'paper'->>'publicKey' COLLATE "C"`),
      nonces: await columns(`${paper} ORDER BY ballot->'paper'->>'nonce' COLLATE "C"`),
      signatures: await columns(`${paper} ORDER BY ballot->>'signature' COLLATE "C"`),
      ciphertexts: await columns(`${paper} ORDER BY ballot->>'ciphertext' COLLATE "C"`),
    };
    const tables = await columns(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'box' ORDER BY 1`,
    );
    expect(tables).not.toContain(open.slice('box.'.length));
    return { sizes, afterClose: { people, ballots, truth } satisfies Evidence, withWal };
  }

  it(
    '[I15] [ATK-18] nothing stored, in any order, with the write-ahead log or without, links them better than chance',
    async () => {
      const verdict = await verdictOf(async () => {
        const { sizes, afterClose, withWal } = await held(shuffled(random), shuffled(random));
        expect(sizes.size).toBe(1);
        return { ...withWal, ballots: { ...withWal.ballots, ...afterClose.ballots } };
      });
      expect([verdict, verdict.p > 0.01]).toEqual([verdict, true]);
    },
    WITHIN_MS,
  );

  it(
    '[I15] [ATK-18] even cast in the very order of the papers, a dump taken after the close tells nothing; only the log of that hour does',
    async () => {
      const order = shuffled(random);
      const dump = await verdictOf(async () => {
        const { afterClose, withWal } = await held(order, order);
        // The program can find what there is to find: this is why papers are taken early, and it is said to voters.
        expect(link(withWal, random)).toMatchObject({ hits: VOTERS, p: expect.closeTo(0, 2) });
        return afterClose;
      });
      expect([dump, dump.p > 0.01]).toEqual([dump, true]);
    },
    WITHIN_MS,
  );

  it('[I15] [ATK-18] registrar and box cannot read each other’s tables, nor the journal', async () => {
    const asRole = async (role: string, sql: string): Promise<string> => {
      const client = new pg.Client({ connectionString: world.database.url, options: `-c role=${role}` });
      await client.connect();
      try {
        await client.query(sql);
        return 'read';
      } catch (error) {
        return error instanceof pg.DatabaseError ? (error.code ?? '') : 'unknown';
      } finally {
        await client.end();
      }
    };
    expect(await asRole('quorate_box', 'SELECT FROM box.box')).toBe('read');
    expect(await asRole('quorate_registrar', 'SELECT FROM registrar.issued_paper')).toBe('read');
    for (const [role, table] of [
      ['quorate_box', 'registrar.issued_paper'],
      ['quorate_box', 'registrar.share'],
      ['quorate_box', 'public.journal_entry'],
      ['quorate_box', 'public.person'],
      ['quorate_registrar', 'box.box'],
      ['quorate_registrar', 'public.journal_entry'],
      ['quorate_app', 'box.box'],
      ['quorate_app', 'registrar.issued_paper'],
    ] as const) {
      expect([role, table, await asRole(role, `SELECT FROM ${table}`)]).toEqual([role, table, '42501']);
    }
  });
});
