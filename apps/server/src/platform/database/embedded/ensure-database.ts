/** The connection that proves a server on our port is ours, and makes our database in it the first time. */
import pg from 'pg';

import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { DATABASE_USER } from './initialise-cluster.js';

/** Answers the address of our database on this port, once a connection to it has succeeded. */
export async function ensureDatabase(port: number, password: string): Promise<string> {
  const address = (database: string): string =>
    `postgresql://${DATABASE_USER}:${password}@127.0.0.1:${port}/${database}`;
  const url = address(DATABASE_USER);
  try {
    await query(url, 'select 1');
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '3D000') {
      const reason = error instanceof Error ? error.message : String(error);
      throw new EmbeddedDatabaseError(`The database runs but does not let us in: ${reason}.`);
    }
    await query(address('postgres'), `create database ${DATABASE_USER}`);
  }
  return url;
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // The query under way fails by itself when the connection breaks.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
