/**
 * `npm run dev`: the server, compiled and restarted on every change of its sources and the libraries', and the web
 * app on vite's own server, which passes /api and /socket.io on. Ctrl-C stops both.
 */
import './workspace/node-version.mjs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { endWithNpm } = await import('./workspace/end-with-npm.mjs');
const { prepare } = await import('./workspace/prepare.mjs');
const { project } = await import('./workspace/project.mjs');
const { keepRunning } = await import('./workspace/keep-running.mjs');
const { compileOnChange } = await import('./workspace/compile-on-change.mjs');

await prepare();
endWithNpm();
const server = keepRunning('apps/server/dist/main.js', process.argv.slice(2), '.');
// Npm may put vite at the top or beside the web app.
const vitePackage = createRequire(join(project, 'apps/web/package.json')).resolve('vite/package.json');
const vite = join(dirname(vitePackage), 'bin/vite.js');
const web = keepRunning(vite, ['--clearScreen', 'false'], 'apps/web');
const stopWatching = compileOnChange(
  ['libs/domain', 'libs/contracts', 'libs/ledger', 'apps/server'],
  server.restart,
);
console.log('Watching. The web app with live reload is at the address that vite prints.');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    stopWatching();
    await Promise.all([server.stop(), web.stop()]);
    process.exit(0);
  });
}
