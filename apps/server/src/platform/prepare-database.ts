/**
 * Makes the database ready as its owner: migrations, the tables of the queue, roles and their rights. Answers how the
 * pools of the server come in: with less right than the owner has. One process at a time; the others wait for it.
 */
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { type Access, SteadyClient } from './database/index.js';
import {
  enterRoles,
  giveRights,
  type Logins,
  makeRoles,
  type RoleKey,
  sayMissing,
} from './database/roles/index.js';
import { makeQueueTables } from './jobs/index.js';

/** Any number that nobody else locks. */
const LOCK = 7_112_026;

export interface ReadyDatabase {
  readonly accesses: Readonly<Record<RoleKey, Access>>;
  /** What an administrator of the database has to mend; null when all is well. */
  readonly warning: string | null;
}

/** Settles when all is there; throws an Error for the operator when it cannot be. */
export async function prepareDatabase(ownerUrl: string, logins: Logins): Promise<ReadyDatabase> {
  const owner = new SteadyClient({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await migrate(ownerUrl);
    await makeQueueTables(owner);
    await makeRoles(owner);
    await giveRights(owner);
    const { accesses, missing } = await enterRoles(ownerUrl, logins);
    return { accesses, warning: missing.length === 0 ? null : await sayMissing(owner, missing) };
  } finally {
    await owner.end();
  }
}

async function migrate(url: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    extra: { max: 1, Client: SteadyClient },
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}
