/** (e) The second start of `npm start`, with the demonstration in its database, to the first answer. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { figure, inTurn } from '../compare.mjs';

const START = fileURLToPath(new URL('../../tools/start.mjs', import.meta.url));
const BARE_START = fileURLToPath(new URL('../bare-start.mjs', import.meta.url));
const LIMIT_MS = 120_000;

/** Measures from the launch of the process to the first 200 of /api/health. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-bench-start-'));
  await toFirstAnswer(START, folder);
  const { ours, baseline } = await inTurn(3, {
    baseline: () => toFirstAnswer(BARE_START, folder),
    ours: () => toFirstAnswer(START, folder),
  });
  rmSync(folder, { recursive: true, force: true });
  const against = 'PostgreSQL and node:http alone';
  const aim = { of: 'ours', atMost: 5 };
  return [figure({ name: 'second start to first answer', unit: 's', ours, baseline, against, aim })];
}

async function toFirstAnswer(script, folder) {
  const port = await freePort();
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const env = { ...inherited, PORT: String(port), HOST: '127.0.0.1', QUORATE_DATA: folder };
  const begun = performance.now();
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${script} ended before it answered`);
    if (performance.now() - begun > LIMIT_MS) throw new Error(`${script} does not answer`);
    await delay(5);
  }
  const seconds = (performance.now() - begun) / 1000;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return seconds;
}

async function answers(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
  await answer?.arrayBuffer();
  return answer?.status === 200;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
