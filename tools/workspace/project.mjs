/** Where the project lies and how its commands run: child processes in its folder, without the Nx daemon. */
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The data folder, as the server chooses it. */
export const dataFolder = resolve(project, process.env.QUORATE_DATA ?? '.data');

/** Runs a node script of the project and answers its exit code and, unless inherited, what it printed. */
export function runNode(script, args, { env = {}, inherit = false, limitMs = 0 } = {}) {
  return run(process.execPath, [script, ...args], { env, inherit, limitMs });
}

/** Runs a program likewise; one that outlives its limit is killed and counts as failed. */
export function run(program, args, { env = {}, inherit = false, limitMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: project,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', ...env },
      stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const limit = limitMs > 0 ? setTimeout(() => child.kill('SIGKILL'), limitMs) : undefined;
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, forward);
    const finish = (code) => {
      clearTimeout(limit);
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, forward);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(1);
    });
    child.once('close', (code, signal) => {
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(130);
      finish(code ?? 1);
    });
  });
}
