/** The kinds of step in `npm test`: a check that passes or not, a jest project, and the Redis that some tests need. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run, runNode } from './project.mjs';

const STEP_LIMIT_MS = 40 * 60_000;

function sayResult(name, isGood, startedAt) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
}

/** Runs commands one after another as one test; shows their output only when one fails. */
export async function runCheck(name, commands) {
  const startedAt = performance.now();
  let isGood = true;
  for (const [script, ...args] of commands) {
    const { code, output } = await runNode(script, args, { limitMs: STEP_LIMIT_MS });
    if (code === 0) continue;
    isGood = false;
    console.log(output.trim());
  }
  sayResult(name, isGood, startedAt);
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
}

/** Runs one jest project, or some specs of it; a jest that crashed, or ran nothing, counts as one failure. */
export async function runJest(name, workers, { specs = [], env = {}, limitMs = STEP_LIMIT_MS } = {}) {
  console.log(`\n${name}`);
  const startedAt = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'quorate-test-'));
  const report = join(folder, 'report.json');
  const args = [
    ...specs,
    '--config',
    'jest.config.mjs',
    '--selectProjects',
    name,
    `--maxWorkers=${workers}`,
    // What a failed test leaves open does not hold up the rest.
    '--forceExit',
  ];
  const { code } = await runNode(
    'node_modules/jest/bin/jest.js',
    [...args, '--json', '--outputFile', report],
    {
      env: { ...env, NODE_OPTIONS: jestNodeOptions() },
      inherit: true,
      limitMs,
    },
  );
  const counts = readCounts(report);
  rmSync(folder, { recursive: true });
  const nothingRan = counts.passed + counts.failed === 0;
  if ((code !== 0 || nothingRan) && counts.failed === 0) counts.failed = 1;
  sayResult(name, counts.failed === 0, startedAt);
  return counts;
}

/** Jest runs our ECMAScript modules in Node's vm modules, of which Node says in every process that they are new. */
function jestNodeOptions() {
  const inherited = process.env.NODE_OPTIONS ?? '';
  return `${inherited} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
}

function readCounts(report) {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: result.numPassedTests,
      // A file that could not be loaded has no tests to count: it is a failure of its own.
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Sees to it that redis-server can be started, installing it as Debian root; says what to do otherwise. */
export async function ensureRedis() {
  const isThere = async () => (await run('redis-server', ['--version'])).code === 0;
  if (await isThere()) return true;
  if (process.getuid?.() === 0 && (await run('apt-get', ['--version'])).code === 0) {
    console.log('\nInstalling redis-server for the tests that run two servers ...');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { env });
    if (await isThere()) return true;
  }
  console.log('\nFAILED redis-server is missing. Install it (apt install redis-server, brew install redis).');
  return false;
}
