/** Long work that has to stay with everything else: it gives way every few milliseconds, so that nobody's ballot waits for its end. */
import { setImmediate } from 'node:timers/promises';

const TURN_MS = 8;

/** The items, one after the other; between two of them others come to their turn whenever one has lasted long enough. */
export async function* givingWay<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, undefined> {
  let until = performance.now() + TURN_MS;
  for (const item of items) {
    if (performance.now() > until) {
      await setImmediate();
      until = performance.now() + TURN_MS;
    }
    yield item;
  }
}
