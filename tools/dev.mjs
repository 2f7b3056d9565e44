/**
 * `npm run dev`: the server, compiled and restarted on every change of its sources and the libraries', and the web
 * app on vite's own server, which passes /api and /socket.io on. Ctrl-C stops both.
 */
import './workspace/node-version.mjs';

const { prepare } = await import('./workspace/prepare.mjs');
const { keepRunning } = await import('./workspace/keep-running.mjs');
const { compileOnChange } = await import('./workspace/compile-on-change.mjs');

await prepare();
const server = keepRunning('apps/server/dist/main.js', process.argv.slice(2), '.');
const web = keepRunning('../../node_modules/vite/bin/vite.js', ['--clearScreen', 'false'], 'apps/web');
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
