/** PostgreSQL's own note of the running server, `postmaster.pid`: who runs on the data, on which port, and how far it is. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { isAlive, isNumberTaken, worksIn } from './process-identity.js';
import { waitUntil } from './wait-until.js';

/** The running server as it describes itself. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** Reads the note; nothing when there is none or it is not written out yet. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
  const [pid, , , port, , , , status] = text.split('\n');
  if (!Number(pid)) return undefined;
  return { pid: Number(pid), port: Number(port), isReady: status?.trim() === 'ready' };
}

/** Answers the server that is alive on this data, if any. */
export function findLivingPostmaster(cluster: string): Postmaster | undefined {
  const found = readPostmaster(cluster);
  return found && isAlive(found.pid) && worksIn(found.pid, cluster) ? found : undefined;
}

/** How long a killed server and its children get to leave before its note is thrown away. */
const LEAVE_WITHIN_MS = 1_000;

/**
 * Removes a note that PostgreSQL would wrongly take for a running server: its number is in use, but by another
 * program or by a dead process that nobody collects. A note whose number is free is left, because PostgreSQL
 * looks for survivors of a crash before it clears it.
 */
export async function clearStaleNote(cluster: string): Promise<void> {
  const noted = readPostmaster(cluster);
  if (noted === undefined || (await waitUntil(() => !isNumberTaken(noted.pid), LEAVE_WITHIN_MS))) return;
  if (!findLivingPostmaster(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
