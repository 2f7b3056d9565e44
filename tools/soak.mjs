/**
 * `npm run test:soak`: the random specs of `npm test` over and over, bounded in number and time, ending in a line of counts.
 * The numbers can be set: QUORATE_NEMESIS_RUNS=500 npm run test:soak -- nemesis
 */
import './workspace/node-version.mjs';

const { prepare } = await import('./workspace/prepare.mjs');
const { ensureRedis, runJest } = await import('./workspace/test-steps.mjs');

const LIMIT_MS = 90 * 60_000;

/** How often each is tried unless the environment says otherwise; in `npm test` it is 20, 200, 20 and 3. */
const SOAKS = {
  nemesis: {
    project: 'fault',
    spec: 'test/fault/nemesis.spec.ts',
    number: 'QUORATE_NEMESIS_RUNS',
    times: 200,
  },
  race: { project: 'e2e', spec: 'test/e2e/close-race.spec.ts', number: 'QUORATE_CLOSE_RACES', times: 1_000 },
  kill: { project: 'fault', spec: 'test/fault/kill.spec.ts', number: 'QUORATE_KILL_RUNS', times: 60 },
  redis: {
    project: 'fault',
    spec: 'test/fault/two-servers.spec.ts',
    number: 'QUORATE_REDIS_ROUNDS',
    times: 60,
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SOAKS));
if (unknown.length > 0) {
  console.error(`No such soak: ${unknown.join(', ')}. They are ${Object.keys(SOAKS).join(', ')}.`);
  process.exit(1);
}

await prepare();
if (!(await ensureRedis())) process.exit(1);
const said = [];
let failed = 0;
for (const [name, { project, spec, number, times }] of Object.entries(SOAKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const count = process.env[number] ?? String(times);
  const counts = await runJest(project, 1, { specs: [spec], env: { [number]: count }, limitMs: LIMIT_MS });
  failed += counts.failed;
  said.push(`${name} ${count} times: ${counts.passed} passed, ${counts.failed} failed`);
}
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${said.join('; ')}`);
