/**
 * Under which account PostgreSQL runs. It refuses to run as root, and refuses a user id that no account has:
 * so root drops to an unprivileged account, and an unknown user id is told what to do.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

import { EmbeddedDatabaseError } from './embedded-database-error.js';

/** An unprivileged account that root hands PostgreSQL to. */
export interface DatabaseAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Answers the account to drop to, or nothing when our own account will do; a database keeps its owner. */
export function chooseDatabaseAccount(folder: string): DatabaseAccount | undefined {
  if (process.getuid === undefined) return undefined;
  if (process.getuid() !== 0) {
    refuseUnlistedUser(process.getuid());
    return undefined;
  }
  const owner = statSync(join(folder, 'cluster'), { throwIfNoEntry: false })?.uid;
  const account =
    findAccount((_name, uid) => uid === owner) ??
    findAccount((name) => name === 'postgres') ??
    findAccount((name) => name === 'nobody') ??
    makeAccount('postgres');
  if (account !== undefined) return account;
  throw new EmbeddedDatabaseError(
    'PostgreSQL refuses to run as root, and this machine has no account "postgres" or "nobody" to run it as. ' +
      'Add one (useradd --system postgres), start Quorate as an ordinary user, or set DATABASE_URL.',
  );
}

function refuseUnlistedUser(uid: number): void {
  try {
    userInfo();
  } catch {
    throw new EmbeddedDatabaseError(
      `User id ${uid} has no entry in /etc/passwd, and PostgreSQL refuses to run for an unknown user. ` +
        'Start Quorate as a listed user (in a container: --user node), or set DATABASE_URL.',
    );
  }
}

function findAccount(isWanted: (name: string, uid: number) => boolean): DatabaseAccount | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uidText, gid] = line.split(':');
    const uid = Number(uidText);
    if (name !== undefined && uid > 0 && isWanted(name, uid)) return { name, uid, gid: Number(gid) };
  }
  return undefined;
}

function makeAccount(name: string): DatabaseAccount | undefined {
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  return findAccount((candidate) => candidate === name);
}
