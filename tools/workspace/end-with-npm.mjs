/** Ends this process when the npm that started it was killed, as a terminal's Ctrl-C would have ended both. */
const LOOK_EVERY_MS = 250;

/** Watches npm, and sends this process the signal that a person would. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  watch.unref();
}
