/** The first word with a database of somebody else's: waits while it is still coming up, and says in a sentence why it cannot be had. */
import { setTimeout as pause } from 'node:timers/promises';
import { isAway } from './is-away.js';
import { CONNECT_WITHIN_MS, SteadyClient } from './steady-client.js';

const TRIES = 30;
const PAUSE_MS = 1_000;

/** Settles once the database answers; throws an Error for the operator when it does not. */
export async function reachDatabase(url: string, say: (line: string) => void): Promise<void> {
  const { host } = new URL(url);
  for (let tried = 1; ; tried += 1) {
    const fault = await faultOf(url);
    if (fault === null) return;
    if (fault.message === 'timeout expired') {
      throw new Error(
        `The database at ${host} did not answer within ${String(CONNECT_WITHIN_MS / 1_000)} seconds. ` +
          'Check the address in DATABASE_URL, and that no firewall stands between.',
      );
    }
    if (!isAway(fault) || tried === TRIES) {
      throw new Error(`The database at ${host} cannot be used: ${fault.message}. Check DATABASE_URL.`);
    }
    if (tried === 1) say(`The database at ${host} is not there yet (${fault.message}). Waiting for it.`);
    await pause(PAUSE_MS);
  }
}

async function faultOf(url: string): Promise<Error | null> {
  try {
    const client = new SteadyClient({ connectionString: url });
    await client.connect();
    await client.end();
    return null;
  } catch (error) {
    // Every address of the name was tried; the first tells enough.
    const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
    return first instanceof Error ? first : new Error(String(first));
  }
}
