/** What `npm run doctor` looks at. Each check answers whether it is well, and a line that says so or says the fix. */
import { existsSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

import { dataFolder, project } from './project.mjs';

const { DATABASE_URL, REDIS_URL } = process.env;
const port = Number(process.env.PORT ?? 3000);
const OLDEST_DATABASE = 140_000;
const LEAST_DISK_BYTES = 1e9;
const CLOCK_TOLERANCE_MS = 1_000;
const WAIT_MS = 5_000;

const ok = (text) => ({ ok: true, text });
const fix = (text) => ({ ok: false, text });

/** Name of each check, in the order in which they help. */
export const checks = {
  Node: async () => ok(`version ${process.versions.node}`),
  Packages: checkPackages,
  Database: checkDatabase,
  Roles: checkRoles,
  Redis: checkRedis,
  'Sign-on': checkSignOn,
  Disk: checkDisk,
  Clock: checkClock,
  Port: checkPort,
};

async function checkPackages() {
  const isThere = ['node_modules/pg', 'apps/server/dist/main.js'].every((path) =>
    existsSync(join(project, path)),
  );
  return isThere ? ok('installed and built') : fix('Nothing is installed or built yet: run npm start once.');
}

async function checkDatabase() {
  if (DATABASE_URL) return checkServer(DATABASE_URL, 'DATABASE_URL');
  const { startEmbeddedDatabase } = await importBuilt('platform/database/embedded/index.js');
  let database;
  try {
    database = await startEmbeddedDatabase({ folder: dataFolder, log: () => undefined });
  } catch (error) {
    if (/already runs/.test(error.message))
      return ok('the embedded PostgreSQL is in use by a running Quorate');
    return fix(error.message);
  }
  try {
    return await checkServer(database.url, 'the embedded PostgreSQL');
  } finally {
    await database.stop();
  }
}

async function checkRoles() {
  if (!DATABASE_URL) return ok('the embedded PostgreSQL gives the server less right than its owner');
  const [{ default: pg }, { rolesOutOfReach, sayMissing }] = await Promise.all([
    import('pg'),
    importBuilt('platform/database/roles/index.js'),
  ]);
  const client = new pg.Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: WAIT_MS });
  try {
    await client.connect();
    const missing = await rolesOutOfReach(client);
    return missing.length === 0
      ? ok('the server works with less right than the owner of the tables')
      : fix(await sayMissing(client, missing));
  } catch (error) {
    return fix(`They could not be looked at: ${error.message || error.code}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function importBuilt(path) {
  return import(`../../apps/server/dist/${path}`).catch(() => {
    throw new Error('The server is not built yet: run npm start once.');
  });
}

async function checkServer(url, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: WAIT_MS });
  try {
    await client.connect();
    const before = Date.now();
    const { rows } = await client.query(`select current_setting('server_version_num')::int as version,
      current_setting('server_version') as name,
      extract(epoch from clock_timestamp()) * 1000 as clock,
      extract(hour from timestamptz '2026-07-01 12:00Z' at time zone 'Europe/London')::int as london`);
    const [found] = rows;
    const apart = Math.abs(Number(found.clock) - (before + Date.now()) / 2);
    if (found.version < OLDEST_DATABASE) {
      return fix(`${name} is PostgreSQL ${found.name}; Quorate needs 14 or later.`);
    }
    if (apart > CLOCK_TOLERANCE_MS) {
      return fix(`The clock of ${name} is ${Math.round(apart)} ms from ours: set both machines by NTP.`);
    }
    if (found.london !== 13) return fix(`${name} lacks time zone data: install tzdata where it runs.`);
    return ok(`${name} answers (PostgreSQL ${found.name}, clocks ${Math.round(apart)} ms apart)`);
  } catch (error) {
    return fix(
      `${name} does not answer (${error.message || error.code}). Is it up, and is the address right?`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The provider is asked where its doors are, as the server asks it, and must name itself as it is named here. */
async function checkSignOn() {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = process.env;
  const given = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter(Boolean).length;
  if (given === 0) return ok('not configured: people sign in with their password');
  if (given < 3) return fix('OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: set all three, or none.');
  const address = `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let told;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(WAIT_MS), redirect: 'manual' });
    if (answer.status !== 200) return fix(`${address} answers ${answer.status}. Is OIDC_ISSUER right?`);
    told = await answer.json();
  } catch (error) {
    const cause = error.cause?.message || error.cause?.code || error.message;
    return fix(`${address} could not be read (${cause}). Is it up, and is OIDC_ISSUER right?`);
  }
  const isNamedSo = URL.canParse(told?.issuer) && new URL(told.issuer).href === new URL(OIDC_ISSUER).href;
  if (!isNamedSo) {
    return fix(`The provider calls itself ${String(told?.issuer)}: set OIDC_ISSUER to that.`);
  }
  const missing = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'].filter((name) => !told[name]);
  if (missing.length > 0) return fix(`The provider at OIDC_ISSUER does not tell its ${missing.join(', ')}.`);
  return ok(`${OIDC_ISSUER} answers`);
}

async function checkRedis() {
  if (!REDIS_URL) return ok('not configured, and not needed for one process');
  const { Redis } = await import('ioredis');
  const options = { lazyConnect: true, connectTimeout: WAIT_MS, retryStrategy: () => null };
  const redis = new Redis(REDIS_URL, options);
  // The refusal reaches us as a rejected promise; the event would print it a second time.
  let cause = '';
  redis.on('error', (error) => {
    cause = error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
    return ok('answers');
  } catch (error) {
    return fix(`REDIS_URL does not answer (${cause || error.message}). Is it up, and is the address right?`);
  } finally {
    redis.disconnect();
  }
}

async function checkDisk() {
  let folder = dataFolder;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const text = `${(free / 1e9).toFixed(1)} GB free where the data lies (${folder})`;
  return free >= LEAST_DISK_BYTES ? ok(text) : fix(`${text}: make room for at least 1 GB.`);
}

async function checkClock() {
  const summer = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: 'numeric',
    hour12: false,
  });
  if (summer.format(new Date('2026-07-01T12:00:00Z')) !== '13') {
    return fix('This Node knows no summer time for London: use one built with full ICU.');
  }
  return ok(`${new Date().toISOString()}, London time is known`);
}

async function checkPort() {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fix(`PORT is not a port number: ${process.env.PORT}.`);
  if (await isFree()) return ok(`${port} is free`);
  const isOurs = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(WAIT_MS) })
    .then((reply) => reply.headers.get('content-type')?.includes('json') ?? false)
    .catch(() => false);
  if (isOurs) return ok(`${port} is in use by a running Quorate`);
  return fix(`Port ${port} is taken by another program: stop it, or start with PORT=${port + 1} npm start.`);
}

function isFree() {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
