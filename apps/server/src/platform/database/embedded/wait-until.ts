/** Waiting for what no event tells: another process's files and life are looked at again and again. */
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 5;

/** Looks every few milliseconds; answers whether it came true within the time given. */
export async function waitUntil(isDone: () => boolean, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!isDone()) {
    if (performance.now() > end) return false;
    await delay(POLL_MS);
  }
  return true;
}
