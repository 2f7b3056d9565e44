/** A real PostgreSQL of a test's own, migrated, with both ways in which the server works on it. */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type EntitySchema } from 'typeorm';
import { Database, setTypeParsers } from '../database.js';
import { prepareDatabase } from '../../prepare-database.js';
import { startEmbeddedDatabase } from '../embedded/index.js';

const NO_LOGINS = { app: undefined, registrar: undefined, box: undefined };

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
  const { accesses } = await prepareDatabase(embedded.url, NO_LOGINS);
  const database = new Database(accesses.app);
  const dataSource = new DataSource({
    type: 'postgres',
    url: embedded.url,
    entities: [...entities],
    extra: accesses.app,
  });
  await dataSource.initialize();
  const stop = async (): Promise<void> => {
    await dataSource.destroy();
    await database.pool.end();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { database, dataSource, stop };
}
