/** A node process of the development mode that can be restarted; the old one has ended before the new one begins. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { project } from './project.mjs';

/** Starts the script and answers how to restart and how to stop it. */
export function keepRunning(script, args, folder) {
  let child = start();
  let turn = Promise.resolve();

  function start() {
    // Detached, so that Ctrl-C comes to it once, from us.
    return spawn(process.execPath, ['--enable-source-maps', script, ...args], {
      cwd: join(project, folder),
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
  }

  async function end() {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  return {
    restart: () => {
      turn = turn.then(end).then(() => {
        child = start();
      });
    },
    stop: () => turn.then(end),
  };
}
