/**
 * `npm start`: installs and builds what is missing, then runs the server in this same process. npm hangs what
 * follows `--` at the end of its script, so the script is this one command and nothing beside it.
 */
import './workspace/node-version.mjs';

const { endWithNpm } = await import('./workspace/end-with-npm.mjs');
const { prepare } = await import('./workspace/prepare.mjs');
await prepare();
endWithNpm();

// In this process, so that Ctrl-C and `kill` reach the server itself.
await import('../apps/server/dist/main.js');
