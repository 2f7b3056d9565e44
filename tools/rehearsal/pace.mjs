/** How fast the rehearsal goes: at a person's pace, or without pauses. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Answers `beat`, which waits that many seconds where a person watches, and `say`, which tells them what happens. */
export function paceOf(isFast, signal) {
  return {
    beat: (seconds) => {
      signal.throwIfAborted();
      return isFast ? Promise.resolve() : sleep(seconds * 1000, undefined, { signal });
    },
    say: (sentence) => console.log(`  ${sentence}`),
    heading: (text) => console.log(`\n${text}`),
  };
}
