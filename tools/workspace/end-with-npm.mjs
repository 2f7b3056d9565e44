/**
 * Ends this process when the npm that started it ends. Between the two stands a shell, which dies of npm's
 * SIGTERM without passing it on: `kill` on npm would leave the server running with nobody to stop it.
 */
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 250;

/** Watches npm and its shell, and sends this process the signal that a person would. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = starters();
  const watch = setInterval(() => {
    if (starters() === before) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  watch.unref();
}

/** The shell and, where the system tells, the npm above it. */
function starters() {
  try {
    const fields = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return `${process.ppid} ${fields[1]}`;
  } catch {
    return String(process.ppid);
  }
}
