/** The roles on a real PostgreSQL: what each is refused by the database itself, and what holds where the owner may not make them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { laneOnPostgres } from '../../jobs/lane.js';
import { prepareDatabase, type ReadyDatabase } from '../../prepare-database.js';
import { type Access, asOwner } from '../access.js';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../embedded/index.js';

const NO_LOGINS = { app: undefined, registrar: undefined, box: undefined };
const DENIED = { code: '42501' };

let folder: string;
let embedded: EmbeddedDatabase;

async function ask<Row extends pg.QueryResultRow>(access: Access, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client(access);
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const asAdministrator = (...statements: string[]): Promise<object[]> =>
  ask(asOwner(embedded.url), ...statements);

/** The address of another user, in a database of its own. */
function addressOf(user: string, database: string): string {
  const url = new URL(embedded.url);
  url.username = user;
  url.password = 'a-password';
  url.pathname = `/${database}`;
  return url.href;
}

const WHO = 'SELECT current_user AS name';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorate-roles-'));
  embedded = await startEmbeddedDatabase({ folder, log: () => undefined });
});

afterAll(async () => {
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a user who may not make roles', () => {
  const url = (): string => addressOf('limited', 'another');
  const ready = (): Promise<ReadyDatabase> => prepareDatabase(url(), NO_LOGINS);

  it('is told the statements that an administrator has to run, works on as before, and in the roles once they were run', async () => {
    await asAdministrator(
      `CREATE ROLE limited LOGIN PASSWORD 'a-password'`,
      'CREATE DATABASE another OWNER limited',
    );
    const { accesses, warning } = await ready();
    expect(await ask(accesses.app, WHO)).toEqual([{ name: 'limited' }]);
    await ask(accesses.app, `INSERT INTO journal_log (name, public_key) VALUES ('a', '\\x00')`);
    const { statements } =
      /administrator of the database run: (?<statements>.*;) Then/.exec(warning ?? '')?.groups ?? {};
    expect(statements).toBe(
      'CREATE ROLE quorate_app; CREATE ROLE quorate_box; CREATE ROLE quorate_registrar; ' +
        'GRANT quorate_app, quorate_registrar, quorate_box TO limited;',
    );
    await asAdministrator(statements ?? '');
    const mended = await ready();
    expect(mended.warning).toBeNull();
    expect(await ask(mended.accesses.app, WHO)).toEqual([{ name: 'quorate_app' }]);
    await expect(ask(mended.accesses.app, 'DELETE FROM journal_log')).rejects.toMatchObject(DENIED);
  });

  it('may give each role a login of its own, and a login that is no member ends the start with a sentence', async () => {
    await asAdministrator(
      `CREATE ROLE for_app LOGIN PASSWORD 'a-password' IN ROLE quorate_app`,
      `CREATE ROLE for_nothing LOGIN PASSWORD 'a-password'`,
    );
    const { accesses } = await prepareDatabase(url(), { ...NO_LOGINS, app: addressOf('for_app', 'another') });
    expect(await ask(accesses.app, 'SELECT session_user AS login, current_user AS name')).toEqual([
      { login: 'for_app', name: 'quorate_app' },
    ]);
    await expect(ask(accesses.app, 'SET ROLE quorate_box')).rejects.toMatchObject(DENIED);
    await expect(
      prepareDatabase(url(), { ...NO_LOGINS, box: addressOf('for_nothing', 'another') }),
    ).rejects.toThrow(/^The login for quorate_box cannot be used: .* Check DATABASE_BOX_URL/);
  });
});

describe('the roles', () => {
  let ready: ReadyDatabase;
  const app = (...statements: string[]): Promise<object[]> => ask(ready.accesses.app, ...statements);

  beforeAll(async () => {
    ready = await prepareDatabase(embedded.url, NO_LOGINS);
  });

  it('are entered by every way into the database that the server has, before the first statement', async () => {
    expect(ready.warning).toBeNull();
    const { app: access, registrar, box } = ready.accesses;
    expect(await ask(registrar, WHO)).toEqual([{ name: 'quorate_registrar' }]);
    expect(await ask(box, WHO)).toEqual([{ name: 'quorate_box' }]);
    const source = await new DataSource({
      type: 'postgres',
      url: access.connectionString,
      extra: access,
    }).initialize();
    expect(await source.query(WHO)).toEqual([{ name: 'quorate_app' }]);
    await source.destroy();
    const lane = laneOnPostgres(access, 'quick', () => Promise.resolve());
    await Promise.all([lane.queue.waitUntilReady(), lane.worker.waitUntilReady()]);
    const users = `SELECT DISTINCT usename AS login FROM pg_stat_activity
                   WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
    expect(await asAdministrator(users)).toHaveLength(1);
    const job = await lane.queue.add('try', { streamId: 'any', no: 1 }, { jobId: 'a-job' });
    expect(job).toMatchObject({ id: 'a-job' });
    expect(await lane.queue.getJobState('a-job')).toBe('waiting');
    await lane.worker.close();
    await lane.queue.close();
  });

  it('are not left by what a pool does to a connection that it hands on', async () => {
    expect(await app('RESET ROLE', WHO)).toEqual([{ name: 'quorate_app' }]);
    expect(await app('DISCARD ALL', WHO)).toEqual([{ name: 'quorate_app' }]);
    expect(await app('RESET ALL', WHO)).toEqual([{ name: 'quorate_app' }]);
    expect(await app('RESET SESSION AUTHORIZATION', WHO)).toEqual([{ name: 'quorate_app' }]);
  });

  it.each(['journal_entry', 'journal_sealed', 'journal_checkpoint', 'journal_log'])(
    '[I18] the server adds to %s and reads it; changing, deleting and emptying are refused by the database',
    async (table) => {
      await app(`INSERT INTO ${table} SELECT * FROM ${table}`, `SELECT * FROM ${table}`);
      const [column] = await ask<{ name: string }>(
        asOwner(embedded.url),
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}'`,
      );
      const name = column?.name ?? '';
      for (const statement of [
        `UPDATE ${table} SET ${name} = ${name}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `SELECT * FROM ${table} FOR UPDATE`,
      ]) {
        await expect(app(statement)).rejects.toMatchObject(DENIED);
      }
    },
  );

  it.each([
    'ALTER TABLE journal_entry DISABLE TRIGGER journal_entry_append_only',
    'DROP TRIGGER journal_entry_append_only ON journal_entry',
    'CREATE OR REPLACE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE sql AS $$ SELECT NULL $$',
    'CREATE RULE unseen AS ON INSERT TO journal_entry DO INSTEAD NOTHING',
    'SET session_replication_role = replica',
    'DROP TABLE journal_entry',
    'ALTER TABLE person ADD COLUMN more text',
    'CREATE TABLE journal_copy (id int)',
    'CREATE SCHEMA more',
    'GRANT quorate_box TO quorate_app',
    'ALTER ROLE quorate_app SUPERUSER',
    'UPDATE migrations SET name = name',
    "SELECT pg_read_file('postgresql.conf')",
  ])('[I18] the server cannot get around that: %s', async (statement) => {
    await expect(app(statement)).rejects.toMatchObject(DENIED);
  });

  it('[I18] sealed content can be taken away by the owner, as the law may ask, and altered by nobody', async () => {
    await asAdministrator(
      `INSERT INTO journal_sealed VALUES ('00000000-0000-4000-8000-000000000000', 1, 'sealed')`,
    );
    await expect(asAdministrator(`UPDATE journal_sealed SET content = 'other'`)).rejects.toThrow(
      'append-only',
    );
    await asAdministrator('DELETE FROM journal_sealed');
  });

  it('[I15] registrar and box see their own schema, and neither the other, the people, nor the journal', async () => {
    await asAdministrator('CREATE TABLE registrar.tried (id int)', 'CREATE TABLE box.tried (id int)');
    const { accesses } = await prepareDatabase(embedded.url, NO_LOGINS);
    for (const [own, other] of [
      ['registrar', 'box'],
      ['box', 'registrar'],
    ] as const) {
      const access = accesses[own];
      await ask(access, `INSERT INTO ${own}.tried VALUES (1)`, `SELECT * FROM ${own}.tried`);
      for (const table of [`${other}.tried`, 'person', 'session', 'journal_entry', 'bullmq.job']) {
        await expect(ask(access, `SELECT * FROM ${table}`)).rejects.toMatchObject(DENIED);
      }
      await expect(ask(accesses.app, `SELECT * FROM ${own}.tried`)).rejects.toMatchObject(DENIED);
      for (const elsewhere of [other, 'public']) {
        const made = ask(access, `CREATE TABLE ${elsewhere}.more (id int)`);
        await expect(made).rejects.toMatchObject(DENIED);
      }
    }
    // Each box has a table of its own, made when it opens and dropped when it closes.
    await ask(accesses.box, 'CREATE TABLE box.more (id int)', 'DROP TABLE box.more');
    const made = ask(accesses.registrar, 'CREATE TABLE registrar.more (id int)');
    await expect(made).rejects.toMatchObject(DENIED);
    await asAdministrator('DROP TABLE registrar.tried, box.tried');
  });

  it('are made once, however many servers start at the same moment', async () => {
    await asAdministrator('CREATE DATABASE third');
    const url = new URL(embedded.url);
    url.pathname = '/third';
    const starts = await Promise.all(Array.from({ length: 4 }, () => prepareDatabase(url.href, NO_LOGINS)));
    expect(starts.map(({ warning }) => warning)).toEqual([null, null, null, null]);
  });
});
