/**
 * `npm start`: installs and builds what is missing, then runs the server in this same process. The script in
 * package.json begins with `exec`, so that no shell stands between npm and us and keeps npm's signals to
 * itself; Windows knows no `exec` and takes what comes after it.
 */
import './workspace/node-version.mjs';

const { endWithNpm } = await import('./workspace/end-with-npm.mjs');
const { prepare } = await import('./workspace/prepare.mjs');
await prepare();
endWithNpm();

// In this process, so that Ctrl-C and `kill` reach the server itself.
await import('../apps/server/dist/main.js');
