/** Proves that countdowns follow the clock of the server, not that of the device. */
import { describe, expect, it } from '@jest/globals';
import { noteServerDate, serverOffset } from './server-clock.js';

const noon = Date.parse('2021-12-22T12:00:00Z');

/** An answer that the server dated at the full second, sent and received on a device `ahead` of it. */
function answer(aheadMs: number, atMs = noon): void {
  noteServerDate(new Date(atMs).toUTCString(), atMs + 400 + aheadMs, atMs + 450 + aheadMs);
}

describe('the clock of the server', () => {
  it('does not correct a device that keeps good time', () => {
    answer(0);
    expect(serverOffset()).toBe(0);
  });

  it('corrects a device that is minutes ahead, to within a second', () => {
    answer(180_000);
    expect(Math.abs(serverOffset() + 180_000)).toBeLessThan(1000);
  });

  it('grows sharper with every answer', () => {
    answer(-60_000);
    const first = serverOffset();
    noteServerDate(new Date(noon).toUTCString(), noon + 900 - 60_000, noon + 950 - 60_000);
    noteServerDate(new Date(noon).toUTCString(), noon + 20 - 60_000, noon + 30 - 60_000);
    expect(Math.abs(serverOffset() - 60_000)).toBeLessThanOrEqual(Math.abs(first - 60_000));
    expect(Math.abs(serverOffset() - 60_000)).toBeLessThan(100);
  });

  it('ignores an answer without a date', () => {
    const before = serverOffset();
    noteServerDate(null, 0, 0);
    expect(serverOffset()).toBe(before);
  });
});
