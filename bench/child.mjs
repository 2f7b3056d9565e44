/** A child process that does what its parent asks by name; it ends when its parent does. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts `bench/<name>.mjs` and answers how to ask it things and how to end it. */
export function startChild(name, execArgv = []) {
  const script = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
  const child = fork(script, { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map();
  let asked = 0;
  child.on('message', ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(value);
    else reject(new Error(`${name}: ${error}`));
  });
  child.once('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended early (${code ?? signal})`));
  });
  return {
    /** Asks for one of the child's acts and waits for its answer. */
    ask(act, value) {
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, act, value });
      });
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Runs in the child: binds the acts that the parent may ask for. */
export function answerParent(acts, beforeEnd = () => undefined) {
  process.on('message', async ({ id, act, value }) => {
    try {
      process.send({ id, value: await acts[act](value) });
    } catch (error) {
      process.send({ id, error: String(error?.stack ?? error) });
    }
  });
  process.once('disconnect', async () => {
    await beforeEnd();
    process.exit(0);
  });
}

/** Milliseconds of the machine's own steady clock, the same for every process on it. */
export function steadyMs() {
  return Number(process.hrtime.bigint()) / 1e6;
}
