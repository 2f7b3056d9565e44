/** The machine a run was made on: without these facts its absolute figures say nothing. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

import { quantile } from './compare.mjs';
import { withDatabase } from './database.mjs';

const FLUSHES = 500;

/** Cores, memory, versions, load now, and how fast the disk makes 8 KiB durable. */
export async function describeMachine() {
  const postgresql = await withDatabase(async ({ pool }) => {
    const { rows } = await pool.query(`SELECT current_setting('server_version') AS version,
      current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS "synchronousCommit"`);
    return rows[0];
  });
  return {
    system: `${platform()} ${release()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgresql,
    loadAverage: loadavg().map((load) => Number(load.toFixed(2))),
    flushOf8KiBms: flushFloor(),
  };
}

function flushFloor() {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-bench-flush-'));
  const file = openSync(join(folder, 'block'), 'w');
  const block = new Uint8Array(8192);
  const times = [];
  for (let flush = 0; flush < FLUSHES; flush += 1) {
    const begun = performance.now();
    writeSync(file, block);
    fdatasyncSync(file);
    times.push(performance.now() - begun);
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
  return { median: round(quantile(times, 0.5)), p99: round(quantile(times, 0.99)) };
}

function round(ms) {
  return Number(ms.toFixed(3));
}
