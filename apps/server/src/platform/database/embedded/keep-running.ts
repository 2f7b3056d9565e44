/**
 * Looks after the database process: one that ends without being asked (killed, out of memory) is started again on the
 * same data and port, so that every open pool finds it again by itself.
 */
import { setTimeout as delay } from 'node:timers/promises';

import { answerFor } from './postgres-process.js';
import { isAlive } from './process-identity.js';

const LOOK_MS = 250;
/** What stands in its way mostly passes: processes of the one that was killed still leave, or the disk was full for a while. */
const TRY_AGAIN_MS = 500;
const GIVE_UP_AFTER_MS = 60_000;

/** Looks after the process `first`; answers how to stop the database. */
export function keepRunning(
  first: number,
  relaunch: () => Promise<number>,
  log: (line: string) => void,
): () => Promise<void> {
  let pid = first;
  let stop = answerFor(first);
  let starting: Promise<void> | null = null;
  let isStopping = false;
  const startAgain = async (): Promise<void> => {
    log('The database ended by itself and is started again.');
    await stop();
    const end = performance.now() + GIVE_UP_AFTER_MS;
    while (!isStopping) {
      try {
        pid = await relaunch();
        stop = answerFor(pid);
        return;
      } catch (error) {
        if (performance.now() > end) {
          log(`The database does not start again, so Quorate stops. ${String(error)}`);
          process.exit(1);
        }
        await delay(TRY_AGAIN_MS);
      }
    }
  };
  const looking = setInterval(() => {
    if (starting !== null || isAlive(pid)) return;
    starting = startAgain().finally(() => (starting = null));
  }, LOOK_MS).unref();
  return async () => {
    isStopping = true;
    clearInterval(looking);
    await starting;
    await stop();
  };
}
