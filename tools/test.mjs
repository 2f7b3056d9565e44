/**
 * `npm test`: everything that must pass, step by step, ending in one line of counts.
 * `npm test -- unit e2e` runs only the steps named.
 */
import './workspace/node-version.mjs';

const { prepare } = await import('./workspace/prepare.mjs');
const { ensureRedis, runCheck, runJest } = await import('./workspace/test-steps.mjs');

const none = { passed: 0, failed: 0, skipped: 0 };

/** In order; a step answers its counts. */
const steps = {
  types: () =>
    runCheck('Types', [
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
      ['node_modules/typescript/bin/tsc', '-p', 'apps/web/tsconfig.json'],
      ['node_modules/typescript/bin/tsc', '-p', 'test/browser/tsconfig.json'],
    ]),
  lint: () => runCheck('Lint', [['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']]),
  formatting: () => runCheck('Formatting', [['node_modules/prettier/bin/prettier.cjs', '--check', '.']]),
  unit: () => runJest('unit', 2),
  architecture: () => runJest('architecture', 2),
  e2e: () => runWholeSystem('e2e', 2),
  security: () => runWholeSystem('security', 2),
  fault: () => runWholeSystem('fault', 1),
  browser: () => runWholeSystem('browser', 2),
};

let redis;

/** These start the built server, and some of them two servers that share a Redis. */
async function runWholeSystem(name, workers) {
  await prepare();
  redis ??= ensureRedis();
  const missing = (await redis) ? none : { ...none, failed: 1 };
  redis = Promise.resolve(true);
  return add(missing, await runJest(name, workers));
}

function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

const asked = process.argv.slice(2).map((name) => name.toLowerCase());
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. The steps are ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}

await prepare({ build: false });
let total = none;
for (const [name, step] of Object.entries(steps)) {
  if (asked.length === 0 || asked.includes(name)) total = add(total, await step());
}
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
