/** The surroundings that a PostgreSQL program is started in: its account, its folder, and a plain environment. */
import type { DatabaseAccount } from './database-account.js';

interface RunAs {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
}

/** Answers spawn options; PG... variables of the person who starts us must not reach the program. */
export function runAs(account: DatabaseAccount | undefined, cwd: string): RunAs {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  const env = { ...Object.fromEntries(inherited), LC_ALL: 'C' };
  return account ? { cwd, env, uid: account.uid, gid: account.gid } : { cwd, env };
}
