/**
 * A PostgreSQL server process that we answer for, started by us or taken over from a Quorate that was killed:
 * it ends with us, also when an exception ends us.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';

import type { DatabaseAccount } from './database-account.js';
import type { DatabaseHome } from './database-home.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { readPostmaster } from './postmaster-file.js';
import { isAlive } from './process-identity.js';
import { runAs } from './run-as.js';
import { waitUntil } from './wait-until.js';

/** Recovery after a power cut replays the log first; a server that needs longer than this is stuck. */
const READY_WITHIN_MS = 120_000;
const LARGEST_LOG = 5_000_000;

/** Starts the server and answers its process id once it takes connections. */
export async function launchPostgres(
  home: DatabaseHome,
  postgres: string,
  port: number,
  account: DatabaseAccount | undefined,
): Promise<number> {
  const log = openLog(home.log);
  const logStart = statSync(home.log).size;
  const child = spawn(postgres, serverOptions(home.cluster, port), {
    ...runAs(account, home.folder),
    stdio: ['ignore', log, log],
    // Its own process group: Ctrl-C in a terminal is ours to handle, our last writes still need the server.
    detached: true,
  });
  closeSync(log);
  child.unref();
  endWithUs(child);
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  const onExit = (): void => {
    failure ??= readFileSync(home.log).subarray(logStart).toString('utf8').trim();
  };
  child.once('exit', onExit);
  const isReady = await waitUntil(() => {
    if (failure !== undefined) return true;
    const noted = readPostmaster(home.cluster);
    return noted !== undefined && noted.pid === child.pid && noted.isReady;
  }, READY_WITHIN_MS);
  child.removeListener('exit', onExit);
  if (child.pid === undefined || failure !== undefined || !isReady) {
    child.kill('SIGINT');
    throw new EmbeddedDatabaseError(`The database did not start: ${failure ?? 'it was not ready in time.'}`);
  }
  return child.pid;
}

/** From its first moment on: we may be asked to end before it is ready. */
function endWithUs(child: ChildProcess): void {
  const onExit = (): void => {
    child.kill('SIGINT');
  };
  process.once('exit', onExit);
  child.once('exit', () => process.off('exit', onExit));
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > LARGEST_LOG ? 'w' : 'a', 0o600);
}

function serverOptions(cluster: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Waits for a server that is on its way up or down; answers whether it is ready. */
export async function settlePostmaster(cluster: string, pid: number): Promise<boolean> {
  await waitUntil(() => readPostmaster(cluster)?.isReady === true || !isAlive(pid), READY_WITHIN_MS);
  return isAlive(pid) && readPostmaster(cluster)?.isReady === true;
}

/** Makes the server end with this process, and answers how to stop it before that. */
export function answerFor(pid: number): () => Promise<void> {
  const onExit = (): void => {
    signal(pid);
  };
  process.once('exit', onExit);
  return async () => {
    process.removeListener('exit', onExit);
    signal(pid);
    if (!(await waitUntil(() => !isAlive(pid), READY_WITHIN_MS))) {
      throw new EmbeddedDatabaseError(`The database (process ${pid}) does not stop.`);
    }
  };
}

/** SIGINT is PostgreSQL's fast shutdown: open connections are closed, all is written out. */
function signal(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
}
