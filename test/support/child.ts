/** A program started by a test: what it says can be awaited, and it never outlives the test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { within } from './within.js';

const SAY_WITHIN_MS = 120_000;
const END_WITHIN_MS = 60_000;

export class Child {
  private readonly process: ChildProcess;
  private readonly ended: Promise<unknown>;
  private listeners = new Set<() => void>();
  /** All it has written so far, both streams. */
  output = '';

  constructor(
    private readonly name: string,
    command: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
  ) {
    this.process = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.ended = once(this.process, 'exit');
    const hear = (chunk: Buffer): void => {
      this.output += chunk.toString();
      this.tell();
    };
    this.process.stdout?.on('data', hear);
    this.process.stderr?.on('data', hear);
    this.process.once('error', (error) => {
      hear(Buffer.from(error.message));
    });
    const onExit = (): void => {
      this.process.kill('SIGKILL');
    };
    process.once('exit', onExit);
    this.process.once('exit', () => {
      process.removeListener('exit', onExit);
      this.tell();
    });
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** The first match of the pattern in its output; fails when the program ends without it. */
  async said(pattern: RegExp): Promise<RegExpExecArray> {
    let found: RegExpExecArray | null = null;
    const heard = new Promise<void>((resolve) => {
      const look = (): void => {
        found = pattern.exec(this.output);
        if (found !== null || !this.isRunning) resolve();
      };
      this.listeners.add(look);
      look();
    });
    await within(SAY_WITHIN_MS, `${this.name} says ${String(pattern)}`, heard);
    if (found === null)
      throw new Error(`${this.name} ended without saying ${String(pattern)}:\n${this.output}`);
    return found;
  }

  /** Sends the signal and waits for the end; answers the exit code, null after a kill. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.isRunning) this.process.kill(signal);
    return this.exit();
  }

  /** Waits for the end and answers the exit code; something that does much is given longer. */
  async exit(withinMs = END_WITHIN_MS): Promise<number | null> {
    await within(withinMs, `${this.name} ends; it said:\n${this.output}`, this.ended);
    return this.process.exitCode;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
