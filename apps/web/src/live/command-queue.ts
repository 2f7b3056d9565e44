/**
 * The commands of one person to one meeting, in the order given. Each has its idempotency key from the first attempt to
 * the last, so that one whose answer was lost is sent again and still happens once.
 */
import type { AskedCommand, CommandReply } from '@quorate/contracts';
import { ProblemError } from '../api/index.js';

export interface PendingCommand {
  readonly key: string;
  readonly command: AskedCommand;
  /** not-sent: an attempt got no answer; it is tried again by itself. */
  readonly state: 'sending' | 'not-sent';
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

interface Waiting {
  readonly promise: () => Promise<CommandReply>;
  readonly resolve: (reply: CommandReply) => void;
  readonly reject: (error: unknown) => void;
}

const retryMs = [500, 1000, 2000, 3000];

export class CommandQueue {
  private pending: readonly PendingCommand[] = [];
  private readonly waiting = new Map<string, Waiting>();
  private readonly listeners = new Set<() => void>();
  private isRunning = false;
  private wakeUp: () => void = () => undefined;
  /** A failure inside the server leaves open whether the act happened: the same act gets the same key again. */
  private undecided: { readonly key: string; readonly text: string } | null = null;

  /** `deliver` sends once: it answers, throws the server's refusal, or throws anything else when no answer came. */
  constructor(private readonly deliver: (command: AskedCommand, key: string) => Promise<CommandReply>) {}

  readonly snapshot = (): readonly PendingCommand[] => this.pending;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Sends the command after those already waiting; the same one pressed twice while it waits is one. */
  send(command: AskedCommand): Promise<CommandReply> {
    const text = JSON.stringify(command);
    const last = this.pending.at(-1);
    const same =
      last !== undefined && JSON.stringify(last.command) === text ? this.waiting.get(last.key) : undefined;
    if (same !== undefined) return same.promise();
    const key = this.undecided?.text === text ? this.undecided.key : crypto.randomUUID();
    const promise = new Promise<CommandReply>((resolve, reject) => {
      this.waiting.set(key, { promise: () => promise, resolve, reject });
    });
    // Whoever only looks at `problem` need not catch it too.
    promise.catch(() => undefined);
    this.change([...this.pending, { key, command, state: 'sending', askedAt: Date.now() }]);
    void this.run();
    return promise;
  }

  /** Does not wait for the next attempt: the connection is back. */
  retryNow(): void {
    this.wakeUp();
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    let failures = 0;
    for (let first = this.pending[0]; first !== undefined; first = this.pending[0]) {
      const isSettled = await this.attempt(first);
      failures = isSettled ? 0 : failures + 1;
      if (!isSettled) await this.pause(retryMs[failures - 1] ?? 5000);
    }
    this.isRunning = false;
  }

  private async attempt({ key, command }: PendingCommand): Promise<boolean> {
    try {
      const reply = await this.deliver(command, key);
      this.settle(key, (waiting) => waiting.resolve(reply));
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) {
        this.change(this.pending.map((one) => (one.key === key ? { ...one, state: 'not-sent' } : one)));
        return false;
      }
      this.undecided = error.problem.status >= 500 ? { key, text: JSON.stringify(command) } : null;
      this.settle(key, (waiting) => waiting.reject(error));
      return true;
    }
  }

  private pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delayMs);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private settle(key: string, how: (waiting: Waiting) => void): void {
    const waiting = this.waiting.get(key);
    this.waiting.delete(key);
    this.change(this.pending.filter((one) => one.key !== key));
    if (waiting !== undefined) how(waiting);
  }

  private change(pending: readonly PendingCommand[]): void {
    this.pending = pending;
    for (const listener of this.listeners) listener();
  }
}
