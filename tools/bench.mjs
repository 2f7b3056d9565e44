/** `npm run bench`: measures the built server beside raw baselines; `npm run bench -- intake http` only those parts. */
import './workspace/node-version.mjs';

const { prepare } = await import('./workspace/prepare.mjs');
await prepare();

const { runBench } = await import('../bench/run.mjs');
const names = process.argv.slice(2);
process.exit((await runBench(names)) ? 0 : 1);
