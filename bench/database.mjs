/** A real, durable PostgreSQL of a part's own: the embedded one, in a temporary folder, with every migration. */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { DataSource } from 'typeorm';

import { MIGRATIONS } from '../apps/server/dist/migrations/index.js';
import { startEmbeddedDatabase } from '../apps/server/dist/platform/database/embedded/index.js';
import { setTypeParsers } from '../apps/server/dist/platform/database/index.js';

const SIGNALS = ['SIGINT', 'SIGTERM'];

/** Runs the part with `{ url, pool, insert }` and takes the database away afterwards. */
export async function withDatabase(part) {
  setTypeParsers();
  const folder = mkdtempSync(join(tmpdir(), 'quorate-bench-'));
  const embedded = await startEmbeddedDatabase({ folder, log: () => undefined });
  const takeAway = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  let ending = null;
  const end = () => (ending ??= takeAway());
  const endAtOnce = () => void end().then(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, endAtOnce);
  const { url } = embedded;
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  try {
    await migrate(url);
    return await part({ url, pool, insert: (table, rows) => insert(pool, table, rows) });
  } finally {
    await pool.end();
    for (const signal of SIGNALS) process.removeListener(signal, endAtOnce);
    await end();
  }
}

async function migrate(url) {
  const source = new DataSource({ type: 'postgres', url, migrations: MIGRATIONS });
  await source.initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
}

/** Columns that a row leaves out are null. */
async function insert(pool, table, rows) {
  const text = `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
  await pool.query(text, [JSON.stringify(rows)]);
}
