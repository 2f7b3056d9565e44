/** A real PostgreSQL of a test's own, which can be killed and comes back on the same data. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../apps/server/src/migrations/index.js';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../apps/server/src/platform/database/embedded/index.js';

/** Left out: sessions, which note when they were last used, and what jobs write in their own time. */
const LASTING = [
  ...['person', 'account', 'party', 'party_category', 'party_category_period', 'setup_link'],
  ...['body', 'body_officer', 'rule_set', 'seat', 'seat_term', 'seat_alternate'],
  ...['modification', 'code', 'consultation', 'meeting', 'election'],
  ...['journal_stream', 'journal_entry', 'journal_sealed'],
];

const WAL_PAGE = 8_192;
/** What stands at the head of each page of the log, and of the first of a segment. */
const [WAL_HEAD, WAL_FIRST_HEAD] = [24, 40];

/** The records of a segment, which go on from page to page. */
function withoutPageHeads(segment: Buffer): Buffer[] {
  const pages = Array.from({ length: segment.length / WAL_PAGE }, (_, at) => at * WAL_PAGE);
  return pages.map((at) => segment.subarray(at + (at === 0 ? WAL_FIRST_HEAD : WAL_HEAD), at + WAL_PAGE));
}

export class TestDatabase {
  private constructor(
    private readonly folder: string,
    private embedded: EmbeddedDatabase,
  ) {}

  /** Starts an empty one with the migrations run. */
  static async start(): Promise<TestDatabase> {
    const folder = await mkdtemp(join(tmpdir(), 'quorate-test-'));
    const database = new TestDatabase(folder, await startEmbeddedDatabase({ folder, log: () => undefined }));
    const source = new DataSource({ type: 'postgres', url: database.url, migrations: MIGRATIONS });
    await source.initialize();
    await source.runMigrations();
    await source.destroy();
    return database;
  }

  get url(): string {
    return this.embedded.url;
  }

  /** The rows of one statement. */
  async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Puts rows into a table, in one statement; columns that a row leaves out are null. */
  async insert(table: string, rows: readonly object[]): Promise<void> {
    const text = `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
    await this.query(text, [JSON.stringify(rows)]);
  }

  /** A digest of everything that people's acts can change; equal digests mean that nothing was. */
  async fingerprint(): Promise<Readonly<Record<string, string>>> {
    const digests = LASTING.map(
      (table) => `(SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM "${table}" t) AS "${table}"`,
    );
    const [row = {}] = await this.query<Record<string, string>>(`SELECT ${digests.join(', ')}`);
    return row;
  }

  /** Everything that lies in the write-ahead log, in its order: what came when, for whoever has the disk. */
  walBytes(): Buffer {
    const folder = join(this.cluster, 'pg_wal');
    const segments = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name));
    return Buffer.concat(
      segments.sort().flatMap((name) => withoutPageHeads(readFileSync(join(folder, name)))),
    );
  }

  /** Everything that stands in the tables now, by schema, each row as one line: a dump for whoever reads. */
  async dump(): Promise<Readonly<Record<string, string>>> {
    const tables = await this.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, tablename AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
    );
    const dump: Record<string, string> = {};
    for (const { schema, name } of tables) {
      const rows = await this.query<{ row: string }>(`SELECT t::text AS row FROM "${schema}"."${name}" t`);
      const lines = rows.map(({ row }) => `${name} ${row}\n`).join('');
      dump[schema] = (dump[schema] ?? '') + lines;
    }
    return dump;
  }

  /** What the database itself has written to its log. */
  log(): string {
    return readFileSync(join(this.folder, 'postgres.log'), 'utf8');
  }

  /** Kills the server without a chance to write anything; it is started again on the same data and port by itself. */
  crash(): void {
    const note = readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8');
    process.kill(Number(note.split('\n')[0]), 'SIGKILL');
  }

  /** Keeps a copy of all its files, which `putBack` takes up; it is away for that moment. */
  async keepCopy(): Promise<void> {
    await this.whileAway('sh', '-c', 'rm -rf "$2" && cp -a "$1" "$2"', 'sh', this.cluster, this.copy);
  }

  /** Comes back as it was when it was copied: an old backup, or a standby that lagged behind. */
  async putBack(): Promise<void> {
    await this.whileAway('sh', '-c', 'rm -r "$1" && cp -a "$2" "$1"', 'sh', this.cluster, this.copy);
  }

  private get cluster(): string {
    return join(this.folder, 'cluster');
  }

  private get copy(): string {
    return join(this.folder, 'copy');
  }

  private async whileAway(command: string, ...args: readonly string[]): Promise<void> {
    const { url } = this;
    await this.embedded.stop();
    await promisify(execFile)(command, [...args]);
    this.embedded = await startEmbeddedDatabase({ folder: this.folder, log: () => undefined });
    if (this.url !== url) throw new Error('the database came back at another address');
  }

  async stop(): Promise<void> {
    await this.embedded.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
