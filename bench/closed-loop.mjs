/** A closed loop: so many acts always under way, for so long. */
import { setImmediate } from 'node:timers/promises';

/** Repeats the act and answers how many were done each second, and the latencies in milliseconds. */
export async function closedLoop(act, { waiting, ms }) {
  const latencies = [];
  const begun = performance.now();
  const until = begun + ms;
  const loop = async () => {
    for (let at = performance.now(); at < until; at = performance.now()) {
      await act();
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: waiting }, loop));
  const seconds = (performance.now() - begun) / 1000;
  await setImmediate();
  return { perSecond: latencies.length / seconds, latencies };
}
