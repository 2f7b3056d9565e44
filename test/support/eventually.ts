/** Looks again and again, for what nothing announces: a job's result on a page. */
import { setTimeout as pause } from 'node:timers/promises';

const LOOKS = 800;
const PAUSE_MS = 50;

/** The first answer that is wanted; fails when forty seconds bring none. */
export async function eventually<Value>(
  what: string,
  look: () => Promise<Value>,
  isWanted: (value: Value) => boolean,
): Promise<Value> {
  for (let looked = 0; looked < LOOKS; looked += 1) {
    const value = await look();
    if (isWanted(value)) return value;
    await pause(PAUSE_MS);
  }
  throw new Error(`looked ${String(LOOKS)} times in vain: ${what}`);
}
