/** Memory that a process holds once its garbage is gone; run it with --expose-gc. */
import { setTimeout as delay } from 'node:timers/promises';

/** Resident bytes after collections. */
export async function residentAfterCollection() {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc();
    await delay(100);
  }
  return process.memoryUsage.rss();
}
