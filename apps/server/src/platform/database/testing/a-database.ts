/** A real PostgreSQL of a test's own, migrated, with both ways to reach it. */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type EntitySchema } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/index.js';
import { Database, setTypeParsers } from '../database.js';
import { startEmbeddedDatabase } from '../embedded/index.js';

export interface TestDatabase {
  readonly database: Database;
  readonly dataSource: DataSource;
  stop(): Promise<void>;
}

/** Starts it for these entities; stop it at the end of the test. */
export async function aDatabase(
  entities: readonly (EntitySchema | (new () => object))[],
): Promise<TestDatabase> {
  setTypeParsers();
  const folder = await mkdtemp(join(tmpdir(), 'quorate-test-'));
  const embedded = await startEmbeddedDatabase({ folder, log: () => undefined });
  const database = new Database(embedded.url);
  const dataSource = new DataSource({
    type: 'postgres',
    url: embedded.url,
    entities: [...entities],
    migrations: MIGRATIONS,
  });
  await dataSource.initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  const stop = async (): Promise<void> => {
    await dataSource.destroy();
    await database.pool.end();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { database, dataSource, stop };
}
