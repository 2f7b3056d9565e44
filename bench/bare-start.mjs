/** The least that could start: the same PostgreSQL on the same folder, and node:http that asks it once per request. */
import { createServer } from 'node:http';

import pg from 'pg';

import { startEmbeddedDatabase } from '../apps/server/dist/platform/database/embedded/index.js';

const database = await startEmbeddedDatabase({ folder: process.env.QUORATE_DATA, log: () => undefined });
const pool = new pg.Pool({ connectionString: database.url });
const server = createServer(async (_request, response) => {
  await pool.query('SELECT 1');
  response.end('{"status":"ready"}');
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', async () => {
  await pool.end();
  await database.stop();
  process.exit(0);
});
