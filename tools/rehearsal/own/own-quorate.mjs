/**
 * A Quorate of the rehearsal's own, so that a case of the past can be played in its days: on a free port, with its data in a
 * temporary folder and a clock of the journal that the rehearsal sets. The product knows nothing of that clock: it stands
 * before PostgreSQL's own in the search path of this one database.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import pg from 'pg';

import { RehearsalError } from '../rehearsal-error.mjs';

const MAIN = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url));
const DATABASE = new URL('../../../apps/server/dist/platform/database/embedded/index.js', import.meta.url);
const READY = /Quorate is ready: \S+:(\d+)/;

const CLOCK = `
  CREATE SCHEMA rehearsal_clock;
  CREATE TABLE rehearsal_clock.shift AS SELECT interval '0' AS by;
  CREATE FUNCTION rehearsal_clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS $$ SELECT pg_catalog.clock_timestamp() + by FROM rehearsal_clock.shift $$;
  GRANT USAGE ON SCHEMA rehearsal_clock TO PUBLIC;
  GRANT SELECT ON rehearsal_clock.shift TO PUBLIC;
  DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET search_path = public, rehearsal_clock, pg_catalog', current_database());
  END $$`;
const SET = `UPDATE rehearsal_clock.shift SET by = $1::timestamptz - pg_catalog.clock_timestamp()`;

/** Starts it at this time of its clock; ends with `stop`, which leaves nothing behind. */
export async function startOwnQuorate(at) {
  const { startEmbeddedDatabase } = await import(DATABASE);
  const folder = await mkdtemp(join(tmpdir(), 'quorate-rehearsal-'));
  const database = await startEmbeddedDatabase({ folder, log: () => undefined });
  const query = (text, values) => askOnce(database.url, text, values);
  const setClock = (instant) => query(SET, [instant]);
  let server = null;
  const stop = async () => {
    await server?.end();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await query(CLOCK);
    await setClock(at);
    server = serve(folder, database.url);
    return { url: await server.ready(), setClock, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function askOnce(connectionString, text, values) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(text, values).finally(() => client.end());
}

/** The rehearsal has nothing to do with a Quorate that is set up here: neither its database nor its mail server nor its key. */
const SETTINGS = /^(DATABASE|REDIS|QUORATE|SMTP|MAIL|NODE)_|^(PORT|HOST)$/;

/** The built server as a child, told only where its database and folder are. */
function serve(folder, databaseUrl) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.test(name)));
  const own = { PORT: '0', HOST: '127.0.0.1', QUORATE_DATA: folder, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [MAIN], {
    env: { ...env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const withUs = () => child.kill('SIGKILL');
  process.once('exit', withUs);
  let said = '';
  const ready = () =>
    new Promise((resolve, reject) => {
      const hear = (chunk) => {
        said += chunk;
        const [, port] = READY.exec(said) ?? [];
        // Not localhost: cookies are kept by host and not by port, and another Quorate may run there.
        if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new RehearsalError(`A second Quorate did not start:\n${said}`)));
    });
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
    process.off('exit', withUs);
  };
  return { ready, end };
}
