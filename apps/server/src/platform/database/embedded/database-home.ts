/**
 * The folder in which one project's database lives: the folder asked for, or a system folder named after it
 * when the database's account may not enter the first. The same project always gets the same answer.
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

import type { DatabaseAccount } from './database-account.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { makeSystemFolder, SYSTEM_FOLDER } from './postgres-binaries.js';
import { isReachable } from './reachable.js';

/** Names inside the home. */
export interface DatabaseHome {
  readonly folder: string;
  /** PostgreSQL's own data. */
  readonly cluster: string;
  /** Port and password, readable by us alone. */
  readonly settings: string;
  readonly log: string;
  readonly owner: string;
  /** Why it is not where it was asked for. */
  readonly moved?: string;
}

/** Makes and answers the home; refuses when there is data where the account may no longer go. */
export function prepareDatabaseHome(asked: string, account: DatabaseAccount | undefined): DatabaseHome {
  mkdirSync(asked, { recursive: true });
  const folder = realpathSync(asked);
  if (account === undefined) return describeHome(folder);
  // Entering is allowed, listing is not: what counts inside is guarded file by file.
  chmodSync(folder, 0o711);
  const reachable = isReachable(folder, account);
  const moved = join(SYSTEM_FOLDER, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  const isHere = existsSync(join(folder, 'cluster'));
  // Data that once went to the system folder stays there, even if the project was opened up since.
  if (reachable && (isHere || !existsSync(join(moved, 'cluster')))) return describeHome(folder);
  if (isHere) {
    throw new EmbeddedDatabaseError(
      `There is a database in ${folder}, but the account "${account.name}" may no longer enter that folder. ` +
        'Give it the right to pass (chmod o+x on the folders above), or start as the user who owns it.',
    );
  }
  makeSystemFolder();
  mkdirSync(moved, { recursive: true });
  chmodSync(moved, 0o711);
  const why = `The database lives in ${moved}, because the account "${account.name}" may not enter ${folder}.`;
  return { ...describeHome(moved), moved: why };
}

function describeHome(folder: string): DatabaseHome {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    settings: join(folder, 'settings.json'),
    log: join(folder, 'postgres.log'),
    owner: join(folder, 'owner.json'),
  };
}
