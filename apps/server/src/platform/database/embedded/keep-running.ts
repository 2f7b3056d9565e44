/**
 * Looks after the database process: one that ends without being asked (killed, out of memory) is started again on the
 * same data and port, so that every open pool finds it again by itself.
 */
import { answerFor } from './postgres-process.js';
import { isAlive } from './process-identity.js';

const LOOK_MS = 250;

/** Looks after the process `first`; answers how to stop the database. */
export function keepRunning(
  first: number,
  relaunch: () => Promise<number>,
  log: (line: string) => void,
): () => Promise<void> {
  let pid = first;
  let stop = answerFor(first);
  let starting: Promise<void> | null = null;
  const startAgain = async (): Promise<void> => {
    log('The database ended by itself and is started again.');
    await stop();
    try {
      pid = await relaunch();
      stop = answerFor(pid);
    } catch (error) {
      log(`The database does not start again, so Quorate stops. ${String(error)}`);
      process.exit(1);
    }
  };
  const looking = setInterval(() => {
    if (starting !== null || isAlive(pid)) return;
    starting = startAgain().finally(() => (starting = null));
  }, LOOK_MS).unref();
  return async () => {
    clearInterval(looking);
    await starting;
    await stop();
  };
}
