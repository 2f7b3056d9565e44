/** The journal on a real PostgreSQL: one order, stored replies, nothing acknowledged before it is durable. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept, type Audience, refuse } from '@quorate/domain';
import { decodeRange, leafHash, rootOf, treeRoot } from '@quorate/ledger';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Journal1700000000000 } from '../../migrations/1700000000000-journal.js';
import { asOwner, Database, setTypeParsers } from '../database/index.js';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../database/embedded/index.js';
import { Journal } from './journal.js';
import type { Ask, StreamKind } from './stream-kind.js';

type Add = { readonly add: number };

const EVERYONE: Audience = 'public';

/** A stream that adds up numbers, refuses negative ones and breaks on zero. */
const sums: StreamKind<number, Add> = {
  name: 'sum',
  initial: 0,
  fold: (sum, entries) =>
    entries.reduce((total, { entry }) => total + Number((entry.data as { add: number }).add), sum),
  decide: (_sum, { add }) => {
    if (add === 0) throw new Error('a bug');
    if (add < 0) return refuse('invalid', 'negative', 'Give a number above zero.');
    return accept([{ type: 'added', audience: EVERYONE, data: { add }, sealed: { kept: add } }]);
  },
  answer: (written) => written.map(({ entry }) => entry.no),
  isQuiet: () => false,
  view: (entries) => entries,
  index: null,
};

const by = { personId: '11111111-1111-4111-8111-111111111111', name: 'A Person', roles: [] };

function ask(streamId: string, key: string, add: number): Ask<Add> {
  return { streamId, by, key, digest: String(add), command: { add }, begins: true };
}

describe('the journal', () => {
  let folder: string;
  let embedded: EmbeddedDatabase;
  let database: Database;
  let other: Database;
  let journal: Journal;

  beforeAll(async () => {
    setTypeParsers();
    folder = await mkdtemp(join(tmpdir(), 'quorate-journal-'));
    embedded = await startEmbeddedDatabase({ folder, log: () => undefined });
    const source = new DataSource({
      type: 'postgres',
      url: embedded.url,
      migrations: [Journal1700000000000],
    });
    await source.initialize();
    await source.runMigrations();
    await source.destroy();
    database = new Database(asOwner(embedded.url));
    other = new Database(asOwner(embedded.url));
    journal = new Journal(database);
  });

  afterAll(async () => {
    journal.onApplicationShutdown();
    await database.onApplicationShutdown();
    await other.onApplicationShutdown();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('numbers entries without gaps and answers each asker', async () => {
    const stream = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        journal.submit(sums, ask(stream, `key-${String(index)}`, index + 1)),
      ),
    );
    const numbers = results.map((result) => (result.ok ? result.value.from : 0)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    expect(await journal.stateOf(sums, stream)).toBe(500_500);
  });

  it('gives 50 copies of one act one entry and one reply', async () => {
    const stream = randomUUID();
    const copies = await Promise.all(
      Array.from({ length: 50 }, () => journal.submit(sums, ask(stream, 'same-key', 7))),
    );
    expect(new Set(copies.map((copy) => JSON.stringify(copy))).size).toBe(1);
    expect(await journal.stateOf(sums, stream)).toBe(7);
  });

  it('lets who asks for a stream as what it is not fail alone', async () => {
    const stream = randomUUID();
    const broken: StreamKind<number, Add> = {
      ...{ ...sums, name: 'another' },
      fold: () => {
        throw new Error('it is no such stream');
      },
    };
    const written = new Journal(database);
    await written.submit(sums, ask(stream, 'a', 7));
    written.onApplicationShutdown();
    await expect(journal.stateOf(broken, stream)).rejects.toThrow('it is no such stream');
    await journal.submit(sums, ask(stream, 'b', 1));
    expect(await journal.stateOf(sums, stream)).toBe(8);
  });

  it('refuses a key that was used for something else, and changes nothing', async () => {
    const stream = randomUUID();
    await journal.submit(sums, ask(stream, 'one-key', 7));
    const reused = await journal.submit(sums, ask(stream, 'one-key', 8));
    expect(reused).toMatchObject({ ok: false, refusal: { code: 'key-reused' } });
    expect(await journal.stateOf(sums, stream)).toBe(7);
  });

  it('lets a refusal and a bug in one batch harm nobody else', async () => {
    const stream = randomUUID();
    const [good, refused, bug, alsoGood] = await Promise.allSettled([
      journal.submit(sums, ask(stream, 'a', 1)),
      journal.submit(sums, ask(stream, 'b', -1)),
      journal.submit(sums, ask(stream, 'c', 0)),
      journal.submit(sums, ask(stream, 'd', 2)),
    ]);
    expect(good).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    expect(refused).toMatchObject({
      status: 'fulfilled',
      value: { ok: false, refusal: { code: 'negative' } },
    });
    expect(bug).toMatchObject({ status: 'rejected', reason: { message: 'a bug' } });
    expect(alsoGood).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    expect(await journal.stateOf(sums, stream)).toBe(3);
  });

  it('keeps one order between two processes on one database', async () => {
    const stream = randomUUID();
    const second = new Journal(other);
    const asks = Array.from({ length: 400 }, (_, index) =>
      (index % 2 === 0 ? journal : second).submit(sums, ask(stream, `k${String(index)}`, 1)),
    );
    const numbers = (await Promise.all(asks)).map((result) => (result.ok ? result.value.from : 0));
    expect(new Set(numbers).size).toBe(400);
    const [here, there] = await Promise.all([
      journal.entriesAfter(sums, stream, 0),
      second.entriesAfter(sums, stream, 0),
    ]);
    expect(there).toEqual(here);
    second.onApplicationShutdown();
  });

  /** The hashes of the entries as they are stored, once they are found to be what the head stands for. */
  async function storedLeaves(stream: string): Promise<Buffer[]> {
    const { rows } = await database.pool.query<{ content: string; leaf: Buffer }>(
      'SELECT content, leaf FROM journal_entry WHERE stream_id = $1 ORDER BY no',
      [stream],
    );
    const leaves = rows.map((row) => leafHash(Buffer.from(row.content)));
    expect(leaves).toEqual(rows.map((row) => row.leaf));
    const head = await database.pool.query<{ size: number; range: Buffer }>(
      'SELECT size, range FROM journal_stream WHERE id = $1',
      [stream],
    );
    expect(head.rows.map(({ size }) => size)).toEqual([leaves.length]);
    expect(head.rows.map((row) => rootOf(decodeRange(row.range)))).toEqual([treeRoot(leaves)]);
    return leaves;
  }

  it('holds in its head the Merkle root of the entries as they are stored', async () => {
    const stream = randomUUID();
    for (let index = 1; index <= 11; index += 1)
      await journal.submit(sums, ask(stream, `k${String(index)}`, index));
    expect(await storedLeaves(stream)).toHaveLength(11);
  });

  it('writes an act of thousands of entries whole, among others', async () => {
    const stream = randomUUID();
    const many: StreamKind<number, Add> = {
      ...sums,
      decide: (sum, command, author, now) => {
        const one = sums.decide(sum, command, author, now);
        const times = command.add === 1 ? 1_500 : 1;
        return one.ok ? accept(Array.from({ length: times }, () => one.value).flat()) : one;
      },
    };
    const acts = [5, 1, 7].map((add) => journal.submit(many, ask(stream, `key-${String(add)}`, add)));
    const written = (await Promise.all(acts)).map((act) => (act.ok ? [act.value.from, act.value.to] : []));
    expect(written).toEqual([
      [1, 1],
      [2, 1_501],
      [1_502, 1_502],
    ]);
    expect(await journal.stateOf(many, stream)).toBe(1_512);
    expect(await storedLeaves(stream)).toHaveLength(1_502);
  });

  it('[QST-10] salts each entry that does not commit to sealed content, so that equal acts have hashes nobody can try out', async () => {
    const stream = randomUUID();
    const open: StreamKind<number, Add> = {
      ...sums,
      decide: (_sum, { add }) =>
        accept([null, add].map((sealed) => ({ type: 'added', audience: EVERYONE, data: { add }, sealed }))),
    };
    for (const key of ['one', 'two']) await journal.submit(open, ask(stream, key, 7));
    const entries = await journal.entriesAfter(open, stream, 0);
    const salts = entries.map(({ entry }) => entry.salt ?? 'none');
    expect([salts[1], salts[3]]).toEqual(['none', 'none']);
    expect([salts[0], salts[2]]).toEqual(Array(2).fill(expect.stringMatching(/^[0-9a-f]{64}$/)));
    expect(salts[0]).not.toBe(salts[2]);
  });

  it('lets nobody change or delete an entry', async () => {
    const stream = randomUUID();
    await journal.submit(sums, ask(stream, 'key', 1));
    for (const statement of [
      "UPDATE journal_entry SET type = 'x'",
      'DELETE FROM journal_entry',
      'TRUNCATE journal_entry',
    ]) {
      await expect(database.pool.query(statement)).rejects.toThrow('append-only');
    }
  });

  it('tells later whether an act was written', async () => {
    const stream = randomUUID();
    const written = await journal.submit(sums, ask(stream, 'kept', 5));
    expect(await journal.replyTo(sums, stream, by.personId, 'kept')).toEqual(
      written.ok ? written.value : null,
    );
    expect(await journal.replyTo(sums, stream, by.personId, 'never')).toBeNull();
  });
});
