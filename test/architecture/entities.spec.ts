/** Proves on a real database that the entities and the migrations describe the same tables, and that migrations can be taken back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HeldColumn, listFaults } from '@quorate/domain';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { MIGRATIONS } from '../../apps/server/src/migrations/index.js';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../apps/server/src/platform/database/embedded/index.js';
import { PROJECT, readProject } from './project-files.js';

/** A table that no migration makes. */
@Entity('forgotten')
class Forgotten {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;
}

type EntityClass = new () => object;

/** The classes of every `*.entity.ts`. */
async function entities(): Promise<EntityClass[]> {
  const files = readProject().filter(({ path }) => /^apps\/server\/src\/modules\/.*\.entity\.ts$/.test(path));
  const modules = await Promise.all(
    files.map(({ path }) => import(join(PROJECT, path)) as Promise<Readonly<Record<string, unknown>>>),
  );
  return modules
    .flatMap((exported) => Object.values(exported))
    .filter((value) => typeof value === 'function') as EntityClass[];
}

/** What could tell of a person: not times, days, numbers and yes or no, which tell of whatever the row is about. */
const HELD_COLUMNS = `
  SELECT CASE table_schema WHEN 'public' THEN '' ELSE table_schema || '.' END || table_name AS "table", column_name AS "column"
  FROM information_schema.columns
  WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND data_type NOT IN ('boolean', 'smallint', 'integer',
    'bigint', 'numeric', 'real', 'double precision', 'date', 'timestamp with time zone', 'timestamp without time zone')`;

describe('the tables', () => {
  let folder: string;
  let embedded: EmbeddedDatabase;
  const sources: DataSource[] = [];

  async function connected(classes: readonly EntityClass[]): Promise<DataSource> {
    const source = new DataSource({
      type: 'postgres',
      url: embedded.url,
      entities: [...classes],
      migrations: MIGRATIONS,
    });
    sources.push(await source.initialize());
    return source;
  }

  /** The statements that would make the tables as the entities have them. */
  async function differences(classes: readonly EntityClass[]): Promise<string[]> {
    const source = await connected(classes);
    return (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quorate-entities-'));
    embedded = await startEmbeddedDatabase({ folder, log: () => undefined });
    await (await connected([])).runMigrations();
  });

  afterAll(async () => {
    for (const source of sources) await source.destroy();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('are as the entities say', async () => {
    const classes = await entities();
    expect(classes.length).toBeGreaterThan(10);
    expect(await differences(classes)).toEqual([]);
  });

  it('that differ are found', async () => {
    const found = await differences([...(await entities()), Forgotten]);
    expect(found).toEqual([expect.stringContaining('CREATE TABLE "forgotten"')]);
  });

  it('[PRV-1] are on the list of personal data with every column that holds ids, words or bytes', async () => {
    const columns = await (await connected([])).query<HeldColumn[]>(HELD_COLUMNS);
    expect(columns.length).toBeGreaterThan(200);
    expect(listFaults(columns)).toEqual([]);
    expect(listFaults([...columns, { table: 'person', column: 'telephone' }])).toEqual([
      'person.telephone is not on the list of personal data',
    ]);
  });

  it('can be unmade and made again', async () => {
    const source = await connected(await entities());
    for (const _ of MIGRATIONS) await source.undoLastMigration();
    const left: unknown = await source.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migrations'`,
    );
    expect(left).toEqual([]);
    await source.runMigrations();
    expect((await source.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
  });
});
