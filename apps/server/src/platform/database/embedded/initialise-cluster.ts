/**
 * Makes the data folder of a new database. It is made under another name and renamed when whole, so that a
 * start killed half way leaves nothing that the next start could mistake for a database.
 */
import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import type { DatabaseAccount } from './database-account.js';
import type { DatabaseHome } from './database-home.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { runAs } from './run-as.js';

/** The database's own superuser, and the name that our data lies under. */
export const DATABASE_USER = 'quorate';

/** Runs initdb unless the database is there already. */
export async function initialiseCluster(
  home: DatabaseHome,
  initdb: string,
  password: string,
  account: DatabaseAccount | undefined,
): Promise<void> {
  sweepHalfMade(home.folder);
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return;
  const halfMade = `${home.cluster}.new-${process.pid}`;
  const passwordFile = join(home.folder, `password.new-${process.pid}`);
  mkdirSync(halfMade, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [halfMade, passwordFile]) chownSync(path, account.uid, account.gid);
  const options = [
    ['--pgdata', halfMade],
    ['--username', DATABASE_USER],
    ['--pwfile', passwordFile],
    ['--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8'],
    // Sorting must not depend on which languages the machine happens to have.
    ['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    ['--data-checksums'],
  ].flat();
  try {
    await runInitdb(initdb, options, home.folder, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(halfMade, home.cluster);
  makeNameDurable(home.folder);
}

function sweepHalfMade(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/^(cluster|password)\.new-/.test(name)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // An initdb whose starter was killed may still be writing there; a later start sweeps it.
    }
  }
}

/** A rename is only safe from a power cut once the folder itself is on disk. */
function makeNameDurable(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function runInitdb(
  initdb: string,
  options: readonly string[],
  cwd: string,
  account: DatabaseAccount | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, options, { ...runAs(account, cwd), stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.once('error', (error) => {
      reject(new EmbeddedDatabaseError(`The database could not be made: ${error.message}.`));
    });
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new EmbeddedDatabaseError(`The database could not be made: ${complaint.trim()}`));
    });
  });
}
