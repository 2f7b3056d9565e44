/** Taking over the server that a killed Quorate left running on our data. */
import { ensureDatabase } from './ensure-database.js';
import { findLivingPostmaster } from './postmaster-file.js';
import { settlePostmaster } from './postgres-process.js';
import { isAlive } from './process-identity.js';
import { waitUntil } from './wait-until.js';

/** How long a server that does not answer gets to turn out dead. */
const DIE_WITHIN_MS = 2_000;

/** Answers the orphan's process and address, or nothing when none is alive; only our password proves it ours. */
export async function adoptOrphan(
  cluster: string,
  password: string,
): Promise<{ readonly pid: number; readonly url: string } | undefined> {
  const orphan = findLivingPostmaster(cluster);
  if (orphan === undefined || !(await settlePostmaster(cluster, orphan.pid))) return undefined;
  try {
    return { pid: orphan.pid, url: await ensureDatabase(orphan.port, password) };
  } catch (error) {
    // A process that is being killed looks alive to the last moment.
    if (await waitUntil(() => !isAlive(orphan.pid), DIE_WITHIN_MS)) return undefined;
    throw error;
  }
}
