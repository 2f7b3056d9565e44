/**
 * Starts the PostgreSQL that Quorate brings along, for a machine that has none: makes it at the first start,
 * takes it over when a killed Quorate left it running, and refuses when another living Quorate uses it.
 */
import { setTimeout as delay } from 'node:timers/promises';

import { adoptOrphan } from './adopt-orphan.js';
import { chooseDatabaseAccount } from './database-account.js';
import type { DatabaseAccount } from './database-account.js';
import { prepareDatabaseHome } from './database-home.js';
import type { DatabaseHome } from './database-home.js';
import { readDatabaseSettings, withFreePort } from './database-settings.js';
import type { DatabaseSettings } from './database-settings.js';
import { ensureDatabase } from './ensure-database.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { initialiseCluster } from './initialise-cluster.js';
import { takeOwnership } from './ownership.js';
import { preparePostgresBinaries } from './postgres-binaries.js';
import { answerFor, launchPostgres } from './postgres-process.js';
import { keepRunning } from './keep-running.js';
import { clearStaleNote } from './postmaster-file.js';

/** Where the data goes, and who hears the few lines worth telling. */
export interface EmbeddedDatabaseOptions {
  readonly folder: string;
  readonly log: (line: string) => void;
}

/** A running database; `adopted` when it was left over from a Quorate that was killed. */
export interface EmbeddedDatabase {
  readonly url: string;
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/** Starts or takes over the database of this folder and answers its address. */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const account = chooseDatabaseAccount(options.folder);
  const { home, release } = takeHome(options, account);
  try {
    const { pid, url, adopted } = await run(home, account, options.log);
    const stopProcess = keepRunning(pid, () => runAgain(home, account, url, options.log), options.log);
    const stop = async (): Promise<void> => {
      await stopProcess();
      release();
    };
    return { url, adopted, stop };
  } catch (error) {
    release();
    throw error;
  }
}

function takeHome(
  { folder, log }: EmbeddedDatabaseOptions,
  account: DatabaseAccount | undefined,
): { readonly home: DatabaseHome; readonly release: () => void } {
  try {
    const home = prepareDatabaseHome(folder, account);
    const release = takeOwnership(home.owner);
    if (home.moved !== undefined) log(home.moved);
    return { home, release };
  } catch (error) {
    if (!isForbidden(error)) throw error;
    throw new EmbeddedDatabaseError(
      `The data in ${folder} belongs to another user (${error.message}). Start Quorate as that user, or set ` +
        'QUORATE_DATA to a folder of your own.',
    );
  }
}

function isForbidden(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}

async function run(
  home: DatabaseHome,
  account: DatabaseAccount | undefined,
  log: (line: string) => void,
): Promise<{ readonly pid: number; readonly url: string; readonly adopted: boolean }> {
  const settings = await readDatabaseSettings(home.settings);
  const orphan = await adoptOrphan(home.cluster, settings.password);
  if (orphan) {
    log('The last run was cut off and its database is still up: taken over.');
    return { ...orphan, adopted: true };
  }
  await clearStaleNote(home.cluster);
  const binaries = await preparePostgresBinaries(account, log);
  await initialiseCluster(home, binaries.initdb, settings.password, account);
  const { pid, port } = await launchOnFreePort(home, binaries.postgres, settings, account);
  try {
    return { pid, url: await ensureDatabase(port, settings.password), adopted: false };
  } catch (error) {
    await answerFor(pid)();
    throw error;
  }
}

/** Starts the server again after it ended by itself; it must have its old port, which everybody knows. */
async function runAgain(
  home: DatabaseHome,
  account: DatabaseAccount | undefined,
  url: string,
  log: (line: string) => void,
): Promise<number> {
  await clearStaleNote(home.cluster);
  const { postgres } = await preparePostgresBinaries(account, log);
  const { password } = await readDatabaseSettings(home.settings);
  const { pid, port } = await launchOnFreePort(
    home,
    postgres,
    { port: Number(new URL(url).port), password },
    account,
  );
  if (port === Number(new URL(url).port)) return pid;
  await answerFor(pid)();
  throw new EmbeddedDatabaseError('Its port was taken meanwhile.');
}

async function launchOnFreePort(
  home: DatabaseHome,
  postgres: string,
  settings: DatabaseSettings,
  account: DatabaseAccount | undefined,
): Promise<{ readonly pid: number; readonly port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const { port } = await withFreePort(home.settings, settings);
    try {
      return { pid: await launchPostgres(home, postgres, port, account), port };
    } catch (error) {
      // Both pass by themselves: a neighbour took the port, or the last server's children are still leaving.
      const isPassing = error instanceof Error && /Address already in use|shared memory/.test(error.message);
      if (!isPassing || attempt === 5) throw error;
      await delay(200);
    }
  }
}
