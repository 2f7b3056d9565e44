/** Long work comes to its end with everything, and others come to their turn before. */
import { expect, it } from '@jest/globals';
import { givingWay } from './giving-way.js';

it('goes through all items in their order, and gives way in between', async () => {
  let othersCame = false;
  setImmediate(() => {
    othersCame = true;
  });
  const seen: number[] = [];
  for await (const item of givingWay(Array.from({ length: 40 }, (_, index) => index))) {
    for (const until = performance.now() + 1; performance.now() < until;);
    seen.push(item);
  }
  expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index));
  expect(othersCame).toBe(true);
});
